#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"
#include "core/verification/blast_radius.h"

namespace codegym {

/// An edit that nobody saved yet.
struct RadiusRequest {
    RowId environment = 0;
    QByteArray base; ///< Revision that it starts from; empty: the current one.
    ByteText source;
};

/// What the edit changes for all that is known to run: the oracle and the unit test of every task, the stored run of
/// every task that has one, and every trajectory, whatever revision it was played with. Nothing is saved.
Result<BlastRadius> blastRadiusOf(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const RadiusRequest& request, JobContext& context);

} // namespace codegym
