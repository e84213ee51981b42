#pragma once

#include "core/audit/tool_matrix.h"
#include "core/jobs/job.h"
#include "core/jobs/machine.h"

namespace codegym {

/// Which tools of an environment's current revision its oracle and its candidate solutions need. Nothing is kept.
Result<ToolMatrix> toolMatrixOf(
    Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, RowId environment, JobContext& context);

} // namespace codegym
