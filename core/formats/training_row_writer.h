#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <optional>

namespace codegym {

/// What one published training row says. Unscored is null, never 0.
struct TrainingRowValues {
    Ability ability;
    ByteText index; ///< Ordinal within its export, as text.
    int solveFcRound = 0; ///< step_count of the oracle on this configuration.
    ByteText bo4Score; ///< A JSON number; empty: null.
    ByteText bo8Score;
    int maximumRounds = 256; ///< plugin_call_max_round: 256, hard set 512.
    ByteText documentation; ///< toolDocumentation()
    ByteText userMessage; ///< instructionWithTask()
    std::optional<ByteText> environmentSource; ///< gym_env, obs_traj and std_traj are left out where unknown.
    std::optional<ByteText> observationTrajectory;
    std::optional<ByteText> standardTrajectory;
};

/// One row as JSON without a line end: exactly the published fields in the published order. Fails only for text that
/// JSON cannot hold; it is never altered to fit.
Result<QByteArray> trainingRowJson(const TrainingRowValues& values);

} // namespace codegym
