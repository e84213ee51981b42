#include "ui/environments/environment_sheet.h"

#include "core/formats/tool_documentation.h"
#include "core/verification/steps.h"
#include "core/workspace/environments.h"
#include "core/workspace/problems.h"
#include "core/workspace/program_instance.h"
#include "core/workspace/task_list.h"
#include "core/workspace/verdicts.h"

namespace codegym {

namespace {

QString text(const char* words) { return QCoreApplication::translate("EnvironmentSheet", words); }

QList<ByteText> messagesAbout(const ByteText& tool, const QList<Finding>& findings)
{
    QList<ByteText> messages;
    for (const Finding& finding : findings) {
        if (finding.location == tool && !finding.waived())
            messages.append(finding.message);
    }
    return messages;
}

/// How often the oracle calls each tool on one task that it solves.
Status countCalls(Connection& connection, EnvironmentSheet& sheet, const Conditions& now)
{
    TaskFilter solved;
    solved.environment = sheet.line.row;
    solved.verdict = Verdict::Correct;
    const Result<std::vector<RowId>> tasks = taskIds(connection, solved);
    if (!tasks)
        return tasks.error();
    if (tasks->empty())
        return {};
    const Result<QList<TaskRow>> lines = taskRows(connection, {tasks->front()}, now);
    const Result<std::optional<OracleRun>> run = oracleRun(connection, tasks->front());
    if (!lines)
        return lines.error();
    if (!run)
        return run.error();
    if (!*run || lines->isEmpty())
        return {};
    sheet.countedTask = lines->first().shortHash;
    QHash<ByteText, int> calls;
    for (const Step& step : (*run)->steps) {
        ++calls[toolOfAction(step.action)];
        sheet.seen.note(step.action);
    }
    for (ToolLine& line : sheet.tools)
        line.oracleCalls = calls.value(line.tool.name);
    return {};
}

Status countAgentUse(Connection& connection, EnvironmentSheet& sheet)
{
    const Result<AgentUse> use = agentUse(connection, sheet.line.row);
    if (!use)
        return use.error();
    for (ToolLine& line : sheet.tools)
        line.agents = use->of(line.tool.name);
    return {};
}

} // namespace

Result<EnvironmentSheet> environmentSheet(Connection& connection, RowId row, const Conditions& now)
{
    const Result<QList<EnvironmentRow>> lines = environmentRows(connection, {row}, now);
    if (!lines)
        return lines.error();
    const Result<Environment> found = environmentAt(connection, row);
    if (!found)
        return found.error();
    const Result<QList<Finding>> noticed = findings(connection, {SubjectKind::Environment, row});
    if (!noticed)
        return noticed.error();
    const Result<QList<RevisionRow>> versions = revisionRows(connection, row);
    if (!versions)
        return versions.error();
    const Result<std::optional<Draft>> draft = draftToGoOnWith(connection, thisProgramInstance(), row);
    if (!draft)
        return draft.error();
    EnvironmentSheet sheet {lines->value(0), *found, {}, *noticed, *versions, {}, *draft, {}, {}};
    for (const Tool& tool : found->revision.tools)
        sheet.tools.append({tool, toolDocumentation({tool}).trimmed(), 0, messagesAbout(tool.name, *noticed)});
    const ByteText problemId = found->problemCodeId.isEmpty() ? found->key.codeId : found->problemCodeId;
    if (problemRow(connection, problemId)) {
        const Result<Problem> origin = problem(connection, problemId);
        if (!origin)
            return origin.error();
        sheet.solution = origin->solution;
    }
    if (const Status counted = countCalls(connection, sheet, now); !counted)
        return counted.error();
    if (const Status counted = countAgentUse(connection, sheet); !counted)
        return counted.error();
    return sheet;
}

PillText validityPill(const EnvironmentRow& row)
{
    if (row.validity == Validity::NotRun)
        return {PillKind::Neutral, text("not run")};
    if (row.stale)
        return {PillKind::Warning, text("stale")};
    if (row.validity == Validity::Invalid)
        return {PillKind::Incorrect, text("invalid")};
    if (row.validity == Validity::Error)
        return {PillKind::Error, text("error")};
    if (row.errors > 0 || row.findings > 0)
        return {PillKind::Warning, row.findings == 1 ? text("1 finding") : text("%1 findings").arg(row.findings)};
    return {PillKind::Correct, text("valid")};
}

} // namespace codegym
