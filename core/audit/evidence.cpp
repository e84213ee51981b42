#include "core/audit/evidence.h"

#include "core/audit/task_words.h"
#include "core/verification/steps.h"
#include "core/verification/verification.h"

#include <QCoreApplication>

#include <algorithm>

namespace codegym {

namespace {

constexpr qsizetype kSecondDones = 4;
constexpr qsizetype kAliasRuns = 2;
constexpr qsizetype kMostTasks = 40;
constexpr qsizetype kMostRounds = 2000; ///< What takes longer is not taken apart step by step.

Batch batchOf(const AuditEvidence& evidence, const RunLimits& limits, int hashSeed = 0)
{
    Batch batch = questionsTo(evidence.environment, limits);
    batch.hashSeed = hashSeed;
    batch.checkOrder = true;
    return batch;
}

RunSpec specOf(RunKind kind, const TaskConfiguration& task)
{
    RunSpec run;
    run.kind = kind;
    run.configuration = task.configuration;
    run.keepSteps = kind == RunKind::Oracle;
    run.keepStates = kind == RunKind::Oracle;
    return run;
}

/// Docstrings and lines are the source's, kinds the extractor's.
QList<Tool> declaredTools(const QList<Tool>& declared, const QList<Tool>& known)
{
    QList<Tool> tools = declared;
    for (Tool& tool : tools) {
        for (const Tool& other : known) {
            if (other.name == tool.name && !other.kind.isEmpty())
                tool.kind = other.kind;
        }
    }
    return tools;
}

OracleRun toRun(const RunOutcome& outcome)
{
    OracleRun run;
    run.verdict = verdictOf(outcome);
    run.rounds = outcome.rounds;
    run.steps = outcome.steps;
    run.effectiveRounds = effectiveRounds(outcome);
    return run;
}

class Gathering {
public:
    Gathering(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel)
        : m_pool(pool)
        , m_input(input)
        , m_cancel(cancel)
    {
        m_evidence.environment = input.environment;
        m_evidence.statement = input.statement;
    }

    Result<AuditEvidence> gather()
    {
        if (const Status read = readSource(); !read)
            return read.error();
        play();
        if (!m_evidence.tasks.isEmpty()) {
            if (const Status measured = measure(); !measured)
                return measured.error();
        }
        if (m_cancel.cancelled())
            return failure(Error::Kind::Cancelled, QCoreApplication::translate("audit", "The audit was cancelled."));
        return std::move(m_evidence);
    }

private:
    Status readSource()
    {
        const Result<Inspection> inspection = m_pool.inspect(m_input.environment.revision.source, m_cancel).result();
        if (!inspection)
            return inspection.error();
        m_evidence.inspection = *inspection;
        m_evidence.environment.revision.tools = declaredTools(inspection->tools, m_input.environment.revision.tools);
        m_tasks = m_input.tasks.mid(0, kMostTasks);
        if (m_input.tasks.isEmpty()) {
            for (const ByteText& configuration : inspection->selfTests)
                m_tasks.append({m_input.environment.key, configuration, "test", {}, {}, {}});
        }
        return {};
    }

    /// The oracle and the reference answer on every task, in two processes; what cannot be played is set aside.
    void play()
    {
        QList<QFuture<BatchOutcome>> futures;
        for (const int seed : {0, 1}) {
            for (const RunKind kind : {RunKind::Oracle, RunKind::ReferenceAnswer}) {
                Batch batch = batchOf(m_evidence, m_input.limits, seed);
                for (const TaskConfiguration& task : std::as_const(m_tasks))
                    batch.runs.append(specOf(kind, task));
                futures.append(m_pool.run(batch, m_cancel));
            }
        }
        const QList<RunOutcome> oracle = futures[0].result().runs;
        const QList<RunOutcome> answers = futures[1].result().runs;
        const QList<RunOutcome> oracleAgain = futures[2].result().runs;
        const QList<RunOutcome> answersAgain = futures[3].result().runs;
        for (qsizetype i = 0; i < m_tasks.size(); ++i) {
            if (oracle[i].end == RunOutcome::End::Unreadable) {
                m_evidence.unreadable.append(m_tasks[i]);
                m_evidence.unreadableReasons.append(oracle[i].detail);
                continue;
            }
            compareSeeds(oracle[i], oracleAgain[i], answers[i], answersAgain[i]);
            keep(m_tasks[i], oracle[i], answers[i]);
        }
    }

    void keep(const TaskConfiguration& task, const RunOutcome& oracle, const RunOutcome& answer)
    {
        const Result<Literal> configuration = parseLiteral(task.configuration);
        if (!oracle.finished() || !answer.finished() || !configuration || oracle.steps.size() > kMostRounds
            || configuration->kind != Literal::Kind::Dict)
            return;
        m_evidence.tasks.append(task);
        m_evidence.configurations.append(*configuration);
        m_evidence.answers.append(answer.answer);
        m_evidence.runs.append(toRun(oracle));
    }

    void compareSeeds(
        const RunOutcome& oracle, const RunOutcome& again, const RunOutcome& answer, const RunOutcome& answerAgain)
    {
        if (answer.finished() && answerAgain.finished() && answer.answer != answerAgain.answer)
            m_evidence.differences.append({"get_ref_answer", answer.answer, answerAgain.answer});
        const qsizetype step = firstDifference(oracle.steps, again.steps);
        if (oracle.finished() && again.finished() && step >= 0 && step < oracle.steps.size()
            && step < again.steps.size())
            m_evidence.differences.append({toolOfAction(oracle.steps[step].action), oracle.steps[step].observation,
                again.steps[step].observation});
    }

    Status measure()
    {
        AuditEvidence& e = m_evidence;
        const RunLimits& limits = m_input.limits;
        e.observed = observeStarts(m_pool, e.environment, e.tasks, limits, m_cancel);
        e.probes = runProbes(
            m_pool, e.environment, e.tasks, proposedProbes(e.environment, e.runs, e.configurations), limits, m_cancel);
        for (const Probe& probe : std::as_const(e.probes)) {
            if (probe.observation != probe.otherObservation)
                e.differences.append({probe.tool, probe.observation, probe.otherObservation});
        }
        e.hidden = studyHiddenData(e.environment, e.configurations, e.observed, e.runs, e.probes);
        e.needs = measureToolNeeds(m_pool, e.environment, e.tasks, e.runs, limits, m_cancel);
        const Result<DoneCheck> done = checkDone(m_pool, e.environment, e.tasks, e.answers, limits, m_cancel);
        if (!done)
            return done.error();
        e.done = *done;
        const Result<OneCallCheck> oneCall
            = checkOneCall(m_pool, e.environment, e.tasks, e.answers, e.observed, limits, m_cancel);
        if (!oneCall)
            return oneCall.error();
        e.oneCall = *oneCall;
        const Result<WorthMetrics> metrics = measureWorth(
            m_pool, e.environment, e.tasks, e.runs, {e.answers, e.observed}, WorthEffort {25, 10}, limits, m_cancel);
        if (!metrics)
            return metrics.error();
        e.metrics = *metrics;
        e.metrics.shortcutRatio = e.hidden.shortcutRatio;
        tryOtherOrders();
        trySecondDone();
        lookForAliases();
        tryExamples();
        markLeakingTools();
        return {};
    }

    void tryOtherOrders()
    {
        if (!saysAnyOrder(m_evidence.taskText()))
            return;
        Batch batch = batchOf(m_evidence, m_input.limits);
        for (qsizetype i = 0; i < m_evidence.tasks.size(); ++i) {
            Result<Literal> answer = parseLiteral(m_evidence.answers[i]);
            if (!answer || answer->kind != Literal::Kind::List || answer->items.size() < 2)
                continue;
            std::reverse(answer->items.begin(), answer->items.end());
            RunSpec run = specOf(RunKind::Calls, m_evidence.tasks[i]);
            run.calls = {doneAction(m_evidence.environment, canonicalText(*answer))};
            batch.runs.append(run);
        }
        for (const RunOutcome& run : m_pool.run(batch, m_cancel).result().runs) {
            ++m_evidence.orders.tried;
            m_evidence.orders.refused += run.rewarded() ? 0 : 1;
        }
    }

    /// An answer that Done takes for wrong on this task.
    QByteArray refusedAnswer(qsizetype task) const
    {
        for (const DoneTrial& trial : m_evidence.done.trials) {
            if (trial.task == task && trial.kind == DoneTrial::Kind::Wrong && !trial.accepted)
                return trial.answer;
        }
        return {};
    }

    void trySecondDone()
    {
        Batch batch = batchOf(m_evidence, m_input.limits);
        for (qsizetype i = 0; i < m_evidence.tasks.size() && batch.runs.size() < kSecondDones; ++i) {
            const QByteArray wrong = refusedAnswer(i);
            if (wrong.isEmpty())
                continue;
            RunSpec run = specOf(RunKind::Calls, m_evidence.tasks[i]);
            run.calls = {doneAction(m_evidence.environment, wrong),
                doneAction(m_evidence.environment, m_evidence.answers[i])};
            run.pastDone = true;
            batch.runs.append(run);
        }
        for (const RunOutcome& run : m_pool.run(batch, m_cancel).result().runs) {
            ++m_evidence.secondDone.tried;
            m_evidence.secondDone.won += run.rewarded() ? 1 : 0;
        }
    }

    void lookForAliases()
    {
        Batch batch = batchOf(m_evidence, m_input.limits);
        batch.isolated = true; // What one run leaves behind is what is looked for.
        for (qsizetype i = 0; i < qMin(kAliasRuns, m_evidence.tasks.size()); ++i)
            batch.runs.append(specOf(RunKind::Aliases, m_evidence.tasks[i]));
        for (const RunOutcome& run : m_pool.run(batch, m_cancel).result().runs) {
            const Result<Literal> said = parseLiteral(run.answer);
            if (!said)
                continue;
            for (const Literal& tool : said->memberList("tools")) {
                if (!m_evidence.aliases.tools.contains(tool.text))
                    m_evidence.aliases.tools.append(tool.text);
            }
            m_evidence.aliases.options |= said->memberFlag("options");
            m_evidence.aliases.instances |= said->memberFlag("instances");
        }
    }

    void tryExamples()
    {
        m_evidence.examples = workedExamples(m_evidence.taskText(), m_evidence.configurations, m_evidence.answers);
        Batch batch = batchOf(m_evidence, m_input.limits);
        for (const WorkedExample& example : std::as_const(m_evidence.examples)) {
            RunSpec run;
            run.kind = RunKind::ReferenceAnswer;
            run.configuration = example.configuration;
            batch.runs.append(run);
        }
        const QList<RunOutcome> runs = m_pool.run(batch, m_cancel).result().runs;
        for (qsizetype i = 0; i < runs.size(); ++i)
            m_evidence.examples[i].answer = runs[i].answer;
    }

    void markLeakingTools()
    {
        for (ToolNeed& need : m_evidence.needs) {
            for (const Finding& finding : std::as_const(m_evidence.oneCall.findings)) {
                if (finding.location == need.tool)
                    need.role = ToolRole::AnswerLeaking;
            }
        }
    }

    WorkerPool& m_pool;
    const AuditInput& m_input;
    CancelToken m_cancel;
    QList<TaskConfiguration> m_tasks;
    AuditEvidence m_evidence;
};

} // namespace

Result<AuditEvidence> gatherEvidence(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel)
{
    return Gathering(pool, input, cancel).gather();
}

} // namespace codegym
