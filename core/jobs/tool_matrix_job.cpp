#include "core/jobs/tool_matrix_job.h"

#include "core/workspace/environments.h"
#include "core/workspace/solutions.h"
#include "core/workspace/tasks.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("toolMatrix", text); }

Result<ToolMatrixInput> readInput(Connection& connection, RowId row)
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
    ToolMatrixInput input {*std::move(environment), {}, {}, {}, {}};
    for (const StoredTask& task : *tasks)
        input.tasks.append(task.task);
    for (const StoredSolution& solution : *solutions)
        input.solutions.append(solution.solution);
    return input;
}

} // namespace

Result<ToolMatrix> toolMatrixOf(
    Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, RowId environment, JobContext& context)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    Result<ToolMatrixInput> input = workspace.read(
        [&](Connection& connection) { return readInput(connection, environment); }, context.cancelToken());
    if (!input)
        return input.error();
    if (input->tasks.isEmpty())
        return failure(tr("It has no tests, so no solution can be run. Add a test first."));
    input->limits = settings.limits;
    input->conditions = conditionsOf(pool, settings);
    const QString text = tr("Taking tools away from %1").arg(displayLine(input->environment.key.id(), 60));
    return measureToolMatrix(pool, *input, context.cancelToken(),
        [&](qint64 done, qint64 total) { context.progress(done, total, text); });
}

} // namespace codegym
