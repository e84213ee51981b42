#include "core/jobs/typed_test_job.h"

#include "core/verification/verification.h"
#include "core/workspace/environment_state.h"
#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"

#include <QCoreApplication>

namespace codegym {

namespace {

constexpr int kCompared = 50; ///< Tasks that a typed configuration is compared with.

QString tr(const char* text)
{
    return QCoreApplication::translate("typedTest", text);
}

enum class Care { Question, Keep }; ///< What is kept is repeated where it fails, as in a verification.

struct Played {
    Environment environment;
    RunOutcome answer;
    RunOutcome oracle;
};

Result<Played> played(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, RowId row,
    const ByteText& configuration, Care care, JobContext& context)
{
    if (const ConfigurationCheck check = checkConfiguration(configuration, {}); !check.problem.isEmpty())
        return failure(Error::Kind::Usage, check.problem);
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    Result<Environment> environment
        = workspace.read([&](Connection& connection) { return environmentAt(connection, row); }, context.cancelToken());
    if (!environment)
        return environment.error();
    Batch batch = questionsTo(*environment, settings.limits);
    batch.repeatFailures = batch.checkOrder = care == Care::Keep;
    RunSpec run;
    run.configuration = configuration;
    run.keepSteps = run.keepStates = true;
    for (const RunKind kind : {RunKind::ReferenceAnswer, RunKind::Oracle}) {
        run.kind = kind;
        batch.runs.append(run);
    }
    const QList<RunOutcome> runs = pool.run(batch, context.cancelToken()).result().runs;
    if (context.cancelled())
        return failure(Error::Kind::Cancelled, tr("Stopped. Nothing was added."));
    return Played {*std::move(environment), runs[0], runs[1]};
}

} // namespace

Result<ConfigurationCheck> checkTypedTest(
    Workspace& workspace, RowId environment, const ByteText& configuration, JobContext& context)
{
    const Result<QList<ByteText>> others
        = workspace.read([&](Connection& connection) { return someConfigurations(connection, environment, kCompared); },
            context.cancelToken());
    return others ? Result<ConfigurationCheck>(checkConfiguration(configuration, *others))
                  : Result<ConfigurationCheck>(others.error());
}

Result<TriedTest> tryTypedTest(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    RowId environment, const ByteText& configuration, JobContext& context)
{
    const Result<Played> run = played(workspace, pool, settings, environment, configuration, Care::Question, context);
    if (!run)
        return run.error();
    const RunLimits& limits = settings.limits;
    TriedTest tried;
    tried.valid = run->answer.finished() && run->answer.answerLength <= limits.answerCharacters;
    tried.answer = run->answer.answer;
    tried.oracle = verdictOf(run->oracle);
    tried.rounds = run->oracle.rounds;
    if (!run->answer.finished())
        tried.reason = runEndText(run->answer, limits.time).toUtf8();
    else if (!tried.valid)
        tried.reason = tr("The reference answer is longer than %1 characters.").arg(limits.answerCharacters).toUtf8();
    else if (tried.oracle != Verdict::Correct)
        tried.reason = run->oracle.finished() ? tr("The oracle does not solve it.").toUtf8()
                                              : runEndText(run->oracle, limits.time).toUtf8();
    return tried;
}

Result<AddedTask> addTypedTask(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    RowId environment, const ByteText& configuration, JobContext& context)
{
    const Result<Played> run = played(workspace, pool, settings, environment, configuration, Care::Keep, context);
    if (!run)
        return run.error();
    if (run->oracle.end == RunOutcome::End::Unreadable)
        return failure(
            tr("The environment cannot read this configuration: %1").arg(displayLine(run->oracle.detail, 300)));
    const EnvironmentKey& key = run->environment.key;
    AddedTask added;
    added.id = taskId(key, configuration);
    added.run = oracleRunOf(run->oracle, run->environment.revision.hash, settings.limits, conditionsOf(pool, settings));
    const Status kept = workspace.write([&](Connection& connection) -> Status {
        const Result<TasksAdded> tasks = addTasks(connection, {{key, configuration, "hand", {}, {}, {}}});
        if (!tasks)
            return tasks.error();
        added.row = tasks->rows.value(0);
        added.wasThere = tasks->duplicates > 0;
        if (added.row == 0)
            return failure(Error::Kind::NotFound, tr("The environment is gone."));
        if (const Status recorded = recordOracleRuns(connection, {{added.row, added.run}}); !recorded)
            return recorded;
        recountVerdict(connection, environment);
        return connection.status();
    });
    return kept ? Result<AddedTask>(added) : Result<AddedTask>(kept.error());
}

} // namespace codegym
