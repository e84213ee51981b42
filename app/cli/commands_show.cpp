#include "app/cli/commands.h"
#include "app/cli/describe.h"
#include "app/cli/lookup.h"

#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/problems.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"

namespace codegym::cli {

namespace {

bool wants(const Invocation& call, const char* option) { return call.isSet(QString::fromLatin1(option)); }

void field(Output& output, const QString& label, const QString& value)
{
    if (!value.isEmpty())
        output.text(QStringLiteral("  %1  %2").arg(label, -10).arg(value));
}

void field(Output& output, const QString& label, const ByteText& value)
{
    field(output, label, displayLine(value, 400));
}

void block(Output& output, const QString& title, const ByteText& text)
{
    if (!text.isEmpty())
        output.text(QStringLiteral("\n%1\n%2").arg(title, displayText(text).trimmed()));
}

void findingBlock(Output& output, const QList<Finding>& findings)
{
    if (!findings.isEmpty())
        output.text(u'\n' + Words::tr("Findings"));
    for (const Finding& finding : findings)
        output.text(QStringLiteral("  ") + findingLine(finding));
}

QString origin(const ByteText& source, const ByteText& licence)
{
    const QString from = source.isEmpty() ? Words::tr("unknown source") : displayLine(source);
    const QString under = licence.isEmpty() ? Words::tr("unknown") : displayLine(licence);
    return Words::tr("%1 (licence: %2)").arg(from, under);
}

QString conditionsLine(const Conditions& made)
{
    return Words::tr("Python %1, codegym %2, sandbox %3")
        .arg(displayLine(made.interpreter), displayLine(made.program), displayLine(made.sandbox));
}

QString staleNote(bool stale)
{
    return stale ? Words::tr(" (stale: made with another revision, other limits or another version)") : QString();
}

struct ShownProblem {
    Problem problem;
    ProblemRow row;
    QList<Finding> findings;
    QList<EnvironmentKey> environments;
};

Result<ShownProblem> readProblem(Connection& connection, const QString& id)
{
    const Result<RowId> row = problemByTypedId(connection, id);
    if (!row)
        return row.error();
    Result<Problem> problem = problemAt(connection, *row);
    const Result<QList<ProblemRow>> rows = problemRows(connection, {*row});
    Result<QList<Finding>> found = findings(connection, {SubjectKind::Problem, *row});
    Result<QList<EnvironmentKey>> made = problem ? environmentsOfProblem(connection, problem->codeId) : problem.error();
    if (!made || !rows || !found)
        return !made ? made.error() : !rows ? rows.error() : found.error();
    return ShownProblem {*std::move(problem), rows->value(0), *std::move(found), *std::move(made)};
}

Result<ExitCode> showProblem(Invocation& call, Workspace& workspace)
{
    const Result<ShownProblem> read
        = workspace.read([&](Connection& connection) { return readProblem(connection, call.argument(2)); });
    if (!read)
        return read.error();
    const Problem& problem = read->problem;
    Output& output = call.output();
    if (wants(call, "source") && !output.json()) {
        output.raw(problem.solution);
        return Done;
    }
    QByteArrayList made;
    for (const EnvironmentKey& key : read->environments)
        made.append(jsonString(key.id()));
    JsonLine line = problemJson(read->row);
    line.raw("made", jsonArray(made)).raw("finding_list", findingsJson(read->findings));
    line.text("statement", problem.statement).textOrNull("test_source", problem.tests);
    line.textOrNull("entry_point", problem.entryPoint);
    if (wants(call, "source"))
        line.text("solution", problem.solution);
    output.object(line);

    output.text(displayLine(problem.codeId));
    field(output, Words::tr("Title"), problem.title);
    field(output, Words::tr("Known as"), problem.originalId);
    field(output, Words::tr("From"), origin(problem.origin.source, problem.origin.licence));
    field(output, Words::tr("Stage"), stageName(read->row.stage));
    field(output, Words::tr("Refused"), read->row.refusal);
    for (const EnvironmentKey& key : read->environments)
        field(output, Words::tr("Made"), key.id());
    findingBlock(output, read->findings);
    block(output, Words::tr("Statement"), problem.statement);
    return Done;
}

struct ShownEnvironment {
    Environment environment;
    EnvironmentRow row;
    std::optional<EnvironmentVerdict> verdict;
    QList<Finding> findings;
};

Result<ShownEnvironment> readEnvironment(Connection& connection, const QString& id, const Conditions& now)
{
    const Result<RowId> row = environmentByTypedId(connection, id);
    if (!row)
        return row.error();
    Result<Environment> environment = environmentAt(connection, *row);
    const Result<QList<EnvironmentRow>> rows = environmentRows(connection, {*row}, now);
    Result<std::optional<EnvironmentVerdict>> verdict = environmentVerdict(connection, *row);
    Result<QList<Finding>> found = findings(connection, {SubjectKind::Environment, *row});
    if (!environment || !rows)
        return environment ? rows.error() : environment.error();
    if (!verdict || !found)
        return verdict ? found.error() : verdict.error();
    return ShownEnvironment {*std::move(environment), rows->value(0), *std::move(verdict), *std::move(found)};
}

JsonLine shownEnvironmentJson(const ShownEnvironment& read, bool withSource)
{
    const Environment& environment = read.environment;
    JsonLine line = environmentJson(read.row);
    line.textOrNull("problem", environment.problemCodeId).textOrNull("parent", environment.parentId);
    line.text("revision", environment.revision.hash.toHex()).textOrNull("task_text", environment.task);
    line.raw("tool_list", toolsJson(environment.revision.tools)).raw("finding_list", findingsJson(read.findings));
    line.raw("metrics", environment.extraction.metrics.isEmpty() ? QByteArray("null") : environment.extraction.metrics);
    read.verdict ? line.object("conditions", conditionsJson(read.verdict->conditions)) : line.null("conditions");
    if (withSource)
        line.text("code", environment.revision.source);
    return line;
}

void printEnvironment(Output& output, const ShownEnvironment& read)
{
    const Environment& environment = read.environment;
    const EnvironmentRow& row = read.row;
    output.text(displayLine(environment.key.id()));
    field(output, Words::tr("Problem"), environment.problemCodeId);
    field(output, Words::tr("From"), origin(environment.origin.source, environment.origin.licence));
    field(output, Words::tr("Made by"), originName(environment.madeBy)
            + (row.granularity.isEmpty() ? QString() : Words::tr(", %1 cut").arg(QString::fromLatin1(row.granularity))));
    field(output, Words::tr("Revision"), QString::fromLatin1(environment.revision.hash.toHex()));
    field(output, Words::tr("Verdict"), QString::fromLatin1(validityName(row.validity)) + staleNote(row.stale));
    if (read.verdict) {
        field(output, Words::tr("Tests"), Words::tr("%1 of %2 passed").arg(row.passed).arg(row.tests));
        field(output, Words::tr("With"), conditionsLine(read.verdict->conditions));
    }
    field(output, Words::tr("Tasks"), QString::number(row.tasks));
    field(output, Words::tr("Rounds"), roundsLine(row.roundsMin, row.roundsMedian, row.roundsMax));
    field(output, Words::tr("Metrics"), environment.extraction.metrics);
    output.text(u'\n' + Words::tr("Tools"));
    for (const Tool& tool : environment.revision.tools)
        output.text(QStringLiteral("  %1%2").arg(displayLine(tool.name), displayLine(tool.signature))
            + (tool.documented ? QString() : Words::tr("  – not fully documented")));
    findingBlock(output, read.findings);
    block(output, Words::tr("Task"), environment.task);
}

Result<ExitCode> showEnvironment(Invocation& call, Workspace& workspace)
{
    const Result<ShownEnvironment> read = workspace.read([&](Connection& connection) {
        return readEnvironment(connection, call.argument(2), call.conditions());
    });
    if (!read)
        return read.error();
    Output& output = call.output();
    if (wants(call, "source") && !output.json()) {
        output.raw(read->environment.revision.source);
        return Done;
    }
    output.object(shownEnvironmentJson(*read, wants(call, "source")));
    printEnvironment(output, *read);
    return Done;
}

struct ShownTask {
    StoredTask task;
    TaskRow row;
    std::optional<OracleRun> run;
    QList<Finding> findings;
};

Result<ShownTask> readTask(Connection& connection, const QString& id, const Conditions& now)
{
    const Result<RowId> row = taskByTypedId(connection, id);
    if (!row)
        return row.error();
    Result<StoredTask> task = taskAt(connection, *row);
    const Result<QList<TaskRow>> rows = taskRows(connection, {*row}, now);
    Result<std::optional<OracleRun>> run = oracleRun(connection, *row);
    Result<QList<Finding>> found = findings(connection, {SubjectKind::Task, *row});
    if (!task || !rows)
        return task ? rows.error() : task.error();
    if (!run || !found)
        return run ? found.error() : run.error();
    return ShownTask {*std::move(task), rows->value(0), *std::move(run), *std::move(found)};
}

JsonLine shownTaskJson(const ShownTask& read, bool withSteps)
{
    JsonLine line = taskJson(read.row);
    line.text("config", read.task.task.configuration).raw("finding_list", findingsJson(read.findings));
    if (!read.run)
        return line.null("revision").null("conditions");
    line.text("revision", read.run->revisionHash.toHex()).object("conditions", conditionsJson(read.run->conditions));
    if (!withSteps)
        return line;
    QByteArrayList steps;
    for (const Step& step : read.run->steps)
        steps.append(stepJson(step).json());
    return line.raw("steps", jsonArray(steps));
}

void printTask(Output& output, const ShownTask& read, bool withSteps)
{
    const TaskRow& row = read.row;
    output.text(displayLine(read.task.id()));
    field(output, Words::tr("Origin"), row.origin);
    field(output, Words::tr("Level"), row.level);
    field(output, Words::tr("Verdict"), QString::fromLatin1(verdictName(row.verdict)) + staleNote(row.stale));
    field(output, Words::tr("Reason"), row.reason);
    if (row.rounds)
        field(output, Words::tr("Rounds"), QString::number(*row.rounds));
    if (row.effectiveRounds)
        field(output, Words::tr("Effective"), QString::number(*row.effectiveRounds));
    if (row.recordedRounds)
        field(output, Words::tr("Recorded"), QString::number(*row.recordedRounds));
    if (row.toolsUsed)
        field(output, Words::tr("Tools used"), QString::number(*row.toolsUsed));
    if (read.run)
        field(output, Words::tr("With"), conditionsLine(read.run->conditions));
    findingBlock(output, read.findings);
    block(output, Words::tr("Configuration"), read.task.task.configuration);
    if (!withSteps || !read.run)
        return;
    output.text(u'\n' + Words::tr("What the oracle did"));
    for (const Step& step : read.run->steps)
        output.text(QStringLiteral("→ %1\n  %2").arg(displayText(step.action), displayText(step.observation)));
}

Result<ExitCode> showTask(Invocation& call, Workspace& workspace)
{
    const Result<ShownTask> read = workspace.read(
        [&](Connection& connection) { return readTask(connection, call.argument(2), call.conditions()); });
    if (!read)
        return read.error();
    call.output().object(shownTaskJson(*read, wants(call, "steps")));
    printTask(call.output(), *read, wants(call, "steps"));
    return Done;
}

Result<ExitCode> runShow(Invocation& call)
{
    const QMap<QString, Result<ExitCode> (*)(Invocation&, Workspace&)> kinds {
        {QStringLiteral("problem"), showProblem},
        {QStringLiteral("environment"), showEnvironment},
        {QStringLiteral("task"), showTask},
    };
    for (auto it = kinds.begin(); it != kinds.end(); ++it) {
        if (!isKind(call.argument(1), it.key()))
            continue;
        const Result<Workspace*> workspace = call.workspace(OpenMode::ReadOnly);
        if (!workspace)
            return workspace.error();
        return it.value()(call, **workspace);
    }
    return unknownChoice(Words::tr("The kind"), call.argument(1), kinds.keys());
}

} // namespace

Command showCommand()
{
    return {.name = QStringLiteral("show"), .arguments = QStringLiteral("W environment|problem|task ID"),
        .minimumArguments = 3, .maximumArguments = 3,
        .summary = Words::tr("Show everything about one problem, environment or task."),
        .details = Words::tr("IDs are those that “codegym list” shows."),
        .json = QStringLiteral(
            "  what “codegym list” gives, and\n"
            "  problem      {\"made\", \"finding_list\", \"statement\", \"test_source\", \"entry_point\", \"solution\"}\n"
            "  environment  {\"problem\", \"parent\", \"revision\", \"task_text\", \"tool_list\", \"finding_list\", "
            "\"metrics\", \"conditions\", \"code\"}\n"
            "  task         {\"config\", \"finding_list\", \"revision\", \"conditions\", \"steps\"}"),
        .example = QStringLiteral("codegym show mine.codegym environment Sum_1__SumEnv --source > Sum_1__SumEnv.py"),
        .options = {
            {QStringLiteral("source"), Words::tr("Problem, environment: print the Python and nothing else, byte for "
                                                 "byte; with --json add it.")},
            {QStringLiteral("steps"), Words::tr("Task: the oracle's calls and what it saw.")},
        },
        .run = runShow};
}

} // namespace codegym::cli
