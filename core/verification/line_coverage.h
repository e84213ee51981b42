#pragma once

#include "core/model/environment.h"
#include "core/model/solution.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

/// In how many of how many runs of one kind a line ran.
struct RunShare {
    int ran = 0;
    int of = 0;

    friend bool operator==(const RunShare&, const RunShare&) = default;
};

/// How often a line of code runs.
struct LineHeat {
    int line = 0; ///< Counted from 1.
    RunShare tests; ///< Runs of the unit tests: making the instance, and its reference answer.
    RunShare oracle;
    RunShare solutions; ///< Of all candidate solutions.
    RunShare agents; ///< Stored trajectories, played again.

    bool never() const { return tests.ran + oracle.ran + solutions.ran + agents.ran == 0; }
    /// Of all runs that people or models made, the oracle's included; tests alone count where nobody else comes.
    double share() const;
};

/// Which lines of an environment's functions run. Lines that are no code of a function have no entry.
struct LineCoverage {
    QByteArray revisionHash;
    QList<LineHeat> lines; ///< Of the environment's file, in order.
    QList<LineHeat> original; ///< Of the solution that it was made from, as far as its tools say where they come from.
};

struct CoverageInput {
    Environment environment;
    QList<TaskConfiguration> tasks;
    QList<CandidateSolution> solutions;
    QList<std::pair<qsizetype, QList<ByteText>>> agents; ///< Position of the task, and the calls made on it.
    RunLimits limits;
};

/// Runs everything once more with its lines traced. Blocks; call it from a job. An error only when cancelled.
Result<LineCoverage> measureCoverage(WorkerPool& pool, const CoverageInput& input, const CancelToken& cancel,
    const std::function<void(qint64 done, qint64 total)>& report = {});

} // namespace codegym
