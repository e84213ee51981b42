#include "core/jobs/blast_radius_job.h"

#include "core/verification/steps.h"
#include "core/workspace/environments.h"
#include "core/workspace/solutions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"
#include "core/workspace/verdicts.h"

#include <QCoreApplication>

namespace codegym {

namespace {

/// The calls of the task's stored run, if it has one.
Status addStoredRun(Connection& connection, const StoredTask& task, RadiusInput& input)
{
    const Result<std::optional<OracleRun>> run = oracleRun(connection, task.row);
    if (!run)
        return run.error();
    if (!*run || (*run)->steps.isEmpty())
        return {};
    input.recorded.append({input.tasks.size() - 1, actionsOf((*run)->steps)});
    return {};
}

Status addTrajectories(Connection& connection, const StoredTask& task, RadiusInput& input)
{
    const Result<QList<Trajectory>> trajectories = trajectoriesOf(connection, task.row);
    if (!trajectories)
        return trajectories.error();
    for (const Trajectory& trajectory : *trajectories)
        input.recorded.append({input.tasks.size() - 1, actionsOf(trajectory.steps), trajectoryId(trajectory)});
    return {};
}

Status addSolutions(Connection& connection, RowId environment, RadiusInput& input)
{
    const Result<QList<StoredSolution>> solutions = solutionsOf(connection, environment);
    if (!solutions)
        return solutions.error();
    for (const StoredSolution& stored : *solutions)
        input.solutions.append({stored.solution.name, stored.solution.source});
    return {};
}

Result<RadiusInput> readInput(Connection& connection, const RadiusRequest& request, const RunLimits& limits)
{
    Result<Environment> environment = environmentAt(connection, request.environment, request.base);
    if (!environment)
        return environment.error();
    const Result<QList<StoredTask>> tasks = tasksOf(connection, request.environment);
    if (!tasks)
        return tasks.error();
    RadiusInput input {*std::move(environment), request.source, {}, {}, limits};
    for (const StoredTask& task : *tasks) {
        input.tasks.append(task.task);
        for (const auto add : {addStoredRun, addTrajectories}) {
            if (const Status added = add(connection, task, input); !added)
                return added.error();
        }
    }
    if (const Status added = addSolutions(connection, request.environment, input); !added)
        return added.error();
    return input;
}

} // namespace

Result<BlastRadius> blastRadiusOf(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const RadiusRequest& request, JobContext& context)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    const Result<RadiusInput> input
        = workspace.read([&](Connection& connection) { return readInput(connection, request, settings.limits); },
            context.cancelToken());
    if (!input)
        return input.error();
    const QString text
        = QCoreApplication::translate("blastRadius", "Running %1 before and after the edit")
              .arg(displayLine(input->environment.key.id(), 60));
    return measureBlastRadius(pool, *input, context.cancelToken(),
        [&](qint64 done, qint64 total) { context.progress(done, total, text); });
}

} // namespace codegym
