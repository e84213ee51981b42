#include "app/studio/pages.h"

#include "ui/difficulty/difficulty_page.h"
#include "ui/environments/environments_page.h"
#include "ui/exporting/export_page.h"
#include "ui/problems/problems_page.h"
#include "ui/trajectories/trajectories_page.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString text(const char* source) { return QCoreApplication::translate("pages", source); }

template <typename PageClass>
Page* make(const PageContext& context)
{
    return new PageClass(context);
}

} // namespace

QList<PageInfo> studioPages()
{
    return {
        {QStringLiteral("problems"), text("Problems"), QStringLiteral("problems"), make<ProblemsPage>},
        {QStringLiteral("environments"), text("Environments"), QStringLiteral("environments"), make<EnvironmentsPage>},
        {QStringLiteral("trajectories"), text("Trajectories"), QStringLiteral("trajectories"), make<TrajectoriesPage>},
        {QStringLiteral("difficulty"), text("Difficulty"), QStringLiteral("difficulty"), make<DifficultyPage>},
        {QStringLiteral("export"), text("Export"), QStringLiteral("export"), make<ExportPage>},
    };
}

} // namespace codegym
