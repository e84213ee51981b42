#include "core/workspace/trajectories.h"

#include "core/base/hash.h"
#include "core/workspace/condition_store.h"
#include "core/workspace/content_store.h"
#include "core/workspace/revisions.h"
#include "core/workspace/row_selection.h"
#include "core/workspace/tasks.h"
#include "core/workspace/transcript.h"

namespace codegym {

namespace {

constexpr qsizetype kShortHashBytes = 8;

QString translate(const char* text) { return QCoreApplication::translate("Trajectories", text); }

QString damagedSteps()
{
    return translate("The workspace file is damaged: the steps of a trajectory cannot be read.");
}

/// The row of a line that was kept before.
std::optional<RowId> known(Connection& connection, const ByteText& id)
{
    return connection.integer("SELECT id FROM trajectories WHERE public_id = ? AND trash = 0", id);
}

void takeNote(Connection& connection, RowId row, const ByteText& note)
{
    if (!note.isEmpty())
        connection.run("UPDATE trajectories SET note = ?, sequence = ? WHERE id = ?", note, connection.changeSequence(), row);
}

RowId insert(Connection& connection, const Trajectory& trajectory, const ByteText& id, RowId task, RowId revision)
{
    connection.run("INSERT INTO trajectories (sequence, public_id, task, revision, parent, branched_after, author, note,"
                   " steps, rounds, ended, reward, conditions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        connection.changeSequence(), id, task, revision, trajectory.parentId, trajectory.branchedAfter, trajectory.author,
        trajectory.note, putContent(connection, packSteps(trajectory.steps)), trajectory.rounds, trajectory.ended,
        trajectory.reward, putConditions(connection, trajectory.conditions));
    return connection.lastInsertId();
}

TrajectoryRow rowFrom(const Query& query)
{
    TrajectoryRow row;
    row.row = query.integer(0);
    row.taskRow = query.integer(1);
    row.id = query.bytes(2);
    if (const Result<EnvironmentKey> key = EnvironmentKey::parse(query.bytes(3)))
        row.environment = *key;
    row.taskHash = query.bytes(4).toHex();
    row.former = query.integer(5) != 0;
    row.parentId = query.bytes(6);
    row.branchedAfter = static_cast<int>(query.integer(7));
    row.author = query.bytes(8);
    row.note = query.bytes(9);
    row.rounds = static_cast<int>(query.integer(10));
    row.ended = query.integer(11) != 0;
    row.reward = query.real(12);
    return row;
}

} // namespace

ByteText trajectoryId(const Trajectory& trajectory)
{
    // Every part with its length, so that no two lines are written the same way.
    const QByteArray content = packSteps(
        QList<Step> {{trajectory.environment.id(), trajectory.revisionHash}, {trajectory.configuration, {}}} + trajectory.steps);
    return taskId(trajectory.environment, trajectory.configuration) + '+' + sha256(content).first(kShortHashBytes).toHex();
}

Result<TrajectoryAdded> addTrajectory(Connection& connection, const Trajectory& played)
{
    if (played.steps.isEmpty())
        return failure(Error::Kind::Usage, translate("There is no step to keep."));
    const Result<StoredTask> task = taskById(connection, taskId(played.environment, played.configuration));
    if (!task)
        return task.error();
    const std::optional<RowId> revision = revisionRow(connection, task->environmentRow, played.revisionHash);
    if (!revision && connection.status())
        return failure(Error::Kind::NotFound, translate("What was played is a revision that is no longer in the workspace."));
    Trajectory trajectory = played;
    trajectory.revisionHash = revisionHash(connection, revision.value_or(0)); // also where the current one was meant
    const ByteText id = trajectoryId(trajectory);
    TrajectoryAdded added {0, id, false};
    if (const std::optional<RowId> row = known(connection, id)) {
        added.row = *row;
        takeNote(connection, *row, trajectory.note);
    } else {
        added = {insert(connection, trajectory, id, task->row, revision.value_or(0)), id, true};
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return added;
}

Result<std::vector<RowId>> trajectoryIds(Connection& connection, const TrajectoryFilter& filter)
{
    RowSelection selection;
    selection.require("j.trash = 0");
    if (const QByteArray typed = filter.text.trimmed().toLower(); !typed.isEmpty()) {
        selection.require("instr(lower(CAST(j.public_id AS TEXT)), ?) > 0 OR instr(lower(CAST(j.note AS TEXT)), ?) > 0",
            RowSelection::Text {typed}, RowSelection::Text {typed});
    }
    if (filter.environment)
        selection.require("t.environment = ?", *filter.environment);
    if (filter.task)
        selection.require("j.task = ?", *filter.task);
    return selection.ids(connection,
        "SELECT j.id FROM trajectories j JOIN tasks t ON t.id = j.task JOIN environments e ON e.id = t.environment",
        " ORDER BY e.public_id, t.short_hash, j.id");
}

Result<QList<TrajectoryRow>> trajectoryRows(Connection& connection, const std::vector<RowId>& ids)
{
    QList<TrajectoryRow> rows;
    for (const RowId id : ids) {
        Query query(connection,
            "SELECT j.id, j.task, j.public_id, e.public_id, t.short_hash, j.revision <> e.revision, j.parent,"
            " j.branched_after, j.author, j.note, j.rounds, j.ended, j.reward FROM trajectories j"
            " JOIN tasks t ON t.id = j.task JOIN environments e ON e.id = t.environment WHERE j.id = ?",
            id);
        if (query.next())
            rows.append(rowFrom(query));
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return rows;
}

Result<Trajectory> trajectoryAt(Connection& connection, RowId row)
{
    const Result<QList<TrajectoryRow>> rows = trajectoryRows(connection, {row});
    if (!rows)
        return rows.error();
    Query query(connection, "SELECT task, revision, steps, conditions FROM trajectories WHERE id = ?", row);
    if (!query.next())
        return connection.status() ? failure(Error::Kind::NotFound, translate("This trajectory is no longer in the workspace."))
                                   : connection.status().error();
    const Result<StoredTask> task = taskAt(connection, query.integer(0));
    if (!task)
        return task.error();
    const std::optional<QList<Step>> steps = unpackSteps(contentOf(connection, query.integer(2)));
    if (!steps)
        return failure(Error::Kind::Refused, damagedSteps());
    const TrajectoryRow& line = rows->first();
    Trajectory trajectory {task->task.environment, task->task.configuration, revisionHash(connection, query.integer(1)),
        line.parentId, line.branchedAfter, line.author, line.note, *steps, line.rounds, line.ended, line.reward,
        conditionsOf(connection, query.integer(3))};
    if (const Status status = connection.status(); !status)
        return status.error();
    return trajectory;
}

Result<QList<Trajectory>> trajectoriesOf(Connection& connection, RowId task)
{
    TrajectoryFilter ofTask;
    ofTask.task = task;
    const Result<std::vector<RowId>> rows = trajectoryIds(connection, ofTask);
    if (!rows)
        return rows.error();
    QList<Trajectory> trajectories;
    for (const RowId row : *rows) {
        Result<Trajectory> trajectory = trajectoryAt(connection, row);
        if (!trajectory)
            return trajectory.error();
        trajectories.append(*std::move(trajectory));
    }
    return trajectories;
}

Result<QList<QList<Step>>> newestSteps(Connection& connection, RowId environment, int most)
{
    std::vector<RowId> contents;
    for (Query query(connection,
             "SELECT j.steps FROM trajectories j JOIN tasks t ON t.id = j.task WHERE t.environment = ? AND j.trash = 0"
             " ORDER BY j.id DESC LIMIT ?",
             environment, qint64(most));
         query.next();)
        contents.push_back(query.integer(0));
    QList<QList<Step>> played;
    for (const RowId content : contents) {
        const std::optional<QList<Step>> steps = unpackSteps(contentOf(connection, content));
        if (!steps)
            return failure(Error::Kind::Refused, damagedSteps());
        played.append(*steps);
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return played;
}

Result<RowId> trajectoryRowById(Connection& connection, const ByteText& id)
{
    if (const std::optional<RowId> row = known(connection, id))
        return *row;
    if (const Status status = connection.status(); !status)
        return status.error();
    return failure(Error::Kind::NotFound, translate("There is no trajectory “%1”.").arg(displayLine(id, 160)));
}

} // namespace codegym
