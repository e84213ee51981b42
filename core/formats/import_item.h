#pragma once

#include "core/base/ids.h"
#include "core/model/environment.h"
#include "core/model/problem.h"

#include <functional>
#include <optional>
#include <variant>

namespace codegym {

/// An environment in the published contract; its source is revision.source, its task is not known yet.
struct ImportedEnvironment {
    Environment environment;
    QString file;
    qint64 line = 0; ///< Of the row it came from; 0 for a file of its own.
};

/// One published training row: a task, and what the row says about it and its environment.
struct TrainingRow {
    Ability ability;
    ByteText dataSource;
    ByteText index; ///< extra_info.index
    std::optional<int> recordedRounds; ///< extra_info.solve_fc_round
    std::optional<int> maximumRounds; ///< plugin_call_max_round
    ByteText bo4Score; ///< Accuracy of 4 rollouts as the row writes the number; empty if null or absent.
    ByteText bo8Score; ///< The same of 8 rollouts.
    std::optional<ByteText> environmentSource; ///< extra_info.gym_env
    std::optional<ByteText> observationTrajectory; ///< extra_info.obs_traj
    std::optional<ByteText> standardTrajectory; ///< extra_info.std_traj: a second oracle to replay
    ByteText documentation; ///< The system message "functions"; names may be aliases of the environment's own.
    ByteText userMessage; ///< Instruction and task as the agent saw them.
    ByteText task; ///< What follows the "Question:" line of the user message; empty if there is no such line.
    Origin origin;
    ByteText row; ///< The whole row as it was read.
    QString file;
    qint64 line = 0;
};

/// Something that could not be imported, and why. The rest of its file goes on.
struct Rejected {
    QString file;
    qint64 line = 0; ///< 0 if the whole file is meant.
    QString reason;
};

using ImportItem = std::variant<Problem, ImportedEnvironment, TrainingRow, Rejected>;

/// Takes one item; returning false stops the reading.
using ItemSink = std::function<bool(ImportItem&&)>;

} // namespace codegym
