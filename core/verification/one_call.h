#pragma once

#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

/// A call sequence written with names for what differs from configuration to configuration.
struct OneCallCheck {
    int sequences = 0; ///< Tried in all.
    int configurations = 0;
    double worstShare = 0; ///< Share of configurations on which the worst sequence returned the answer.
    QList<Finding> findings; ///< one-call-answer
};

/// Whether one or two calls from reset, with parameters that Observe or the sizes suggest, return the answer. Five
/// configurations and 500 sequences at most are tried; what looks suspicious is tried on all. A sequence counts where
/// it gives the answer on over 10 % of configurations more often than it gives other configurations' answers: with
/// "true" and "false" for answers every comparison is right half of the time. Blocks; call it from a job.
Result<OneCallCheck> checkOneCall(WorkerPool& pool, const Environment& environment,
    const QList<TaskConfiguration>& tasks, const QList<QByteArray>& answers, const QList<ByteText>& observed,
    const RunLimits& limits, const CancelToken& cancel);

} // namespace codegym
