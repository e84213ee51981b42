#pragma once

#include "core/base/ids.h"
#include "core/model/finding.h"

#include <QList>

#include <optional>

namespace codegym {

/// A task: an environment and one configuration of its hidden initial state.
struct TaskConfiguration {
    EnvironmentKey environment;
    ByteText configuration; ///< Byte for byte as imported or generated; parsed only to look at.
    QByteArray origin; ///< test, example, generated, row or hand.
    QByteArray level; ///< easy, medium, hard or empty.
    std::optional<int> recordedRounds; ///< solve_fc_round of the imported row.
    ByteText row; ///< The imported training row without its configuration-independent text; may be empty.
};

/// Public id of a task: "{code_id}__{EnvName}@" and the first 16 hexadecimal digits of the configuration's SHA-256.
ByteText taskId(const EnvironmentKey& environment, QByteArrayView configuration);

/// Never two: a time-out of ours is not an agent's mistake.
enum class Verdict { NotRun, Correct, Incorrect, Error };
/// Of an environment as a whole.
enum class Validity { NotRun, Valid, Invalid, Error };

QByteArray verdictName(Verdict verdict); ///< not-run, correct, incorrect, error
Verdict verdictFromName(QByteArrayView name);
QByteArray validityName(Validity validity); ///< not-run, valid, invalid, error
Validity validityFromName(QByteArrayView name);

/// What a verdict was made with. It is stale as soon as one of these is no longer so.
struct Conditions {
    QByteArray interpreter; ///< e.g. "3.11.2 /usr/bin/python3"
    QByteArray program; ///< Program version.
    QByteArray limits; ///< RunLimits::text()
    QByteArray sandbox; ///< full, reduced or none

    friend bool operator==(const Conditions&, const Conditions&) = default;
};

/// One call of a tool and what came back.
struct Step {
    ByteText action; ///< JSON: {"name": …, "parameters": {…}}
    ByteText observation;
};

/// The oracle's run on one task with one revision.
struct OracleRun {
    QByteArray revisionHash;
    Verdict verdict = Verdict::NotRun;
    int rounds = 0; ///< step_count at the end.
    int toolsUsed = 0; ///< Distinct tools among the steps.
    std::optional<int> effectiveRounds; ///< Rounds without identical calls in identical state, where measured.
    ByteText reason; ///< Why it is not correct.
    QList<Step> steps;
    Conditions conditions;
};

/// The verdict on an environment's revision.
struct EnvironmentVerdict {
    QByteArray revisionHash;
    Validity validity = Validity::NotRun;
    int tests = 0; ///< Configurations run.
    int passed = 0;
    QList<Finding> findings;
    Conditions conditions;
};

} // namespace codegym
