#include "app/cli/show.h"

#include "app/cli/describe.h"
#include "app/cli/lookup.h"
#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/problems.h"

namespace codegym::cli {

namespace {

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
    Result<QList<EnvironmentKey>> made
        = problem ? environmentsOfProblem(connection, problem->codeId) : problem.error();
    if (!made || !rows || !found)
        return !made ? made.error() : !rows ? rows.error() : found.error();
    return ShownProblem {*std::move(problem), rows->value(0), *std::move(found), *std::move(made)};
}

} // namespace

Result<ExitCode> showProblem(Invocation& call, Workspace& workspace)
{
    const Result<ShownProblem> read
        = workspace.read([&](Connection& connection) { return readProblem(connection, call.argument(2)); });
    if (!read)
        return read.error();
    const Problem& problem = read->problem;
    Output& output = call.output();
    if (call.isSet(QStringLiteral("source")) && !output.json()) {
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
    if (call.isSet(QStringLiteral("source")))
        line.text("solution", problem.solution);
    output.object(line);

    output.text(displayLine(problem.codeId));
    field(output, Words::tr("Title"), problem.title);
    field(output, Words::tr("Known as"), problem.originalId);
    field(output, Words::tr("From"), originLine(problem.origin));
    field(output, Words::tr("Stage"), stageName(read->row.stage));
    field(output, Words::tr("Refused"), read->row.refusal);
    for (const EnvironmentKey& key : read->environments)
        field(output, Words::tr("Made"), key.id());
    findingBlock(output, read->findings);
    block(output, Words::tr("Statement"), problem.statement);
    return Done;
}

} // namespace codegym::cli
