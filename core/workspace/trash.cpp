#include "core/workspace/trash.h"

#include "core/workspace/environment_state.h"
#include "core/workspace/findings.h"
#include "core/workspace/search.h"

#include <QSet>

namespace codegym {

namespace {

QString translate(const char* text) { return QCoreApplication::translate("Trash", text); }

constexpr TrashKind kLastKind = TrashKind::Trajectory;

QByteArray tableOf(TrashKind kind)
{
    switch (kind) {
    case TrashKind::Problem: return "problems";
    case TrashKind::Environment: return "environments";
    case TrashKind::Task: return "tasks";
    case TrashKind::Trajectory: return "trajectories";
    case TrashKind::Set: break;
    }
    return "sets";
}

/// Moves rows between the trash and use; in a set this changes nothing but their sight.
void relabel(Connection& connection, TrashKind kind, RowId row, RowId from, RowId to)
{
    connection.run("UPDATE " + tableOf(kind) + " SET trash = ?, sequence = ? WHERE id = ? AND trash = ?", to,
        connection.changeSequence(), row, from);
    if (kind == TrashKind::Task)
        connection.run("UPDATE trajectories SET trash = ?, sequence = ? WHERE task = ? AND trash = ?", to,
            connection.changeSequence(), row, from);
    if (kind != TrashKind::Environment)
        return;
    connection.run("UPDATE trajectories SET trash = ?, sequence = ? WHERE trash = ?"
                   " AND task IN (SELECT id FROM tasks WHERE environment = ? AND trash = ?)",
        to, connection.changeSequence(), from, row, from);
    connection.run("UPDATE tasks SET trash = ?, sequence = ? WHERE environment = ? AND trash = ?", to,
        connection.changeSequence(), row, from);
}

std::vector<RowId> rowsOf(Connection& connection, TrashKind kind, RowId batch)
{
    std::vector<RowId> rows;
    Query query(connection, "SELECT id FROM " + tableOf(kind) + " WHERE trash = ?", batch);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

/// Counts of the environments that lost or regained single tasks.
void refreshAround(Connection& connection, TrashKind kind, const std::vector<RowId>& rows)
{
    if (kind != TrashKind::Task)
        return;
    QSet<RowId> environments;
    for (const RowId row : rows)
        environments.insert(connection.integer("SELECT environment FROM tasks WHERE id = ?", row).value_or(0));
    for (const RowId environment : std::as_const(environments)) {
        refreshTaskTotals(connection, environment);
        recountVerdict(connection, environment);
    }
}

/// Whether what comes back would meet a namesake.
bool isTaken(Connection& connection, TrashKind kind, RowId batch)
{
    static const QHash<TrashKind, QByteArray> same {
        {TrashKind::Problem, "other.code_id = mine.code_id"},
        {TrashKind::Environment, "other.public_id = mine.public_id"},
        {TrashKind::Task, "other.environment = mine.environment AND other.short_hash = mine.short_hash"
                          " AND other.configuration = mine.configuration"},
        {TrashKind::Set, "other.name = mine.name"},
        {TrashKind::Trajectory, "other.public_id = mine.public_id"},
    };
    const QByteArray table = tableOf(kind);
    return connection.integer("SELECT 1 FROM " + table + " mine JOIN " + table + " other ON other.trash = 0 AND "
                   + same.value(kind) + " WHERE mine.trash = ? LIMIT 1", batch).has_value();
}

/// Why what comes back would belong to something that nobody sees; empty if it would not.
QString leadsToTrash(Connection& connection, TrashKind kind, RowId batch)
{
    if (kind == TrashKind::Task
        && connection.integer("SELECT 1 FROM tasks t JOIN environments e ON e.id = t.environment"
                              " WHERE t.trash = ? AND e.trash <> 0 LIMIT 1", batch))
        return translate("The environment of these tasks is in the trash. Restore it first.");
    if (kind == TrashKind::Trajectory
        && connection.integer("SELECT 1 FROM trajectories j JOIN tasks t ON t.id = j.task"
                              " WHERE j.trash = ? AND t.trash <> 0 LIMIT 1", batch))
        return translate("The task of these trajectories is in the trash. Restore it first.");
    return {};
}

} // namespace

Result<RowId> moveToTrash(Connection& connection, TrashKind kind, const QList<RowId>& rows)
{
    connection.run("INSERT INTO trash (kind, items) VALUES (?, ?)", kind, rows.size());
    const RowId batch = connection.lastInsertId();
    for (const RowId row : rows)
        relabel(connection, kind, row, 0, batch);
    refreshAround(connection, kind, {rows.begin(), rows.end()});
    if (const Status status = connection.status(); !status)
        return status.error();
    return batch;
}

Status restoreFromTrash(Connection& connection, RowId batch)
{
    const std::optional<qint64> kindNumber = connection.integer("SELECT kind FROM trash WHERE id = ?", batch);
    if (!kindNumber || *kindNumber < 1 || *kindNumber > static_cast<qint64>(kLastKind))
        return connection.status() ? failure(Error::Kind::NotFound, translate("This is no longer in the trash."))
                                   : connection.status();
    const auto kind = static_cast<TrashKind>(*kindNumber);
    if (isTaken(connection, kind, batch))
        return failure(Error::Kind::Conflict, translate("Something of that name has been made since. Remove it first."));
    if (const QString why = leadsToTrash(connection, kind, batch); !why.isEmpty())
        return failure(Error::Kind::Conflict, why);
    const std::vector<RowId> rows = rowsOf(connection, kind, batch);
    for (const RowId row : rows)
        relabel(connection, kind, row, batch, 0);
    connection.run("DELETE FROM trash WHERE id = ?", batch);
    refreshAround(connection, kind, rows);
    return connection.status();
}

Result<QList<TrashBatch>> trashBatches(Connection& connection)
{
    QList<TrashBatch> batches;
    Query query(connection, "SELECT id, kind, items FROM trash ORDER BY id DESC");
    while (query.next()) {
        if (const qint64 kind = query.integer(1); kind >= 1 && kind <= static_cast<qint64>(kLastKind))
            batches.append({query.integer(0), static_cast<TrashKind>(kind), static_cast<int>(query.integer(2))});
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return batches;
}

Status emptyTrash(Connection& connection)
{
    for (const auto& [subject, table] : {std::pair(SubjectKind::Problem, "problems"),
             std::pair(SubjectKind::Environment, "environments"), std::pair(SubjectKind::Task, "tasks")}) {
        std::vector<RowId> rows;
        {
            Query query(connection, QByteArray("SELECT id FROM ") + table + " WHERE trash <> 0");
            while (query.next())
                rows.push_back(query.integer(0));
        }
        for (const RowId row : rows) {
            if (subject == SubjectKind::Problem)
                (void)unindexProblem(connection, row);
            if (subject == SubjectKind::Environment)
                (void)unindexEnvironment(connection, row);
            (void)purgeFindings(connection, {subject, row});
        }
    }
    for (const char* table : {"trajectories", "problems", "tasks", "environments", "sets"})
        connection.run(QByteArray("DELETE FROM ") + table + " WHERE trash <> 0");
    connection.run("DELETE FROM trash");
    return connection.status();
}

} // namespace codegym
