#include "core/workspace/task_list.h"

#include "core/workspace/condition_store.h"
#include "core/workspace/content_store.h"
#include "core/workspace/row_selection.h"

namespace codegym {

namespace {

constexpr qsizetype kShownBytes = 400;

QByteArray sortColumn(TaskFilter::Sort sort)
{
    using Sort = TaskFilter::Sort;
    switch (sort) {
    case Sort::Id: break;
    case Sort::Verdict: return "t.verdict";
    case Sort::Rounds: return "t.rounds";
    case Sort::EffectiveRounds: return "t.effective_rounds";
    case Sort::RecordedRounds: return "t.recorded_rounds";
    case Sort::ToolsUsed: return "t.tools_used";
    case Sort::Origin: return "t.origin";
    case Sort::Level: return "t.level";
    case Sort::Changed: return "t.sequence";
    }
    return "e.public_id";
}

/// Ids sort along the index of environments and, within each, that of its tasks; all else sorts plain numbers.
QByteArray orderOf(const TaskFilter& filter)
{
    if (filter.sort != TaskFilter::Sort::Id)
        return orderSql(sortColumn(filter.sort), filter.descending, "t.id");
    return filter.descending ? QByteArray(" ORDER BY e.public_id DESC, t.short_hash DESC")
                             : QByteArray(" ORDER BY e.public_id, t.short_hash");
}

QByteArray stale(Connection& connection, const Conditions& now)
{
    return staleSql(connection, now, "t", "verdict", "e.revision");
}

} // namespace

Result<std::vector<RowId>> taskIds(Connection& connection, const TaskFilter& filter)
{
    RowSelection selection;
    selection.require("t.trash = 0");
    const QByteArray typed = filter.text.trimmed().toLower();
    if (!typed.isEmpty())
        selection.require("t.environment IN (SELECT id FROM environments WHERE instr(lower(CAST(public_id AS TEXT)), ?) > 0)"
                          " OR instr(lower(hex(t.short_hash)), ?) > 0",
            RowSelection::Text {typed}, RowSelection::Text {typed});
    if (filter.environment)
        selection.require("t.environment = ?", *filter.environment);
    if (filter.set)
        selection.require("t.id IN (SELECT task FROM set_tasks WHERE curated_set = ?)", *filter.set);
    if (filter.verdict)
        selection.require("t.verdict = ?", *filter.verdict);
    if (filter.stale)
        selection.require(stale(connection, filter.now) + " = ?", *filter.stale);
    if (filter.origin)
        selection.require("t.origin = ?", *filter.origin);
    if (filter.level)
        selection.require("t.level = ?", *filter.level);
    if (filter.withTrajectories)
        selection.require("EXISTS (SELECT 1 FROM trajectories j WHERE j.task = t.id AND j.trash = 0)");
    if (filter.roundsDiffer)
        selection.require("t.rounds <> t.recorded_rounds");
    if (filter.changedAfter > 0)
        selection.require("t.sequence > ?", filter.changedAfter);
    const bool needsEnvironment = filter.sort == TaskFilter::Sort::Id || filter.stale;
    const QByteArray from = needsEnvironment
        ? "SELECT t.id FROM environments e CROSS JOIN tasks t ON t.environment = e.id"
        : "SELECT t.id FROM tasks t";
    return selection.ids(connection, from, orderOf(filter));
}

Result<QList<TaskRow>> taskRows(Connection& connection, const std::vector<RowId>& ids, const Conditions& now)
{
    const QByteArray sql = "SELECT t.environment, e.public_id, t.short_hash, t.configuration, t.origin, t.level, t.verdict, "
        + stale(connection, now)
        + ", t.recorded_rounds, t.rounds, t.effective_rounds, t.tools_used, t.reason"
          " FROM tasks t JOIN environments e ON e.id = t.environment WHERE t.id = ?";
    QList<TaskRow> rows;
    for (const RowId id : ids) {
        Query query(connection, sql, id);
        if (!query.next())
            continue;
        TaskRow row;
        row.row = id;
        row.environmentRow = query.integer(0);
        if (const Result<EnvironmentKey> key = EnvironmentKey::parse(query.bytes(1)))
            row.environment = *key;
        row.shortHash = query.bytes(2).toHex();
        row.configuration = contentOf(connection, query.integer(3)).left(kShownBytes);
        row.origin = query.bytes(4);
        row.level = query.bytes(5);
        row.verdict = query.choice(6, Verdict::Error);
        row.stale = query.integer(7) != 0;
        row.recordedRounds = query.optionalInt(8);
        row.rounds = query.optionalInt(9);
        row.effectiveRounds = query.optionalInt(10);
        row.toolsUsed = query.optionalInt(11);
        row.reason = query.bytes(12);
        rows.append(row);
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return rows;
}

} // namespace codegym
