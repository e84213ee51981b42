#include "app/cli/commands.h"

#include "core/jobs/curate_job.h"
#include "core/jobs/export_job.h"

namespace codegym::cli {

namespace {

QString option(const char* name)
{
    return QString::fromLatin1(name);
}

Error missingOption(const QString& name)
{
    return failure(Error::Kind::Usage, Words::tr("--%1 is missing.").arg(name));
}

QStringList presetNames()
{
    QStringList names;
    for (const QByteArray& name : recipePresetNames())
        names.append(QString::fromLatin1(name));
    return names;
}

void printCurated(Output& output, const CuratedSummary& summary)
{
    JsonLine removed;
    for (const FunnelStep& step : summary.funnel)
        removed.number(step.filter, step.removed);
    JsonLine line;
    line.text("set", summary.set).number("environments", summary.environments).number("tasks", summary.tasks);
    output.object(line.object("removed", removed));
    output.text(
        Words::tr("Set “%1”: %2 in %3.")
            .arg(displayLine(summary.set, 80), counted(summary.tasks, Words::tr("task"), Words::tr("tasks")),
                counted(summary.environments, Words::tr("environment"), Words::tr("environments"))));
    for (const FunnelStep& step : summary.funnel)
        output.text(Words::tr("  %1: removed %2, left %3").arg(step.title).arg(step.removed).arg(step.left));
}

/// --decision in place of what the preset says; then it is that preset no longer.
Status chooseDecision(const Invocation& call, Recipe& recipe)
{
    if (!call.isSet(option("decision")))
        return {};
    const Result<DecisionFilter> decision = decisionFilterFromName(call.option(option("decision")).toUtf8());
    if (!decision)
        return decision.error();
    if (recipe.decision != *decision)
        recipe.preset = {};
    recipe.decision = *decision;
    return {};
}

Result<ExitCode> runCurate(Invocation& call)
{
    const QString preset = call.option(option("preset"));
    if (!presetNames().contains(preset))
        return unknownChoice(Words::tr("The preset"), preset, presetNames());
    Result<Recipe> recipe = recipePreset(preset.toLatin1());
    if (!recipe)
        return recipe.error();
    if (const Status chosen = chooseDecision(call, *recipe); !chosen)
        return chosen.error();
    if (!call.isSet(option("name")))
        return missingOption(option("name"));
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const ByteText name = call.option(option("name")).toUtf8();
    const Result<CuratedSummary> summary
        = call.run<CuratedSummary>(Words::tr("Choosing"), [&](JobContext& context) {
              return curateSet(**workspace, *recipe, name, call.conditions(), context);
          });
    if (!summary)
        return summary.error();
    printCurated(call.output(), *summary);
    if (summary->tasks > 0)
        call.output().text(Words::tr("Next: codegym export %1 --set %2 --out DIR")
                               .arg(shellWord(call.argument(0)), shellWord(call.option(option("name")))));
    return call.outcome(summary->tasks > 0);
}

void printExported(Output& output, const ExportReport& report)
{
    QByteArrayList files;
    for (const ExportedFile& file : report.files) {
        JsonLine line;
        line.text("path", file.path.toUtf8()).text("sha256", file.sha256);
        files.append(line.number("rows", file.rows).json());
    }
    output.object(JsonLine().raw("files", jsonArray(files)));
    output.text(Words::tr("Exported %1 and %2 to %3, and read it all back.")
                    .arg(counted(report.tasks, Words::tr("training row"), Words::tr("training rows")),
                        counted(report.environments, Words::tr("environment"), Words::tr("environments")),
                        report.target));
}

Result<ExitCode> runExport(Invocation& call)
{
    for (const char* needed : {"set", "out"}) {
        if (!call.isSet(option(needed)))
            return missingOption(option(needed));
    }
    if (call.option(option("format")) != QStringLiteral("codegym"))
        return unknownChoice(
            Words::tr("The format"), call.option(option("format")), {QStringLiteral("codegym")});
    const Result<Workspace*> workspace = call.workspace(OpenMode::ReadOnly);
    if (!workspace)
        return workspace.error();
    ExportOptions options;
    options.set = call.option(option("set")).toUtf8();
    options.target = call.option(option("out"));
    options.embedSource = call.isSet(option("embed-source"));
    const Result<ExportReport> report = call.run<ExportReport>(Words::tr("Exporting"),
        [&](JobContext& context) { return exportSet(**workspace, options, context); });
    if (!report)
        return report.error();
    printExported(call.output(), *report);
    return Done;
}

} // namespace

Command curateCommand()
{
    return {.name = QStringLiteral("curate"),
        .arguments = QStringLiteral("W --preset PRESET --name NAME"),
        .minimumArguments = 1,
        .maximumArguments = 1,
        .summary = Words::tr("Choose tasks by their difficulty and keep the choice as a set."),
        .details = Words::tr(
            "paper: 10 to 256 rounds and at least 4 tools; paper-hard: up to 512 rounds; all: whatever is verified. "
            "Every preset takes only tasks that the oracle solved in valid environments, and leaves out environments that "
            "were dropped (“codegym triage”). A set of the same name is "
            "replaced; the former one goes to the trash."),
        .json = QStringLiteral("  {\"set\", \"environments\", \"tasks\", \"removed\": {FILTER: n}}"),
        .example = QStringLiteral("codegym curate mine.codegym --preset paper --name paper"),
        .options = {
            {option("preset"), Words::tr("One of %1.").arg(presetNames().join(QStringLiteral(", "))),
                QStringLiteral("PRESET")},
            {option("name"), Words::tr("Name of the set."), QStringLiteral("NAME")},
            {option("decision"), Words::tr("Instead of leaving out what was dropped: any takes it, too; keep takes only what "
                                            "was decided to be kept."),
                QStringLiteral("any|not-dropped|keep")},
            strictOption(Words::tr("no task is left")),
        },
        .run = runCurate};
}

Command exportCommand()
{
    return {.name = QStringLiteral("export"),
        .arguments = QStringLiteral("W --set NAME --out DIR"),
        .minimumArguments = 1,
        .maximumArguments = 1,
        .summary = Words::tr("Write a set as training rows and environment files."),
        .details = Words::tr(
            "DIR appears only when everything in it has been read back. An existing folder is replaced only if it is "
            "an export of ours that nobody changed. The same workspace gives the same bytes."),
        .json = QStringLiteral("  {\"files\": [{\"path\", \"sha256\", \"rows\"}]}"),
        .example = QStringLiteral("codegym export mine.codegym --set paper --format codegym --out training"),
        .options = {
            {option("set"), Words::tr("Which set."), QStringLiteral("NAME")},
            {option("out"), Words::tr("Folder to make."), QStringLiteral("DIR")},
            {option("format"), Words::tr("codegym (default): the published layout."), QStringLiteral("FORMAT"),
                QStringLiteral("codegym")},
            {option("embed-source"), Words::tr("Put the environment's source into every row, too.")},
        },
        .run = runExport};
}

} // namespace codegym::cli
