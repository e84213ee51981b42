#include "core/jobs/run_job.h"

#include "core/base/literal.h"
#include "core/verification/steps.h"
#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("run", text); }

struct Stage {
    Environment environment;
    StoredTask task;
};

Result<Stage> readStage(Connection& connection, const ByteText& id)
{
    Result<StoredTask> task = taskById(connection, id);
    if (!task)
        return task.error();
    Result<Environment> environment = environmentAt(connection, task->environmentRow);
    if (!environment)
        return environment.error();
    return Stage {*std::move(environment), *std::move(task)};
}

Result<PolicyRun> runOracle(WorkerPool& pool, const Stage& stage, const MachineSettings& settings,
    JobContext& context, const std::function<void(const Step&)>& onStep)
{
    Batch batch;
    batch.source = stage.environment.revision.source;
    batch.className = stage.environment.key.name;
    batch.limits = settings.limits;
    RunSpec run;
    run.configuration = stage.task.task.configuration;
    run.keepSteps = true;
    batch.runs = {run};
    const BatchOutcome outcome = pool.run(batch, context.cancelToken()).result();
    if (context.cancelled())
        return failure(Error::Kind::Cancelled, tr("Stopped."));
    const RunOutcome& result = outcome.runs.first();
    for (const Step& step : result.steps) {
        if (onStep)
            onStep(step);
    }
    return PolicyRun {result.steps, result.reward, result.done, runEndText(result, settings.limits.time).toUtf8()};
}

/// Calls a random tool with small numbers, words of the task and values it has seen: a floor for every environment.
class RandomPolicy {
public:
    RandomPolicy(QList<Tool> tools, quint64 seed) : m_tools(std::move(tools))
    {
        const quint32 words[] {quint32(seed), quint32(seed >> 32)};
        std::seed_seq sequence(std::begin(words), std::end(words));
        m_random.seed(sequence);
    }

    ByteText nextAction()
    {
        const Tool& tool = m_tools[below(m_tools.size())];
        QByteArrayList parameters;
        for (const ByteText& name : parameterNames(tool.signature))
            parameters.append(jsonString(name) + ": " + value());
        return actionJson(tool.name, '{' + parameters.join(", ") + '}');
    }

    void saw(const ByteText& observation)
    {
        if (const std::optional<QByteArray> value = canonicalOf(observation); value && value->size() < 200)
            m_seen.append(*value);
    }

private:
    qsizetype below(qsizetype limit) { return qsizetype(m_random.bounded(quint32(limit))); }

    QByteArray value()
    {
        if (!m_seen.isEmpty() && m_random.bounded(2) == 0)
            return m_seen[below(m_seen.size())];
        return QByteArray::number(m_random.bounded(10));
    }

    QList<Tool> m_tools;
    QRandomGenerator m_random;
    QByteArrayList m_seen;
};

Result<PolicyRun> runRandom(WorkerPool& pool, const Stage& stage, const MachineSettings& settings,
    const RunOptions& options, JobContext& context, const std::function<void(const Step&)>& onStep)
{
    const std::unique_ptr<EnvironmentSession> session = pool.openSession({stage.environment.revision.source,
        stage.environment.key.name, stage.task.task.configuration, settings.limits});
    StepOutcome state = session->opened().result();
    PolicyRun run;
    if (!state.ok() || stage.environment.revision.tools.isEmpty()) {
        run.problem = state.ok() ? tr("The environment declares no tools. Verify it first.").toUtf8() : state.detail;
        return run;
    }
    RandomPolicy policy(stage.environment.revision.tools, options.seed);
    while (!state.done && run.steps.size() < options.maximumSteps) {
        if (context.cancelled())
            return failure(Error::Kind::Cancelled, tr("Stopped."));
        const ByteText action = policy.nextAction();
        state = session->step(action).result();
        const Step step {action, state.ok() ? state.observation : state.detail};
        run.steps.append(step);
        policy.saw(step.observation);
        if (onStep)
            onStep(step);
        context.progress(run.steps.size(), options.maximumSteps);
    }
    run.done = state.done;
    run.reward = state.reward;
    return run;
}

} // namespace

Result<PolicyRun> runPolicy(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const RunOptions& options, JobContext& context, const std::function<void(const Step&)>& onStep)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    const Result<Stage> stage = workspace.read([&](Connection& c) { return readStage(c, options.task); });
    if (!stage)
        return stage.error();
    return options.policy == Policy::Oracle ? runOracle(pool, *stage, settings, context, onStep)
                                            : runRandom(pool, *stage, settings, options, context, onStep);
}

} // namespace codegym
