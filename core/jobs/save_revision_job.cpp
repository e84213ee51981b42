#include "core/jobs/save_revision_job.h"

#include "core/model/known_tools.h"
#include "core/workspace/drafts.h"
#include "core/workspace/solutions.h"

namespace codegym {

namespace {

Result<RevisionSaved> keep(Connection& connection, const SaveRequest& request, const QList<Tool>& tools)
{
    Revision edited;
    edited.source = request.source;
    edited.message = request.message;
    edited.author = request.author;
    const Result<Revision> base = revision(connection, request.environment, request.base);
    if (!base)
        return base.error();
    edited.tools = withKnown(tools, base->tools);
    const Result<RevisionSaved> saved = addRevision(connection, request.environment, edited, request.base);
    if (!saved || saved->outcome != RevisionSaved::Outcome::Saved)
        return saved;
    const Result<int> renamed
        = renameToolsInSolutions(connection, request.environment, renamedTools(base->tools, edited.tools));
    if (!renamed)
        return renamed.error();
    if (request.draftOf.isEmpty())
        return saved;
    if (const Status dropped = dropDraft(connection, request.draftOf, request.environment); !dropped)
        return dropped.error();
    return saved;
}

} // namespace

Result<RevisionSaved> saveRevision(
    Workspace& workspace, WorkerPool& pool, const SaveRequest& request, JobContext& context)
{
    // An edit is kept even where its tools cannot be read: verification reads them later.
    const Result<Inspection> inspection = inspectionFrom(pool.inspect(request.source, context.cancelToken()));
    const QList<Tool> tools = inspection ? inspection->tools : QList<Tool>();
    if (context.cancelled())
        return failure(Error::Kind::Cancelled, QCoreApplication::translate("saveRevision", "Saving was cancelled."));
    return workspace.write([&](Connection& connection) { return keep(connection, request, tools); });
}

} // namespace codegym
