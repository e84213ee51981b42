#include "core/jobs/edit_tools_job.h"

#include "core/jobs/save_revision_job.h"

namespace codegym {

namespace {

template <typename T>
Result<T> awaited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return failure(QCoreApplication::translate("editTools", "Python does not run, so the source was not edited."));
    return future.result();
}

} // namespace

Result<ByteText> withEditedTools(WorkerPool& pool, const ByteText& source, const ToolEdit& edit, JobContext& context)
{
    return awaited(pool.edit(source, edit, context.cancelToken()));
}

Result<ToolFields> documentedFields(WorkerPool& pool, const ByteText& source, const ByteText& tool, JobContext& context)
{
    return awaited(pool.toolFields(source, tool, context.cancelToken()));
}

Result<EditedTools> editTools(
    Workspace& workspace, WorkerPool& pool, const ToolEditRequest& request, JobContext& context)
{
    const Result<Revision> base
        = workspace.read([&](Connection& connection) { return revision(connection, request.environment); });
    if (!base)
        return base.error();
    const Result<ByteText> edited = withEditedTools(pool, base->source, request.edit, context);
    if (!edited)
        return edited.error();
    if (request.preview)
        return EditedTools {*edited, {}};
    const SaveRequest save {request.environment, base->hash, *edited, request.message, request.author, {}};
    const Result<RevisionSaved> saved = saveRevision(workspace, pool, save, context);
    if (!saved)
        return saved.error();
    return EditedTools {*edited, *saved};
}

} // namespace codegym
