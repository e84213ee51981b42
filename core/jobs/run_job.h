#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"

namespace codegym {

enum class Policy { Oracle, Random };

struct RunOptions {
    ByteText task; ///< Public id.
    Policy policy = Policy::Oracle;
    quint64 seed = 0;
    int maximumSteps = 256; ///< For Random; it stops at the first Done.
};

struct PolicyRun {
    QList<Step> steps;
    ByteText reward; ///< repr(); empty if unknown.
    bool done = false;
    ByteText problem; ///< Why it ended early, one sentence; empty if it did not.
};

/// Runs a policy on a task, step by step in a session of its own; onStep is called from the job's thread.
Result<PolicyRun> runPolicy(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const RunOptions& options, JobContext& context, const std::function<void(const Step&)>& onStep = {});

} // namespace codegym
