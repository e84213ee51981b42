#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"
#include "core/verification/configuration_check.h"
#include "core/workspace/connection.h"

namespace codegym {

/// What a look at the text of a configuration tells, beside those of the environment's tasks.
Result<ConfigurationCheck> checkTypedTest(
    Workspace& workspace, RowId environment, const ByteText& configuration, JobContext& context);

/// What running an environment on a configuration showed that is no task yet. Nothing is kept.
struct TriedTest {
    bool valid = false; ///< As the paper counts unit tests: a reference answer of bounded length, in time.
    ByteText answer; ///< Canonical reference answer; empty where there is none.
    ByteText reason; ///< Why it is not valid, or why the oracle does not solve it; one sentence.
    Verdict oracle = Verdict::NotRun;
    int rounds = 0;
};

/// An error only where nothing could be run, or where the text can be no configuration.
Result<TriedTest> tryTypedTest(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    RowId environment, const ByteText& configuration, JobContext& context);

struct AddedTask {
    RowId row = 0;
    ByteText id;
    bool wasThere = false; ///< The environment has this task already.
    OracleRun run;
};

/// Keeps a configuration that somebody typed as a task of an environment (origin "hand"), with the oracle's run on it,
/// which counts in the verdict on the environment. One that the environment cannot read is refused.
Result<AddedTask> addTypedTask(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    RowId environment, const ByteText& configuration, JobContext& context);

} // namespace codegym
