#pragma once

#include "core/model/problem.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

/// How many rounds the oracle is to take, and on how many inputs.
struct WantedRounds {
    int least = 10;
    int most = 256;
    int count = 5;
    quint64 seed = 0; ///< The same seed gives the same inputs.
};

/// An input that was grown or shrunk to the wanted size, with what running the oracle on it showed.
struct GrownTask {
    TaskConfiguration task;
    OracleRun run;
    QByteArray answer; ///< Canonical.
};

/// Draws inputs of a problem on which the oracle of one of its environments takes a wanted number of rounds: larger ones
/// or smaller ones than it has. Each is answered by the untouched solution and played by the oracle before it is
/// believed. Those nearest to the middle of the wanted rounds come first. An error where no size of input comes there,
/// which names the rounds that were met. Blocks; call it from a job.
Result<QList<GrownTask>> growTasks(WorkerPool& pool, const Problem& problem, const Environment& environment,
    const WantedRounds& wanted, const RunLimits& limits, const CancelToken& cancel);

} // namespace codegym
