#include "app/studio/pages.h"

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
        {QStringLiteral("problems"), text("Problems"), QStringLiteral("problems"), {}},
        {QStringLiteral("environments"), text("Environments"), QStringLiteral("environments"), {}},
        {QStringLiteral("trajectories"), text("Trajectories"), QStringLiteral("trajectories"), {}},
        {QStringLiteral("difficulty"), text("Difficulty"), QStringLiteral("difficulty"), {}},
        {QStringLiteral("export"), text("Export"), QStringLiteral("export"), {}},
    };
}

} // namespace codegym
