#include "app/cli/commands.h"
#include "app/cli/describe.h"

#include "core/jobs/run_job.h"

namespace codegym::cli {

namespace {

constexpr int kShownObservation = 400;

Result<RunOptions> optionsFrom(const Invocation& call)
{
    RunOptions options;
    options.task = call.argument(1).toUtf8();
    const QMap<QString, Policy> policies {
        {QStringLiteral("oracle"), Policy::Oracle}, {QStringLiteral("random"), Policy::Random}};
    const QString policy = call.option(QStringLiteral("policy"));
    if (!policies.contains(policy))
        return unknownChoice(Words::tr("The policy"), policy, policies.keys());
    options.policy = policies[policy];
    const Result<quint64> seed = seedNumber(call);
    if (!seed)
        return seed.error();
    options.seed = *seed;
    const Result<int> steps = wholeNumber(call, QStringLiteral("max-steps"), 1);
    if (!steps)
        return steps.error();
    options.maximumSteps = *steps;
    return options;
}

void printSummary(Output& output, const RunOptions& options, const PolicyRun& run)
{
    JsonLine line;
    line.text("task", options.task).number("steps", run.steps.size()).flag("done", run.done);
    line.raw("reward", rewardJson(run.reward));
    output.object(line.textOrNull("problem", run.problem));
    const QString reward = run.reward.isEmpty() ? Words::tr("unknown") : displayLine(run.reward, 20);
    output.text(Words::tr("%1. Done: %2. Reward: %3.")
                    .arg(counted(run.steps.size(), Words::tr("call"), Words::tr("calls")),
                        run.done ? Words::tr("yes") : Words::tr("no"), reward));
    if (!run.problem.isEmpty())
        output.text(Words::tr("It ended early: %1").arg(displayLine(run.problem, 500)));
}

Result<ExitCode> runRun(Invocation& call)
{
    const Result<RunOptions> options = optionsFrom(call);
    if (!options)
        return options.error();
    const Result<Workspace*> workspace = call.workspace(OpenMode::ReadOnly);
    if (!workspace)
        return workspace.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    Output& output = call.output();
    const auto onStep = [&output](const Step& step) {
        output.object(stepJson(step));
        output.text(QStringLiteral("→ %1\n  %2")
                        .arg(displayLine(step.action, kShownObservation),
                            displayLine(step.observation, kShownObservation)));
    };
    const Result<PolicyRun> run = call.run<PolicyRun>(Words::tr("Running"), [&](JobContext& context) {
        return runPolicy(**workspace, **pool, call.settings(), *options, context, onStep);
    });
    if (!run)
        return run.error();
    printSummary(output, *options, *run);
    return call.outcome(run->problem.isEmpty() && run->done);
}

} // namespace

Command runCommand()
{
    return {.name = QStringLiteral("run"), .arguments = QStringLiteral("W TASK"), .minimumArguments = 2,
        .maximumArguments = 2, .summary = Words::tr("Play a task with the oracle or at random, call by call."),
        .details = Words::tr("TASK is an id as “codegym list W tasks” shows it. Nothing is kept in the workspace. "
                             "The random policy stops at its first Done."),
        .json = QStringLiteral("  per step  {\"call\", \"observation\"}, both as text\n"
                               "  last  {\"task\", \"steps\", \"done\", \"reward\", \"problem\"}"),
        .example = QStringLiteral("codegym run mine.codegym Sum_1__SumEnv@0123456789abcdef --policy random --seed 7"),
        .options = {
            {QStringLiteral("policy"), Words::tr("oracle (default) or random."), QStringLiteral("POLICY"),
                QStringLiteral("oracle")},
            {QStringLiteral("seed"), Words::tr("For the random policy (default 0)."), QStringLiteral("N"), QStringLiteral("0")},
            {QStringLiteral("max-steps"), Words::tr("Where the random policy stops (default 256)."),
                QStringLiteral("N"), QStringLiteral("256")},
            consentOption(),
            strictOption(Words::tr("the run ended before Done")),
        },
        .run = runRun};
}

} // namespace codegym::cli
