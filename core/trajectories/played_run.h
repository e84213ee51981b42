#pragma once

#include "core/workspace/task_list.h"
#include "core/workspace/trajectories.h"

#include <optional>

namespace codegym {

enum class StepKind {
    Observe, ///< Looks without changing anything.
    Call, ///< Any other tool.
    ToolError, ///< The tool raised; by the published contract its text begins with "Error".
    Done, ///< Submits an answer.
    Unreadable, ///< No call could be read from the action.
};

/// A step as a player shows it.
struct PlayedStep {
    ByteText action; ///< As recorded.
    ByteText tool; ///< Empty if unreadable.
    ByteText parameters; ///< "index=3, other=[1, 2]": values as they stand in the action.
    ByteText observation;
    StepKind kind = StepKind::Call;
    int sameAs = -1; ///< An earlier step with the same call and observation, counted from 0; -1 if there is none.

    ByteText call() const { return tool.isEmpty() ? action : tool + '(' + parameters + ')'; }
};

QList<PlayedStep> playedSteps(const QList<Step>& steps);

/// All that a player shows of a task.
struct PlayedRun {
    TaskRow row;
    ByteText configuration; ///< The whole of it.
    std::optional<OracleRun> run; ///< Without its steps; none if the oracle never ran on this task.
    QList<TrajectoryRow> saved; ///< All trajectories of the task.
    RowId played = 0; ///< The one of these that the steps are of; 0: they are the oracle's.
    std::optional<Trajectory> trajectory; ///< That one, without its steps.
    QList<PlayedStep> steps;

    bool playable() const { return run || trajectory; }
};

/// A trajectory of a task, or where it has no such one, the task's last oracle run, or else its first trajectory.
/// Error::Kind::NotFound if there is no such task.
Result<PlayedRun> playedRun(Connection& connection, RowId task, const Conditions& now, RowId trajectory = 0);

} // namespace codegym
