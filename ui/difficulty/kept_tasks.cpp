#include "ui/difficulty/kept_tasks.h"

#include "core/curation/task_order.h"
#include "core/workspace/environment_list.h"
#include "ui/widgets/verdict_pill.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace codegym {

namespace {

enum Column { RoundsColumn = kConfigurationColumn + 1, ToolsColumn };

QString number(std::optional<int> value)
{
    return value ? QLocale().toString(*value) : QStringLiteral("–");
}

QList<TableColumn<KeptTask>> keptColumns()
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("KeptTasks", text); };
    return {
        {tr("Environment"), Qt::AlignLeft, [](const KeptTask& t) { return displayLine(t.task.environment.name); }, {},
            [](const KeptTask& t) { return displayLine(t.task.environment.id() + '@' + t.task.shortHash); }},
        {tr("Configuration"), Qt::AlignLeft, [](const KeptTask& t) { return displayLine(t.task.configuration, 200); }, {}, {}},
        {tr("Rounds"), Qt::AlignRight, [](const KeptTask& t) { return number(t.rounds); }, {}, {}},
        {tr("Tools"), Qt::AlignRight, [](const KeptTask& t) { return number(t.tools); }, {}, {}},
        {tr("Verdict"), Qt::AlignLeft, {}, [](const KeptTask& t) { return verdictPill(t.task.verdict, t.task.stale); },
            [](const KeptTask& t) { return displayLine(t.task.reason); }},
    };
}

Result<QList<KeptTask>> readKept(Connection& connection, const std::vector<RowId>& ids, const Conditions& now)
{
    const Result<QList<TaskRow>> tasks = taskRows(connection, ids, now);
    if (!tasks)
        return tasks.error();
    std::vector<RowId> environments;
    for (const TaskRow& task : *tasks)
        environments.push_back(task.environmentRow);
    std::sort(environments.begin(), environments.end());
    environments.erase(std::unique(environments.begin(), environments.end()), environments.end());
    const Result<QList<EnvironmentRow>> rows = environmentRows(connection, environments, now);
    if (!rows)
        return rows.error();
    QHash<RowId, const EnvironmentRow*> environment;
    for (const EnvironmentRow& row : *rows)
        environment.insert(row.row, &row);
    QList<KeptTask> kept;
    for (const TaskRow& task : *tasks) {
        const EnvironmentRow* made = environment.value(task.environmentRow);
        const bool effective = made && task.effectiveRounds && countsEffectiveRounds(made->madeBy);
        kept.append({task.row, task, effective ? task.effectiveRounds : task.rounds, made ? made->tools : 0});
    }
    return kept;
}

TaskOrder orderOf(int column)
{
    if (column == RoundsColumn)
        return TaskOrder::Rounds;
    return column == ToolsColumn ? TaskOrder::Tools : TaskOrder::Environment;
}

} // namespace

KeptTaskModel* makeKeptTaskModel(Queries& queries, const Conditions& now, QObject* parent)
{
    const auto fetch = [now](Connection& c, const std::vector<RowId>& ids) { return readKept(c, ids, now); };
    return new KeptTaskModel(queries, keptColumns(), fetch, parent);
}

void showKept(KeptTaskModel& model, std::shared_ptr<const Kept> kept)
{
    // Commits do not refresh it: the page reads its columns anew and comes here again.
    model.show(
        [kept](Connection&, int column, bool descending) -> Result<std::vector<RowId>> {
            return orderedTasks(*kept->columns, kept->selection, orderOf(column), descending);
        },
        0);
}

} // namespace codegym
