#pragma once

#include "core/audit/fix.h"
#include "core/jobs/job.h"
#include "core/jobs/machine.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/workspace.h"

namespace codegym {

/// A source that is to be mended, and what was found in its environment.
struct FixRequest {
    RowId environment = 0;
    ByteText source;
    QList<Tool> tools; ///< Of source.
    QList<Finding> findings;
};

struct Mended {
    ByteText source;
    QList<Fix> fixes; ///< Each edit once; none where it takes a person.

    QString text() const; ///< What the fixes do, for a revision's message.
};

/// The source with the known fixes of these findings made, one after the other; an error says why one cannot be. Fixes
/// that have to be tried run the environment. Nothing is saved.
Result<Mended> mend(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, const FixRequest& request,
    JobContext& context);

} // namespace codegym
