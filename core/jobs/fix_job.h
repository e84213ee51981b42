#pragma once

#include "core/audit/fix.h"
#include "core/jobs/job.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/workspace.h"

namespace codegym {

/// Known fixes of these findings of an environment, each edit once. tools: those of the source that is to be mended.
Result<QList<Fix>> knownFixes(
    Connection& connection, RowId environment, const QList<Tool>& tools, const QList<Finding>& findings);

/// The source with the fixes made, one after the other; an error says why one cannot be. Waits for a worker.
Result<ByteText> withFixes(WorkerPool& pool, const ByteText& source, const QList<Fix>& fixes, JobContext& context);

} // namespace codegym
