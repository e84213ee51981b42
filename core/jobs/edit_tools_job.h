#pragma once

#include "core/jobs/job.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/revisions.h"
#include "core/workspace/workspace.h"

namespace codegym {

/// The source with the edit made; an error says why it cannot be. Waits for a worker.
Result<ByteText> withEditedTools(WorkerPool& pool, const ByteText& source, const ToolEdit& edit, JobContext& context);

/// What the docstring of a tool says, for a form. Waits for a worker.
Result<ToolFields> documentedFields(WorkerPool& pool, const ByteText& source, const ByteText& tool, JobContext& context);

struct ToolEditRequest {
    RowId environment = 0;
    ToolEdit edit;
    ByteText message; ///< Of the revision.
    ByteText author;
    bool preview = false; ///< Nothing is saved.
};

struct EditedTools {
    ByteText source;
    RevisionSaved saved; ///< Hashes are empty after a preview.
};

/// Edits the tools of an environment's current revision and saves the result as a new one.
Result<EditedTools> editTools(
    Workspace& workspace, WorkerPool& pool, const ToolEditRequest& request, JobContext& context);

} // namespace codegym
