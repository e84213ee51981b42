#pragma once

#include "core/model/trajectory.h"
#include "core/workspace/connection.h"

#include <QList>

#include <vector>

namespace codegym {

/// Public id of a trajectory: its task's id, "+" and 16 hexadecimal digits that follow from environment, revision,
/// configuration and steps, so that the same line is the same trajectory in every workspace.
ByteText trajectoryId(const Trajectory& trajectory);

struct TrajectoryAdded {
    RowId row = 0;
    ByteText id;
    bool isNew = true; ///< False: the line was kept before, and stays once; a note that is not empty is the new one.
};

/// Keeps a line that was played on its task; without a revision it is of the current one. Error::Kind::NotFound where
/// task or revision are not in the workspace.
Result<TrajectoryAdded> addTrajectory(Connection& connection, const Trajectory& played);

/// A line of the table of trajectories.
struct TrajectoryRow {
    RowId row = 0;
    RowId taskRow = 0;
    ByteText id;
    EnvironmentKey environment;
    QByteArray taskHash; ///< 16 hexadecimal digits, the end of the task's public id.
    bool former = false; ///< Played with a revision that is no longer the current one.
    ByteText parentId;
    int branchedAfter = 0;
    ByteText author;
    ByteText note;
    int rounds = 0;
    bool ended = false;
    double reward = 0;

    friend bool operator==(const TrajectoryRow&, const TrajectoryRow&) = default;
};

struct TrajectoryFilter {
    ByteText text; ///< Part of the public id or of the note; empty for all.
    std::optional<RowId> environment;
    std::optional<RowId> task;
};

/// By environment and task; of one task in the order in which they were kept.
Result<std::vector<RowId>> trajectoryIds(Connection& connection, const TrajectoryFilter& filter);
/// The rows with these ids, in this order; rows that are gone are left out.
Result<QList<TrajectoryRow>> trajectoryRows(Connection& connection, const std::vector<RowId>& ids);

/// Those of one task, in the order in which they were kept.
Result<QList<Trajectory>> trajectoriesOf(Connection& connection, RowId task);
/// The steps alone of those of an environment that were kept last, so many at most.
Result<QList<QList<Step>>> newestSteps(Connection& connection, RowId environment, int most);
/// Error::Kind::NotFound if there is none.
Result<Trajectory> trajectoryAt(Connection& connection, RowId row);
Result<RowId> trajectoryRowById(Connection& connection, const ByteText& id);

} // namespace codegym
