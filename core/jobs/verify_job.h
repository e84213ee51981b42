#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"

namespace codegym {

struct VerifyOptions {
    QList<EnvironmentKey> environments; ///< Empty: all.
    bool onlyStale = false; ///< Only those that never ran or whose verdict is stale.
    int jobs = 0; ///< Environments at a time; 0: one per worker.
};

struct VerifiedTask {
    ByteText id;
    TaskConfiguration task;
    OracleRun run; ///< Without steps.
};

/// What verification found of one environment, after it was committed.
struct VerifiedEnvironment {
    ByteText environment;
    EnvironmentVerdict verdict;
    QList<VerifiedTask> tasks;
};

struct VerifySummary {
    int valid = 0;
    int invalid = 0;
    int error = 0;
    qint64 tasks = 0;
    qint64 correct = 0;
};

/// Verifies environments by running them and keeps verdicts and oracle runs. onEnvironment is called from the job's
/// threads, one at a time, after the commit.
Result<VerifySummary> verifyEnvironments(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const VerifyOptions& options, JobContext& context,
    const std::function<void(const VerifiedEnvironment&)>& onEnvironment = {});

} // namespace codegym
