#include "core/jobs/curate_job.h"

#include "core/workspace/sets.h"

#include <QCoreApplication>

namespace codegym {

Result<CuratedSummary> curateSet(
    Workspace& workspace, const Recipe& recipe, const ByteText& name, const Conditions& now, JobContext& context)
{
    if (name.trimmed().isEmpty())
        return failure(Error::Kind::Usage, QCoreApplication::translate("curate", "A set needs a name."));
    const Result<CurationColumns> columns
        = workspace.read([&](Connection& c) { return curationColumns(c, now); }, context.cancelToken());
    if (!columns)
        return columns.error();
    const TaskSelection selection = select(*columns, recipe);
    QList<SetMember> members;
    members.reserve(qsizetype(selection.tasks.size()));
    for (const qint32 index : selection.tasks)
        members.append(SetMember {columns->task[size_t(index)], {}});
    const Result<RowId> saved
        = workspace.write([&](Connection& c) { return saveSet(c, name, recipe.json(), members); });
    if (!saved)
        return saved.error();
    return CuratedSummary {name, selection.environments, qint64(members.size()), selection.funnel};
}

} // namespace codegym
