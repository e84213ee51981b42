#include "app/cli/commands.h"
#include "app/cli/question.h"

#include "core/jobs/import_job.h"
#include "core/jobs/sample_job.h"
#include "core/workspace/problem_list.h"

#include <QFileInfo>

namespace codegym::cli {

namespace {

constexpr qsizetype kShownReasons = 20;
constexpr qsizetype kShownPlaces = 3;

QByteArray entriesJson(const QList<ImportEntry>& entries)
{
    QByteArrayList items;
    for (const ImportEntry& entry : entries) {
        JsonLine line;
        line.text("file", entry.file);
        entry.line > 0 ? line.number("line", entry.line) : line.null("line");
        line.text("reason", entry.reason);
        items.append(line.textOrNull("id", entry.subject).json());
    }
    return jsonArray(items);
}

QString placeOf(const ImportEntry& entry)
{
    const QString line = entry.line > 0 ? QStringLiteral(":%1").arg(entry.line) : QString();
    const QString subject = entry.subject.isEmpty() ? QString() : u' ' + displayLine(entry.subject, 80);
    return displayLine(entry.file) + line + subject;
}

/// What happened often is said once, with the first places.
void printEntries(Output& output, const QString& title, const QList<ImportEntry>& entries, qint64 total)
{
    if (entries.isEmpty())
        return;
    output.text(title.arg(total));
    QList<ByteText> reasons;
    QHash<ByteText, QStringList> places;
    for (const ImportEntry& entry : entries) {
        if (!places.contains(entry.reason))
            reasons.append(entry.reason);
        places[entry.reason].append(placeOf(entry));
    }
    for (const ByteText& reason : reasons.first(qMin(reasons.size(), kShownReasons))) {
        const QStringList& all = places[reason];
        output.text(QStringLiteral("  %1").arg(displayLine(reason, 400)));
        for (const QString& place : all.first(qMin(all.size(), kShownPlaces)))
            output.text(QStringLiteral("    ") + place);
        if (all.size() > kShownPlaces)
            output.text(Words::tr("    … and %1 more").arg(all.size() - kShownPlaces));
    }
    if (reasons.size() > kShownReasons || total > entries.size())
        output.text(Words::tr("  … and more; --json prints up to a thousand."));
}

void printSummary(Output& output, const ImportSummary& summary, std::optional<qint64> unknownLicences)
{
    JsonLine line;
    line.number("problems", summary.problems).number("environments", summary.environments);
    line.number("tasks", summary.tasks).number("duplicates", summary.duplicates);
    line.raw("rejected", entriesJson(summary.rejected)).number("rejected_count", summary.rejectedCount);
    line.raw("conflicts", entriesJson(summary.conflicts));
    if (unknownLicences)
        line.number("licence_unknown", *unknownLicences);
    output.object(line);
    output.text(Words::tr("New: %1, %2, %3. Known already: %4.")
                    .arg(counted(summary.problems, Words::tr("problem"), Words::tr("problems")),
                        counted(summary.environments, Words::tr("environment"), Words::tr("environments")),
                        counted(summary.tasks, Words::tr("task"), Words::tr("tasks")),
                        QString::number(summary.duplicates)));
    printEntries(output, Words::tr("Not imported (%1):"), summary.rejected, summary.rejectedCount);
    printEntries(output, Words::tr("The same id with other content (%1):"), summary.conflicts,
        summary.conflicts.size());
}

Result<ImportRequest> requestFrom(const Invocation& call)
{
    ImportRequest request;
    request.paths = call.arguments().mid(1);
    for (const QString& path : std::as_const(request.paths)) {
        if (!QFileInfo::exists(path))
            return failure(Error::Kind::NotFound,
                Words::tr("There is no file or folder %1. Nothing was imported.").arg(path));
    }
    const QString format = call.option(QStringLiteral("format"));
    const std::optional<ImportFormat> known = importFormatFromName(format);
    if (!known)
        return unknownChoice(Words::tr("The format"), format, importFormatNames());
    request.options.format = *known;
    request.options.origin.source = call.option(QStringLiteral("source")).toUtf8();
    request.options.origin.licence = call.option(QStringLiteral("licence")).toUtf8();
    const QMap<QString, ConflictPolicy> policies {{QStringLiteral("keep"), ConflictPolicy::Keep},
        {QStringLiteral("replace"), ConflictPolicy::Replace}, {QStringLiteral("both"), ConflictPolicy::Both}};
    const QString policy = call.option(QStringLiteral("on-conflict"));
    if (!policies.contains(policy))
        return unknownChoice(Words::tr("What to do on a conflict,"), policy, policies.keys());
    request.conflicts = policies[policy];
    return request;
}

/// Licences go along with all that is made of a problem, so an unknown one is worth a question while somebody
/// is there.
Status askForLicence(Invocation& call, ImportRequest& request)
{
    if (!request.options.origin.licence.isEmpty() || !canAsk() || call.output().json())
        return {};
    const Result<ImportPreview> preview = call.run<ImportPreview>(
        Words::tr("Looking"), [&](JobContext& context) { return previewImport(request, context); });
    if (!preview)
        return preview.error();
    const QList<Problem>& problems = preview->firstProblems;
    const bool missing = std::any_of(problems.begin(), problems.end(),
        [](const Problem& problem) { return problem.origin.licence.isEmpty(); });
    if (!missing)
        return {};
    const Result<QByteArray> licence = ask(call.interrupt(), call.output(),
        Words::tr(
            "The data does not say under which licence it may be used. Which is it (e.g. CC-BY-NC-4.0)? "
            "Enter alone leaves it unknown."));
    if (!licence)
        return licence.error();
    request.options.origin.licence = *licence;
    return {};
}

Result<qint64> unknownLicences(Workspace& workspace)
{
    ProblemFilter filter;
    filter.licence = ByteText("");
    const Result<std::vector<RowId>> rows
        = workspace.read([&](Connection& connection) { return problemIds(connection, filter); });
    return rows ? Result<qint64>(qint64(rows->size())) : Result<qint64>(rows.error());
}

Result<ExitCode> runImport(Invocation& call)
{
    Result<ImportRequest> request = requestFrom(call);
    if (!request)
        return request.error();
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    if (const Status asked = askForLicence(call, *request); !asked)
        return asked.error();
    const Result<ImportSummary> summary = call.run<ImportSummary>(Words::tr("Importing"),
        [&](JobContext& context) { return importPaths(**workspace, *request, context); });
    if (!summary)
        return summary.error();
    const Result<qint64> unknown = unknownLicences(**workspace);
    if (!unknown)
        return unknown.error();
    printSummary(call.output(), *summary, *unknown);
    if (*unknown > 0)
        call.output().text(Words::tr("The licence of %1 in this workspace is not known. To say it, import "
                                     "again with --licence LICENCE "
                                     "--on-conflict replace.")
                               .arg(counted(*unknown, Words::tr("problem"), Words::tr("problems"))));
    if (summary->problems > 0)
        call.output().text(Words::tr("Next: codegym extract %1").arg(shellWord(call.argument(0))));
    else if (summary->environments + summary->tasks > 0)
        call.output().text(Words::tr("Next: codegym verify %1").arg(shellWord(call.argument(0))));
    return call.outcome(summary->rejectedCount == 0);
}

Result<ExitCode> runSample(Invocation& call)
{
    const QString path = call.argument(0);
    const Result<ImportSummary> summary = call.run<ImportSummary>(Words::tr("Making the sample workspace"),
        [&](JobContext& context) { return makeSampleWorkspace(path, context); });
    if (!summary)
        return summary.error();
    printSummary(call.output(), *summary, std::nullopt);
    call.output().text(Words::tr("Made %1. Next: codegym extract %1").arg(shellWord(path)));
    return Done;
}

/// What both commands print with --json.
QString summaryShape()
{
    return QStringLiteral(
        "  {\"problems\", \"environments\", \"tasks\", \"duplicates\", \"rejected\": [{\"file\", "
        "\"line\", \"reason\", \"id\"}], \"rejected_count\", \"conflicts\": [{\"file\", \"line\", "
        "\"reason\", \"id\"}], \"licence_unknown\" (import only)}");
}

QList<QCommandLineOption> importOptions()
{
    return {
        {QStringLiteral("format"),
            Words::tr("One of %1.").arg(importFormatNames().join(QStringLiteral(", "))),
            QStringLiteral("FORMAT"), QStringLiteral("auto")},
        {QStringLiteral("source"), Words::tr("Where the data comes from."), QStringLiteral("NAME")},
        {QStringLiteral("licence"), Words::tr("Under which licence it may be used."),
            QStringLiteral("LICENCE")},
        {QStringLiteral("on-conflict"), Words::tr("keep (default), replace or both."),
            QStringLiteral("POLICY"), QStringLiteral("keep")},
        strictOption(Words::tr("something was not imported")),
    };
}

} // namespace

Command sampleCommand()
{
    return {.name = QStringLiteral("sample"),
        .arguments = QStringLiteral("W"),
        .minimumArguments = 1,
        .maximumArguments = 1,
        .summary = Words::tr("Make a workspace with the sample problems."),
        .details = Words::tr("The problems come with the program. An existing file is never overwritten."),
        .json = summaryShape(),
        .example = QStringLiteral("codegym sample tour.codegym"),
        .options = {},
        .run = runSample};
}

Command importCommand()
{
    return {.name = QStringLiteral("import"),
        .arguments = QStringLiteral("W PATH..."),
        .minimumArguments = 2,
        .maximumArguments = -1,
        .summary = Words::tr("Read problems, environments and training rows into a workspace."),
        .details = Words::tr("PATHs are files or folders, gzip or not; each is recognised by its content. "
                             "Rows that cannot be read are "
                             "reported with file and line, and the rest goes on. The workspace must exist: "
                             "“codegym new” makes one.\n\n"
                             "Where an id arrives again with other content, --on-conflict keep leaves what "
                             "is there (and reports the "
                             "newcomer), replace makes the newcomer the current revision, both adds it under "
                             "an id of its own.\n\n"
                             "The licence goes along with everything that is made of a problem. Where "
                             "neither the data nor --licence "
                             "says it, it is asked for at a terminal, and unknown elsewhere."),
        .json = summaryShape(),
        .example = QStringLiteral(
            "codegym import mine.codegym problems.jsonl.gz --source KodCode --licence CC-BY-NC-4.0"),
        .options = importOptions(),
        .run = runImport};
}

} // namespace codegym::cli
