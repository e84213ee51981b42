#pragma once

#include "core/model/environment.h"
#include "core/model/solution.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

/// The environment's source with a candidate solution in place of its oracle, or why the candidate is none. Nothing is
/// run. Blocks; call it from a job.
Result<ByteText> sourceWithSolution(
    WorkerPool& pool, const ByteText& environment, const ByteText& solution, const CancelToken& cancel);

/// Runs a candidate solution on tasks of an environment; composed comes from sourceWithSolution(). One run each, in
/// order, with its steps. Blocks. An error only when cancelled.
Result<QList<CandidateRun>> runCandidate(WorkerPool& pool, const Environment& environment, const ByteText& composed,
    const QList<TaskConfiguration>& tasks, const RunLimits& limits, const Conditions& conditions,
    const CancelToken& cancel);

} // namespace codegym
