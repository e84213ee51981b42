#include "core/jobs/add_task_job.h"

#include "core/verification/verification.h"
#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("addTask", text); }

RunOutcome oracleOn(
    WorkerPool& pool, const Environment& environment, const ByteText& configuration, const RunLimits& limits, JobContext& context)
{
    Batch batch;
    batch.source = environment.revision.source;
    batch.className = environment.key.name;
    batch.limits = limits;
    RunSpec run;
    run.configuration = configuration;
    run.keepSteps = true;
    run.keepStates = true;
    batch.runs = {run};
    return pool.run(batch, context.cancelToken()).result().runs.first();
}

} // namespace

Result<AddedTask> addTypedTask(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    RowId environment, const ByteText& configuration, JobContext& context)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    const Result<Environment> found = workspace.read([&](Connection& c) { return environmentAt(c, environment); });
    if (!found)
        return found.error();
    const RunOutcome outcome = oracleOn(pool, *found, configuration, settings.limits, context);
    if (context.cancelled())
        return failure(Error::Kind::Cancelled, tr("Stopped. The task was not added."));
    if (outcome.end == RunOutcome::End::Unreadable)
        return failure(tr("The environment cannot read this configuration: %1").arg(displayLine(outcome.detail, 300)));
    AddedTask added;
    added.id = taskId(found->key, configuration);
    added.run = oracleRunOf(outcome, found->revision.hash, settings.limits, conditionsOf(pool, settings));
    const Status kept = workspace.write([&](Connection& connection) -> Status {
        const Result<TasksAdded> tasks = addTasks(connection, {{found->key, configuration, "hand", {}, {}, {}}});
        if (!tasks)
            return tasks.error();
        added.row = tasks->rows.value(0);
        added.wasThere = tasks->duplicates > 0;
        if (added.row == 0)
            return failure(Error::Kind::NotFound, tr("The environment is gone."));
        return recordOracleRuns(connection, {{added.row, added.run}});
    });
    if (!kept)
        return kept.error();
    return added;
}

} // namespace codegym
