#include "core/jobs/coverage_job.h"

#include "core/verification/steps.h"
#include "core/workspace/environments.h"
#include "core/workspace/solutions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"

#include <QCoreApplication>

namespace codegym {

namespace {

Result<CoverageInput> readInput(Connection& connection, RowId row, const RunLimits& limits)
{
    Result<Environment> environment = environmentAt(connection, row);
    if (!environment)
        return environment.error();
    const Result<QList<StoredTask>> tasks = tasksOf(connection, row);
    if (!tasks)
        return tasks.error();
    const Result<QList<StoredSolution>> solutions = solutionsOf(connection, row);
    if (!solutions)
        return solutions.error();
    CoverageInput input {*std::move(environment), {}, {}, {}, limits};
    for (const StoredTask& task : *tasks) {
        input.tasks.append(task.task);
        const Result<QList<Trajectory>> trajectories = trajectoriesOf(connection, task.row);
        if (!trajectories)
            return trajectories.error();
        for (const Trajectory& trajectory : *trajectories)
            input.agents.append({input.tasks.size() - 1, actionsOf(trajectory.steps)});
    }
    for (const StoredSolution& solution : *solutions)
        input.solutions.append(solution.solution);
    return input;
}

} // namespace

Result<LineCoverage> coverageOf(
    Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, RowId environment, JobContext& context)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    const Result<CoverageInput> input = workspace.read(
        [&](Connection& connection) { return readInput(connection, environment, settings.limits); }, context.cancelToken());
    if (!input)
        return input.error();
    const QString text = QCoreApplication::translate("coverage", "Tracing %1").arg(displayLine(input->environment.key.id(), 60));
    return measureCoverage(pool, *input, context.cancelToken(),
        [&](qint64 done, qint64 total) { context.progress(done, total, text); });
}

} // namespace codegym
