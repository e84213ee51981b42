#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"
#include "core/workspace/connection.h"

namespace codegym {

struct AddedTask {
    RowId row = 0;
    ByteText id;
    bool wasThere = false; ///< The environment has this task already.
    OracleRun run;
};

/// Keeps a configuration that somebody typed as a task of an environment (origin "hand"), with the oracle's run on it.
/// One that the environment cannot read is refused.
Result<AddedTask> addTypedTask(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    RowId environment, const ByteText& configuration, JobContext& context);

} // namespace codegym
