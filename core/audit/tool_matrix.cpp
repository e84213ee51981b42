#include "core/audit/tool_matrix.h"

#include "core/verification/candidates.h"
#include "core/verification/metrics.h"
#include "core/verification/one_call.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("audit", text); }

constexpr qsizetype kMostTasks = 24; ///< As many runs of each solution say what it calls.

QList<TaskConfiguration> spread(const QList<TaskConfiguration>& tasks)
{
    if (tasks.size() <= kMostTasks)
        return tasks;
    QList<TaskConfiguration> some;
    for (qsizetype k = 0; k < kMostTasks; ++k)
        some.append(tasks[k * tasks.size() / kMostTasks]);
    return some;
}

class Measuring {
public:
    Measuring(WorkerPool& pool, const ToolMatrixInput& input, const CancelToken& cancel)
        : m_pool(pool)
        , m_input(input)
        , m_cancel(cancel)
        , m_environment(input.environment)
        , m_tasks(spread(input.tasks))
    {
        m_matrix.revisionHash = input.environment.revision.hash;
    }

    Result<ToolMatrix> measure(const std::function<void(qint64, qint64)>& tell)
    {
        const Result<Inspection> inspection = m_pool.inspect(m_environment.revision.source, m_cancel).result();
        if (!inspection)
            return inspection.error();
        m_environment.revision.tools = inspection->tools;
        const qint64 total = m_input.solutions.size() + 2;
        tryOracle();
        for (qint64 done = 1; done < total && !m_cancel.cancelled(); ++done) {
            if (tell)
                tell(done, total);
            if (done <= m_input.solutions.size())
                tryCandidate(m_input.solutions[done - 1]);
            else
                judge();
        }
        return m_cancel.cancelled() ? Result<ToolMatrix>(stopped()) : Result<ToolMatrix>(m_matrix);
    }

private:
    static Error stopped()
    {
        return failure(Error::Kind::Cancelled, tr("Stopped."));
    }

    void tryOracle() { trySource({}, m_environment.revision.source); }

    void tryCandidate(const CandidateSolution& solution)
    {
        const Result<ByteText> composed
            = sourceWithSolution(m_pool, m_environment.revision.source, solution.source, m_cancel);
        if (composed)
            return trySource(solution.name, *composed);
        m_matrix.solutions.append({solution.name, int(m_tasks.size()), 0, composed.error().text().toUtf8()});
        for (ToolMatrixRow& row : m_matrix.rows)
            row.uses.append(ToolUse());
    }

    void trySource(const ByteText& name, const ByteText& source)
    {
        const Result<QList<CandidateRun>> runs = runCandidate(
            m_pool, m_environment, source, m_tasks, m_input.limits, m_input.conditions, m_cancel);
        if (!runs)
            return; // stopped
        QList<OracleRun> played;
        for (const CandidateRun& run : *runs) {
            OracleRun one;
            one.verdict = run.verdict;
            one.rounds = run.rounds;
            one.steps = run.steps;
            played.append(one);
        }
        Environment environment = m_environment;
        environment.revision.source = source;
        const auto solved = std::count_if(
            played.begin(), played.end(), [](const OracleRun& run) { return run.verdict == Verdict::Correct; });
        m_matrix.solutions.append({name, int(m_tasks.size()), int(solved), {}});
        take(measureToolNeeds(m_pool, environment, m_tasks, played, m_input.limits, m_cancel));
    }

    /// The next column.
    void take(const QList<ToolNeed>& needs)
    {
        for (const ToolNeed& need : needs) {
            const bool first = m_matrix.solutions.size() == 1;
            if (first)
                m_matrix.rows.append({need.tool, ToolRole::Redundant, {}});
            const ToolUse use {need.calls, int(need.solved.size()), int(need.solved.count(true))};
            for (ToolMatrixRow& row : m_matrix.rows) {
                if (row.tool == need.tool)
                    row.uses.append(use);
            }
        }
    }

    void judge()
    {
        const QSet<ByteText> leaking = answerTools();
        for (ToolMatrixRow& row : m_matrix.rows) {
            const bool tried = std::any_of(
                row.uses.begin(), row.uses.end(), [](const ToolUse& use) { return use.tried > 0; });
            if (leaking.contains(row.tool))
                row.role = ToolRole::AnswerLeaking;
            else if (!tried || std::any_of(row.uses.begin(), row.uses.end(), std::mem_fn(&ToolUse::needed)))
                row.role = ToolRole::LoadBearing;
        }
    }

    /// Tools of which one call says the answer, as the audit finds it.
    QSet<ByteText> answerTools()
    {
        Batch batch = questionsTo(m_environment, m_input.limits);
        for (const TaskConfiguration& task : m_tasks) {
            RunSpec run;
            run.kind = RunKind::ReferenceAnswer;
            run.configuration = task.configuration;
            batch.runs.append(run);
        }
        const QList<RunOutcome> outcomes = m_pool.run(batch, m_cancel).result().runs;
        QList<TaskConfiguration> tasks;
        QList<QByteArray> answers;
        for (qsizetype i = 0; i < m_tasks.size() && i < outcomes.size(); ++i) {
            if (!outcomes[i].finished())
                continue;
            tasks.append(m_tasks[i]);
            answers.append(outcomes[i].answer);
        }
        const QList<ByteText> observed = observeStarts(m_pool, m_environment, tasks, m_input.limits, m_cancel);
        const Result<OneCallCheck> check
            = checkOneCall(m_pool, m_environment, tasks, answers, observed, m_input.limits, m_cancel);
        QSet<ByteText> tools;
        for (const Finding& finding : check ? check->findings : QList<Finding>())
            tools.insert(finding.location);
        return tools;
    }

    WorkerPool& m_pool;
    const ToolMatrixInput& m_input;
    CancelToken m_cancel;
    Environment m_environment;
    QList<TaskConfiguration> m_tasks;
    ToolMatrix m_matrix;
};

} // namespace

Result<ToolMatrix> measureToolMatrix(WorkerPool& pool, const ToolMatrixInput& input, const CancelToken& cancel,
    const std::function<void(qint64 done, qint64 total)>& tell)
{
    return Measuring(pool, input, cancel).measure(tell);
}

QByteArray roleName(ToolRole role)
{
    switch (role) {
    case ToolRole::LoadBearing:
        return "load-bearing";
    case ToolRole::Redundant:
        return "redundant";
    case ToolRole::AnswerLeaking:
        break;
    }
    return "answer-leaking";
}

QString roleWord(ToolRole role)
{
    switch (role) {
    case ToolRole::LoadBearing:
        return tr("load-bearing");
    case ToolRole::Redundant:
        return tr("redundant");
    case ToolRole::AnswerLeaking:
        break;
    }
    return tr("answer-leaking");
}

QString useWord(const ToolMatrixSolution& solution, const ToolUse& use)
{
    if (!solution.refused.isEmpty())
        return tr("no solution");
    if (use.calls == 0)
        return tr("never called");
    if (use.tried == 0)
        return tr("solves no test");
    return use.needed() ? tr("needed") : tr("wins without");
}

} // namespace codegym
