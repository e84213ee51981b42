#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"
#include "core/verification/line_coverage.h"

namespace codegym {

/// Which lines of an environment's current revision run in its tests, under its oracle and its candidate solutions.
/// Nothing is kept.
Result<LineCoverage> coverageOf(
    Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, RowId environment, JobContext& context);

} // namespace codegym
