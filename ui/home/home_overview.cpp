#include "ui/home/home_overview.h"

#include "core/model/task.h"
#include "ui/home/column.h"
#include "ui/home/next_steps.h"
#include "ui/home/stat_tile.h"
#include "ui/widgets/action_row.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace codegym {

namespace {

void addPart(QList<PillText>& parts, PillKind kind, int count, const QString& word)
{
    if (count > 0)
        parts.append({kind, QStringLiteral("%1 %2").arg(QLocale().toString(count), word)});
}

} // namespace

HomeOverview::HomeOverview(QWidget* parent)
    : QWidget(parent)
    , m_name(pageTitle({}))
    , m_changes(mutedText({}))
    , m_problems(new StatTile(tr("Problems")))
    , m_environments(new StatTile(tr("Environments")))
    , m_tasks(new StatTile(tr("Tasks")))
    , m_sets(new StatTile(tr("Curated sets")))
    , m_steps(new QVBoxLayout)
{
    m_name->setObjectName(QStringLiteral("homeWorkspaceLabel"));
    m_changes->setObjectName(QStringLiteral("homeChangesLabel"));
    auto* row = new QWidget; // as high as its highest tile, and all tiles as high as it
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* tiles = new QHBoxLayout(row);
    tiles->setContentsMargins(12, 0, 12, 0);
    tiles->setSpacing(12);
    for (StatTile* tile : {m_problems, m_environments, m_tasks, m_sets})
        tiles->addWidget(tile, 1);
    m_steps->setSpacing(0);
    QVBoxLayout* column = centredColumn(this);
    column->addWidget(m_name);
    column->addWidget(m_changes);
    column->addSpacing(16);
    column->addWidget(row);
    column->addSpacing(20);
    column->addWidget(sectionTitle(tr("Where to go on")));
    column->addLayout(m_steps);
    column->addStretch();
}

void HomeOverview::setWorkspace(const QString& path)
{
    m_name->setText(QFileInfo(path).completeBaseName());
    m_name->setToolTip(QDir::toNativeSeparators(path).toHtmlEscaped());
    setOverview({});
}

void HomeOverview::setOverview(const Overview& overview)
{
    m_changes->setText(changesSentence(overview));
    fillTiles(overview);
    fillSteps(overview);
}

void HomeOverview::fillTiles(const Overview& o)
{
    QList<PillText> problems;
    addPart(problems, PillKind::Neutral, o.problemsConverted, tr("converted"));
    addPart(problems, PillKind::Neutral, o.problemsRefused, tr("refused"));
    addPart(problems, PillKind::Neutral, o.problemsImported, tr("not extracted"));
    m_problems->set(o.problems, problems);

    QList<PillText> environments;
    addPart(environments, PillKind::Correct, o.byValidity[size_t(Validity::Valid)], tr("valid"));
    addPart(environments, PillKind::Incorrect, o.byValidity[size_t(Validity::Invalid)], tr("invalid"));
    addPart(environments, PillKind::Error, o.byValidity[size_t(Validity::Error)], tr("error"));
    addPart(environments, PillKind::Neutral, o.byValidity[size_t(Validity::NotRun)], tr("not run"));
    addPart(environments, PillKind::Warning, o.environmentsStale, tr("stale"));
    m_environments->set(o.environments, environments);

    QList<PillText> tasks;
    addPart(tasks, PillKind::Correct, o.byVerdict[size_t(Verdict::Correct)], tr("correct"));
    addPart(tasks, PillKind::Incorrect, o.byVerdict[size_t(Verdict::Incorrect)], tr("incorrect"));
    addPart(tasks, PillKind::Error, o.byVerdict[size_t(Verdict::Error)], tr("error"));
    addPart(tasks, PillKind::Neutral, o.byVerdict[size_t(Verdict::NotRun)], tr("not run"));
    addPart(tasks, PillKind::Warning, o.tasksStale, tr("stale"));
    m_tasks->set(o.tasks, tasks);
    m_sets->set(o.sets, {});
}

void HomeOverview::fillSteps(const Overview& overview)
{
    clearLayout(m_steps);
    const QList<NextStep> steps = nextSteps(overview);
    for (const NextStep& step : steps) {
        auto* row = new ActionRow(step.icon, step.title, step.detail, step.action);
        row->setObjectName(step.target + QStringLiteral("ActionRow"));
        connect(row, &QAbstractButton::clicked, this, [this, target = step.target] { Q_EMIT targetRequested(target); });
        m_steps->addWidget(row);
    }
    if (steps.isEmpty())
        m_steps->addWidget(mutedText(tr("Everything is extracted, verified and decided.")));
}

} // namespace codegym
