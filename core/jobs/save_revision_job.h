#pragma once

#include "core/jobs/job.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/revisions.h"
#include "core/workspace/workspace.h"

namespace codegym {

/// An edit that is to become a revision.
struct SaveRequest {
    RowId environment = 0;
    QByteArray base; ///< Revision that the edit started from.
    ByteText source;
    ByteText message; ///< Why; may be empty.
    ByteText author;
    QByteArray draftOf; ///< Program instance whose draft of this environment is done with once saved; empty for none.
};

/// Keeps an edit as a revision, with the tools that its source declares: they are read from its syntax tree, nothing
/// of it is run. What is known of a tool (its kind, its lines in the original solution) stays known,
/// also of one that has only another name now: that is called by its new name in the environment's solutions, too.
/// A draft goes in the same commit, unless somebody else saved meanwhile: then both are kept, and the draft too.
Result<RevisionSaved> saveRevision(Workspace& workspace, WorkerPool& pool, const SaveRequest& request, JobContext& context);

} // namespace codegym
