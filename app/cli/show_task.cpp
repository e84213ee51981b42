#include "app/cli/show.h"

#include "app/cli/describe.h"
#include "app/cli/lookup.h"
#include "core/workspace/findings.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"

namespace codegym::cli {

namespace {

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
    line.text("revision", read.run->revisionHash.toHex())
        .object("conditions", conditionsJson(read.run->conditions));
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
        output.text(
            QStringLiteral("→ %1\n  %2").arg(displayText(step.action), displayText(step.observation)));
}

} // namespace

Result<ExitCode> showTask(Invocation& call, Workspace& workspace)
{
    const Result<ShownTask> read = workspace.read(
        [&](Connection& connection) { return readTask(connection, call.argument(2), call.conditions()); });
    if (!read)
        return read.error();
    call.output().object(shownTaskJson(*read, call.isSet(QStringLiteral("steps"))));
    printTask(call.output(), *read, call.isSet(QStringLiteral("steps")));
    return Done;
}

} // namespace codegym::cli
