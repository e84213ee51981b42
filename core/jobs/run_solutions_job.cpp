#include "core/jobs/run_solutions_job.h"

#include "core/verification/candidates.h"
#include "core/workspace/environments.h"
#include "core/workspace/task_list.h"
#include "core/workspace/tasks.h"

#include <QCoreApplication>

namespace codegym {

namespace {

/// Runs that are asked for and kept together: few enough that progress moves and a cancel loses little.
constexpr qsizetype kRunsAtATime = 24;

QString tr(const char* text) { return QCoreApplication::translate("runSolutions", text); }

struct Subject {
    Environment environment;
    QList<StoredTask> tasks;
    SolutionMatrix matrix;
};

Result<Subject> readSubject(Connection& connection, RowId row, const Conditions& now)
{
    Result<Environment> environment = environmentAt(connection, row);
    if (!environment)
        return environment.error();
    Result<QList<StoredTask>> tasks = tasksOf(connection, row);
    if (!tasks)
        return tasks.error();
    Result<SolutionMatrix> matrix = readSolutionMatrix(connection, row, now);
    if (!matrix)
        return matrix.error();
    return Subject {*std::move(environment), *std::move(tasks), *std::move(matrix)};
}

/// A solution and the tasks that it has to run on.
struct Work {
    StoredSolution solution;
    QList<StoredTask> tasks;
};

QList<Work> workOf(const Subject& subject, const SolutionsRequest& request)
{
    QList<Work> work;
    for (const StoredSolution& solution : subject.matrix.solutions) {
        if (!request.solutions.isEmpty() && !request.solutions.contains(solution.row))
            continue;
        const QList<SolutionCell> column = subject.matrix.column(solution.row);
        Work one {solution, {}};
        for (qsizetype i = 0; i < subject.tasks.size(); ++i) {
            if (!request.onlyStale || column[i].stale || column[i].verdict == Verdict::NotRun)
                one.tasks.append(subject.tasks[i]);
        }
        work.append(one);
    }
    return work;
}

void count(RanSolution& ran, const QList<CandidateRun>& runs)
{
    for (const CandidateRun& run : runs) {
        ++ran.tests;
        ran.correct += run.verdict == Verdict::Correct ? 1 : 0;
        ran.incorrect += run.verdict == Verdict::Incorrect ? 1 : 0;
        ran.error += run.verdict == Verdict::Error ? 1 : 0;
    }
}

class SolutionsRun {
public:
    SolutionsRun(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, const Environment& environment,
        JobContext& context)
        : m_workspace(workspace)
        , m_pool(pool)
        , m_settings(settings)
        , m_environment(environment)
        , m_conditions(conditionsOf(pool, settings))
        , m_context(context)
    {
    }

    void setTotal(qint64 total) { m_total = total; }

    Result<RanSolution> run(const Work& work)
    {
        RanSolution ran {work.solution.solution.name, 0, 0, 0, 0, {}};
        const Result<ByteText> composed = sourceWithSolution(
            m_pool, m_environment.revision.source, work.solution.solution.source, m_context.cancelToken());
        if (!composed) {
            if (m_context.cancelled())
                return composed.error();
            ran.refused = composed.error().text().toUtf8();
        }
        for (qsizetype at = 0; at < work.tasks.size(); at += kRunsAtATime) {
            const QList<StoredTask> portion = work.tasks.mid(at, kRunsAtATime);
            const Result<QList<CandidateRun>> runs = composed ? runsOf(*composed, portion) : refused(ran.refused, portion);
            if (!runs)
                return runs.error();
            if (const Status kept = keep(work.solution.row, portion, *runs); !kept)
                return kept.error();
            count(ran, *runs);
            m_done += portion.size();
            m_context.progress(m_done, m_total, displayLine(ran.name, 60));
        }
        return ran;
    }

private:
    Result<QList<CandidateRun>> runsOf(const ByteText& composed, const QList<StoredTask>& tasks)
    {
        QList<TaskConfiguration> configurations;
        for (const StoredTask& task : tasks)
            configurations.append(task.task);
        return runCandidate(m_pool, m_environment, composed, configurations, m_settings.limits, m_conditions,
            m_context.cancelToken());
    }

    /// What is no solution of this revision fails everywhere, and says why.
    Result<QList<CandidateRun>> refused(const ByteText& why, const QList<StoredTask>& tasks) const
    {
        return QList<CandidateRun>(tasks.size(),
            {m_environment.revision.hash, Verdict::Incorrect, 0, why, {}, m_conditions});
    }

    Status keep(RowId solution, const QList<StoredTask>& tasks, const QList<CandidateRun>& runs)
    {
        QList<SolutionTaskRun> kept;
        for (qsizetype i = 0; i < tasks.size(); ++i)
            kept.append({solution, tasks[i].row, runs[i]});
        return m_workspace.write([&](Connection& connection) { return recordSolutionRuns(connection, kept); });
    }

    Workspace& m_workspace;
    WorkerPool& m_pool;
    const MachineSettings& m_settings;
    const Environment& m_environment;
    const Conditions m_conditions;
    JobContext& m_context;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

QList<SolutionCell> SolutionMatrix::column(RowId solution) const
{
    QHash<RowId, SolutionCell> known;
    for (const SolutionCell& cell : cells) {
        if (cell.solution == solution)
            known.insert(cell.task, cell);
    }
    QList<SolutionCell> column;
    for (const RowId task : tasks)
        column.append(known.value(task, {solution, task, Verdict::NotRun, 0, false, {}}));
    return column;
}

SolutionsPass SolutionMatrix::pass() const
{
    QList<CandidateScore> scores;
    for (const StoredSolution& solution : solutions) {
        CandidateScore score {solution.solution.source, {}};
        for (const SolutionCell& cell : column(solution.row))
            score.verdicts.append(cell.stale ? Verdict::NotRun : cell.verdict);
        scores.append(score);
    }
    return solutionsPass(int(tasks.size()), scores);
}

Result<SolutionMatrix> readSolutionMatrix(Connection& connection, RowId environment, const Conditions& now)
{
    SolutionMatrix matrix;
    const Result<QList<StoredTask>> tasks = tasksOf(connection, environment);
    if (!tasks)
        return tasks.error();
    for (const StoredTask& task : *tasks)
        matrix.tasks.append(task.row);
    Result<QList<StoredSolution>> solutions = solutionsOf(connection, environment);
    if (!solutions)
        return solutions.error();
    Result<QList<SolutionCell>> cells = solutionCells(connection, environment, now);
    if (!cells)
        return cells.error();
    TaskFilter solved;
    solved.environment = environment;
    solved.verdict = Verdict::Correct;
    solved.stale = false;
    solved.now = now;
    const Result<std::vector<RowId>> oracle = taskIds(connection, solved);
    if (!oracle)
        return oracle.error();
    matrix.oraclePassed = int(oracle->size());
    matrix.solutions = *std::move(solutions);
    matrix.cells = *std::move(cells);
    return matrix;
}

Result<SolutionsSummary> runSolutions(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const SolutionsRequest& request, JobContext& context, const std::function<void(const RanSolution&)>& onSolution)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    const Conditions now = conditionsOf(pool, settings);
    const Result<Subject> subject = workspace.read(
        [&](Connection& connection) { return readSubject(connection, request.environment, now); }, context.cancelToken());
    if (!subject)
        return subject.error();
    const QList<Work> all = workOf(*subject, request);
    SolutionsRun run(workspace, pool, settings, subject->environment, context);
    qint64 total = 0;
    for (const Work& work : all)
        total += work.tasks.size();
    run.setTotal(total);
    context.progress(0, total);
    SolutionsSummary summary;
    for (const Work& work : all) {
        const Result<RanSolution> ran = run.run(work);
        if (!ran) {
            return ran.error().kind == Error::Kind::Cancelled
                ? failure(Error::Kind::Cancelled, tr("Stopped. What has run is in the workspace."))
                : ran.error();
        }
        summary.solutions.append(*ran);
        if (onSolution)
            onSolution(*ran);
    }
    const Result<SolutionMatrix> matrix = workspace.read(
        [&](Connection& connection) { return readSolutionMatrix(connection, request.environment, now); });
    if (!matrix)
        return matrix.error();
    summary.pass = matrix->pass();
    return summary;
}

} // namespace codegym
