#pragma once

#include "core/base/bytes.h"
#include "core/base/settings.h"
#include "core/model/environment.h"
#include "core/model/finding.h"
#include "core/runtime/runs.h"

namespace codegym {

/// Runs of one environment. They share a process where its source has no state to share, see BatchRunner.
struct Batch {
    ByteText source;
    ByteText className; ///< Empty: the class that is a gymnasium.Env with func_mapping.
    QList<RunSpec> runs;
    RunLimits limits;
    int hashSeed = 0; ///< 0 or 1: PYTHONHASHSEED of the process.
    bool isolated = false; ///< Every run in a process of its own.
    bool checkOrder = true; ///< Run the last one alone, too; false: only if this source was not compared before.
    bool repeatFailures = true; ///< Repeat what fails, alone and with wider limits.
};

/// A batch without runs yet, for questions about an environment whose own runs were made: that one fails is an answer,
/// so it is not repeated, and a source that is known was compared in order and alone.
inline Batch questionsTo(const Environment& environment, const RunLimits& limits)
{
    Batch batch;
    batch.source = environment.revision.source;
    batch.className = environment.key.name;
    batch.limits = limits;
    batch.checkOrder = false;
    batch.repeatFailures = false;
    return batch;
}

/// One outcome for each run, in order, and what was noticed about the environment as a whole.
struct BatchOutcome {
    QList<RunOutcome> runs;
    QList<Finding> findings; ///< Rules "shared-state" and "order-dependent".
};

/// Something in a source that answers otherwise at another time or in another process.
struct UnrepeatableCall {
    ByteText construct;
    int line = 0;
};

/// What an environment's source says about itself, without running it.
struct Inspection {
    ByteText className; ///< Empty if no class fits; a finding then says so.
    QList<Tool> tools; ///< In the order of func_mapping.
    QList<Finding> findings; ///< Rules "syntax-error", "no-environment", "missing-tool", "missing-member", ….
    QList<UnrepeatableCall> unrepeatable;
    QList<ByteText> selfTests; ///< Configurations that the file's own self tests play.
    bool sharesState = false; ///< Whether one run could leave something behind for the next in the same process.
    ByteText sharedStateReason; ///< Construct and line.
};

/// The original solution on configurations, to compare an environment with.
struct SolutionRun {
    ByteText source;
    ByteText entryPoint; ///< Called with the configuration (a dict literal) as keyword arguments.
    ByteText adapter; ///< Python that defines run(entry, configuration), where a plain call does not do; may be empty.
    QList<ByteText> configurations;
};

/// Which inputs an environment's Observe shows, beside what it shows by default: all numbers that stand beside hidden
/// containers, and none of these. Names are those of the solution's parameters.
struct ObserveMask {
    QByteArrayList shown; ///< Moved into Observe, whole.
    QByteArrayList hidden; ///< Moved out of it, behind a tool of their own.
};

/// A solved problem for the extractor.
struct ExtractRequest {
    ByteText statement;
    ByteText solution;
    ByteText tests;
    ByteText testInfo;
    ByteText entryPoint;
    ByteText codeId;
    ByteText originalId;
    QByteArray granularity = "auto"; ///< auto, fine, medium or coarse.
    quint64 seed = 0;
    ObserveMask observe;
    std::chrono::milliseconds timeLimit {60000};
    qint64 memoryBytes = 1LL << 30;
};

/// Inputs of a solved problem on which an environment's oracle takes a wanted number of rounds.
struct GrowRequest {
    ExtractRequest problem;
    ByteText environmentName; ///< Of the class.
    ByteText environmentSource;
    int leastRounds = 0;
    int mostRounds = 0;
    int count = 0;
};

} // namespace codegym
