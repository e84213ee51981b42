#include "app/cli/commands.h"
#include "app/cli/describe.h"

#include "core/jobs/verify_job.h"

namespace codegym::cli {

namespace {

JsonLine environmentLine(const VerifiedEnvironment& result)
{
    JsonLine line;
    line.text("environment", result.environment).text("verdict", validityName(result.verdict.validity));
    line.number("tests", result.verdict.tests).number("passed", result.verdict.passed);
    return line.raw("findings", findingsJson(result.verdict.findings));
}

JsonLine taskLine(const ByteText& environment, const VerifiedTask& task)
{
    JsonLine line;
    line.text("environment", environment).text("config", task.task.configuration);
    line.text("verdict", verdictName(task.run.verdict)).number("rounds", task.run.rounds);
    line.numberOrNull("recorded_rounds", task.task.recordedRounds).text("task", task.id);
    return line.textOrNull("reason", task.run.reason);
}

void printWords(Output& output, const VerifiedEnvironment& result, bool withTasks)
{
    const QString verdict = QString::fromLatin1(validityName(result.verdict.validity));
    output.text(Words::tr("%1  %2: %3 of %4 tests passed")
                    .arg(verdict.leftJustified(7), displayLine(result.environment, 120))
                    .arg(result.verdict.passed)
                    .arg(result.verdict.tests));
    for (const Finding& finding : result.verdict.findings) {
        if (finding.severity != Severity::Info)
            output.text(QStringLiteral("         ") + findingLine(finding));
    }
    if (!withTasks)
        return;
    for (const VerifiedTask& task : result.tasks) {
        const QString recorded = task.task.recordedRounds
            ? Words::tr(" (recorded: %1)").arg(*task.task.recordedRounds)
            : QString();
        const QString reason
            = task.run.reason.isEmpty() ? QString() : QStringLiteral(": ") + displayLine(task.run.reason);
        output.text(Words::tr("         %1  %2  %3 rounds%4%5")
                        .arg(QString::fromLatin1(verdictName(task.run.verdict)).leftJustified(9),
                            displayLine(task.id, 160))
                        .arg(task.run.rounds)
                        .arg(recorded, reason));
    }
}

void printSummary(Output& output, const VerifySummary& summary)
{
    JsonLine line;
    line.number("valid", summary.valid).number("invalid", summary.invalid).number("error", summary.error);
    output.object(line.number("tasks", summary.tasks).number("correct", summary.correct));
    if (summary.valid + summary.invalid + summary.error == 0) {
        output.text(Words::tr("Nothing to verify."));
        return;
    }
    output.text(
        Words::tr("Valid: %1. Invalid: %2. Could not be decided: %3. The oracle solved %4 of %5 tasks.")
            .arg(summary.valid)
            .arg(summary.invalid)
            .arg(summary.error)
            .arg(summary.correct)
            .arg(summary.tasks));
}

Result<VerifyOptions> optionsFrom(Invocation& call)
{
    VerifyOptions options;
    for (const QString& id : call.options(QStringLiteral("environment"))) {
        const Result<EnvironmentKey> key = EnvironmentKey::parse(id.toUtf8());
        if (!key)
            return key.error();
        options.environments.append(*key);
    }
    options.onlyStale = call.isSet(QStringLiteral("stale"));
    const Result<int> jobs = call.takeJobs();
    if (!jobs)
        return jobs.error();
    options.jobs = *jobs;
    return options;
}

Result<ExitCode> runVerify(Invocation& call)
{
    const Result<VerifyOptions> options = optionsFrom(call);
    if (!options)
        return options.error();
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    Output& output = call.output();
    const bool withTasks = call.isSet(QStringLiteral("tasks"));
    const auto onEnvironment = [&](const VerifiedEnvironment& result) {
        output.object(environmentLine(result));
        if (withTasks) {
            for (const VerifiedTask& task : result.tasks)
                output.object(taskLine(result.environment, task));
        }
        printWords(output, result, withTasks);
    };
    const Result<VerifySummary> summary = call.run<VerifySummary>(
        Words::tr("Verifying"), [&](JobContext& context) {
            return verifyEnvironments(**workspace, **pool, call.settings(), *options, context, onEnvironment);
        });
    if (!summary)
        return summary.error();
    printSummary(output, *summary);
    if (summary->valid > 0)
        output.text(Words::tr("Next: codegym curate %1 --preset paper --name paper")
                        .arg(shellWord(call.argument(0))));
    return call.outcome(summary->invalid + summary->error == 0 && summary->correct == summary->tasks);
}

} // namespace

Command verifyCommand()
{
    return {.name = QStringLiteral("verify"), .arguments = QStringLiteral("W"), .minimumArguments = 1,
        .maximumArguments = 1, .summary = Words::tr("Run environments and their oracles, and keep the verdicts."),
        .details = Words::tr(
            "Checks what each environment declares, runs its self test, then its oracle on every task, twice with "
            "different hash seeds. There are three verdicts: a time-out or a crash of ours is an error, not a mistake "
            "of the environment. A run whose rounds differ from those recorded in its training row is a finding."),
        .json = QStringLiteral(
            "  per environment  {\"environment\", \"verdict\": \"valid|invalid|error\", \"tests\", \"passed\", "
            "\"findings\": [{\"rule\", \"severity\", \"message\", \"location\", \"waived\"}]}\n"
            "  with --tasks  {\"environment\", \"config\", \"verdict\": \"correct|incorrect|error\", \"rounds\", "
            "\"recorded_rounds\", \"task\", \"reason\"}\n"
            "  last  {\"valid\", \"invalid\", \"error\", \"tasks\", \"correct\"}"),
        .example = QStringLiteral("codegym verify mine.codegym --tasks --json"),
        .options = {
            {QStringLiteral("environment"), Words::tr("Only this environment; may be repeated."), QStringLiteral("ID")},
            {QStringLiteral("stale"), Words::tr("Only what never ran or whose verdict is stale.")},
            {QStringLiteral("tasks"), Words::tr("Report every task, too.")},
            jobsOption(),
            consentOption(),
            strictOption(Words::tr("an environment is not valid or a task not solved")),
        },
        .run = runVerify};
}

} // namespace codegym::cli
