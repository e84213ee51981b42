#include "app/cli/commands.h"
#include "app/cli/describe.h"

#include "core/jobs/extract_job.h"
#include "core/workspace/refusals.h"
#include "core/workspace/workspace.h"

namespace codegym::cli {

namespace {

constexpr qsizetype kShownProblems = 5; ///< Of one construct; a program reads all of them.

/// The metrics of one environment; template_share last, because it depends on the set, not on the environment alone.
QByteArray metricsJson(const ExtractedProblem& result)
{
    QByteArray json = result.metrics.json();
    json.chop(1);
    return json + ", \"template_share\": " + QByteArray::number(result.templateShare, 'f', 3) + '}';
}

JsonLine extractedJson(const ExtractedProblem& result)
{
    JsonLine line;
    line.text("problem", result.problem).text("status", result.converted ? "converted" : "refused");
    line.textOrNull("environment", result.environment)
        .number("tools", result.tools)
        .number("tasks", result.tasks);
    line.raw("rounds",
        result.converted ? roundsJson(result.roundsMin, result.roundsMedian, result.roundsMax) : "null");
    line.textOrNull("granularity", result.granularity).textOrNull("reason", result.reason);
    line.textOrNull("construct", result.construct).flag("trainable", result.trainable);
    QByteArrayList flags;
    for (const QByteArray& flag : result.flags)
        flags.append(jsonString(flag));
    line.raw("flags", jsonArray(flags));
    line.numberOrNull("line", result.line > 0 ? std::optional(result.line) : std::nullopt);
    return line.raw("metrics", result.converted ? metricsJson(result) : QByteArray("null"));
}

QString extractedText(const ExtractedProblem& result)
{
    if (!result.converted)
        return Words::tr("refused    %1: %2")
            .arg(displayLine(result.problem, 80), displayLine(result.reason));
    const QString cut = QString::fromLatin1(result.granularity);
    QString text = Words::tr("converted  %1: %2 tools, %3 tasks, %4 rounds (%5 cut)")
                       .arg(displayLine(result.environment, 120), QString::number(result.tools),
                           QString::number(result.tasks),
                           roundsLine(result.roundsMin, result.roundsMedian, result.roundsMax), cut);
    if (!result.flags.isEmpty())
        text += QStringLiteral(" — ") + displayLine(result.flags.join(", "));
    return text;
}

QByteArray refusedJson(const RefusalGroup& group)
{
    QByteArrayList problems;
    for (const RefusedProblem& refused : group.problems) {
        JsonLine line;
        line.text("problem", refused.problem);
        line.numberOrNull("line", refused.line > 0 ? std::optional(refused.line) : std::nullopt);
        problems.append(line.textOrNull("code", refused.code).text("reason", refused.reason).json());
    }
    return jsonArray(problems);
}

QString refusedText(const RefusedProblem& refused)
{
    const QString problem = displayLine(refused.problem, 60);
    if (refused.line == 0)
        return Words::tr("%1: %2").arg(problem, displayLine(refused.reason, 160));
    return Words::tr("%1, line %2: %3").arg(problem, QString::number(refused.line), displayLine(refused.code, 100));
}

/// What refuses most comes first: where to look to get more environments.
void printRefusals(Output& output, const QList<RefusalGroup>& groups)
{
    for (const RefusalGroup& group : groups) {
        JsonLine line;
        line.text("construct", group.construct).number("refused", group.problems.size());
        output.object(line.raw("problems", refusedJson(group)));
        output.text(Words::tr("%1 refused: %2").arg(QString::number(group.problems.size()), displayLine(group.construct)));
        for (const RefusedProblem& refused : group.problems.first(qMin(kShownProblems, group.problems.size())))
            output.text(QStringLiteral("    ") + refusedText(refused));
        if (group.problems.size() > kShownProblems)
            output.text(Words::tr("    and %1 more").arg(group.problems.size() - kShownProblems));
    }
}

void printSummary(Output& output, const ExtractSummary& summary)
{
    JsonLine line;
    line.number("converted", summary.converted).number("refused", summary.refused);
    line.number("trainable", summary.trainable);
    output.object(line.raw("template_share", QByteArray::number(summary.templateShare, 'f', 3)));
    const int all = summary.converted + summary.refused;
    if (all == 0) {
        output.text(Words::tr("Nothing to extract: every problem is converted already."));
        return;
    }
    const auto share = [all](int part) {
        return QStringLiteral("%1 of %2 (%3 %)").arg(part).arg(all).arg(100 * part / all);
    };
    output.text(Words::tr("Converted: %1. Worth training on: %2.")
                    .arg(share(summary.converted), share(summary.trainable)));
    output.text(Words::tr("Tools that bear one of the ten commonest kinds of name: %1 %.")
                    .arg(qRound(summary.templateShare * 100)));
}

Result<ExtractOptions> optionsFrom(Invocation& call)
{
    ExtractOptions options;
    for (const QString& id : call.options(QStringLiteral("problem")))
        options.problems.append(id.toUtf8());
    const QStringList cuts {
        QStringLiteral("auto"), QStringLiteral("fine"), QStringLiteral("medium"), QStringLiteral("coarse")};
    const QString cut = call.option(QStringLiteral("granularity"));
    if (!cuts.contains(cut))
        return unknownChoice(Words::tr("The granularity"), cut, cuts);
    options.granularity = cut.toLatin1();
    const Result<quint64> seed = seedNumber(call);
    if (!seed)
        return seed.error();
    options.seed = *seed;
    for (const QString& name : call.options(QStringLiteral("show")))
        options.observe.shown.append(name.toUtf8());
    for (const QString& name : call.options(QStringLiteral("hide")))
        options.observe.hidden.append(name.toUtf8());
    const Result<int> jobs = call.takeJobs();
    if (!jobs)
        return jobs.error();
    options.jobs = *jobs;
    return options;
}

Result<ExitCode> runExtract(Invocation& call)
{
    const Result<ExtractOptions> options = optionsFrom(call);
    if (!options)
        return options.error();
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    Output& output = call.output();
    const auto onProblem = [&output](const ExtractedProblem& result) {
        output.object(extractedJson(result));
        output.text(extractedText(result));
    };
    const Result<ExtractSummary> summary
        = call.run<ExtractSummary>(Words::tr("Extracting tools"), [&](JobContext& context) {
              return extractProblems(**workspace, **pool, call.settings(), *options, context, onProblem);
          });
    if (!summary)
        return summary.error();
    if (call.isSet(QStringLiteral("report"))) {
        const auto groups = (*workspace)->read([](Connection& c) { return refusalGroups(c); });
        if (!groups)
            return groups.error();
        printRefusals(output, *groups);
    }
    printSummary(output, *summary);
    if (summary->converted > 0)
        output.text(Words::tr("Next: codegym verify %1").arg(shellWord(call.argument(0))));
    return call.outcome(summary->refused == 0);
}

} // namespace

Command extractCommand()
{
    return {.name = QStringLiteral("extract"), .arguments = QStringLiteral("W"), .minimumArguments = 1,
        .maximumArguments = 1, .summary = Words::tr("Turn solved problems into environments."),
        .details = Words::tr(
            "Takes each solution apart: what it reads of hidden data becomes tools, the control flow that is left "
            "becomes the oracle. What comes of it is run and compared with the original solution before it is kept; "
            "a refusal names the construct and its line. Without --problem, all problems that are not converted yet.\n\n"
            "Fine cuts give many small tools and many rounds, coarse ones few; auto chooses by measuring."),
        .json = QStringLiteral(
            "  per problem  {\"problem\", \"status\": \"converted|refused\", \"environment\", \"tools\", \"tasks\", "
            "\"rounds\": {\"min\", \"median\", \"max\"}, \"granularity\", \"reason\", \"construct\", \"trainable\", "
            "\"flags\", \"line\", \"metrics\"}\n"
            "  with --report, per construct  {\"construct\", \"refused\", \"problems\": [{\"problem\", \"line\", "
            "\"code\", \"reason\"}]}\n"
            "  last  {\"converted\", \"refused\", \"trainable\", \"template_share\"}"),
        .example = QStringLiteral("codegym extract mine.codegym --problem HumanEval/12 --granularity fine"),
        .options = {
            {QStringLiteral("problem"), Words::tr("Only this problem; may be repeated."), QStringLiteral("ID")},
            {QStringLiteral("granularity"), Words::tr("auto (default), fine, medium or coarse."),
                QStringLiteral("CUT"), QStringLiteral("auto")},
            {QStringLiteral("show"),
                Words::tr("An input that Observe shows, whole; may be repeated. By default it shows the numbers beside "
                          "hidden containers, and none of these."),
                QStringLiteral("INPUT")},
            {QStringLiteral("hide"), Words::tr("An input that Observe does not show: a tool tells it. May be repeated."),
                QStringLiteral("INPUT")},
            {QStringLiteral("seed"), Words::tr("For generated inputs; the same seed gives the same tasks (default 0)."),
                QStringLiteral("N"), QStringLiteral("0")},
            {QStringLiteral("report"), Words::tr("At the end, all refused problems of the workspace by construct, with lines.")},
            jobsOption(),
            consentOption(),
            strictOption(Words::tr("a problem was refused")),
        },
        .run = runExtract};
}

} // namespace codegym::cli
