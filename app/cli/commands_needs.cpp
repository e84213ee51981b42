#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/lookup.h"
#include "app/cli/table.h"

#include "core/jobs/tool_matrix_job.h"

namespace codegym::cli {

namespace {

QByteArray usesJson(const ToolMatrix& matrix, const ToolMatrixRow& row)
{
    QByteArrayList uses;
    for (qsizetype i = 0; i < row.uses.size(); ++i) {
        JsonLine use;
        use.text("solution", matrix.solutions[i].name).number("calls", row.uses[i].calls);
        uses.append(use.number("tried", row.uses[i].tried).number("solved_without", row.uses[i].solved).json());
    }
    return jsonArray(uses);
}

QByteArray toolsJson(const ToolMatrix& matrix)
{
    QByteArrayList rows;
    for (const ToolMatrixRow& row : matrix.rows) {
        JsonLine line;
        line.text("tool", row.tool).text("role", roleName(row.role)).raw("uses", usesJson(matrix, row));
        rows.append(line.json());
    }
    return jsonArray(rows);
}

void printTable(Output& output, const ToolMatrix& matrix)
{
    QList<Table::Column> columns {{Words::tr("Tool")}, {Words::tr("Over all")}};
    for (const ToolMatrixSolution& solution : matrix.solutions)
        columns.append({solution.name.isEmpty() ? Words::tr("Oracle") : displayLine(solution.name, 40)});
    Table table(columns);
    for (const ToolMatrixRow& row : matrix.rows) {
        QStringList cells {displayLine(row.tool, 80), roleWord(row.role)};
        for (qsizetype i = 0; i < row.uses.size(); ++i)
            cells.append(useWord(matrix.solutions[i], row.uses[i]));
        table.add(cells);
    }
    for (const QString& line : table.takeLines())
        output.text(line);
}

Result<ExitCode> runNeeds(Invocation& call)
{
    const Result<Workspace*> workspace = call.workspace(OpenMode::ReadOnly);
    if (!workspace)
        return workspace.error();
    const auto row = (*workspace)->read([&](Connection& c) { return environmentByTypedId(c, call.argument(1)); });
    if (!row)
        return row.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    const Result<ToolMatrix> matrix = call.run<ToolMatrix>(Words::tr("Running"),
        [&](JobContext& context) { return toolMatrixOf(**workspace, **pool, call.settings(), *row, context); });
    if (!matrix)
        return matrix.error();
    JsonLine line;
    line.text("environment", call.argument(1).toUtf8()).text("revision", matrix->revisionHash.toHex());
    call.output().object(line.raw("tools", toolsJson(*matrix)));
    printTable(call.output(), *matrix);
    return Done;
}

} // namespace

Command needsCommand()
{
    return {.name = QStringLiteral("needs"),
        .arguments = QStringLiteral("W ENVIRONMENT"),
        .minimumArguments = 2,
        .maximumArguments = 2,
        .summary = Words::tr("Which tools of an environment its known solutions need."),
        .details = Words::tr(
            "Takes each tool but Observe and Done away, and runs the oracle and every solution of your own again on "
            "some of the tests that they solve. A tool is load-bearing where any of them fails without it, redundant "
            "where all win, and answer-leaking where one call of it says the answer. Nothing is kept in the "
            "workspace."),
        .json = QStringLiteral(
            "  {\"environment\", \"revision\", \"tools\": [{\"tool\", \"role\": "
            "\"load-bearing|redundant|answer-leaking\", \"uses\": [{\"solution\": \"\" for the oracle, \"calls\", "
            "\"tried\", \"solved_without\"}]}]}"),
        .example = QStringLiteral("codegym needs mine.codegym tide_pools__TidePoolsEnv"),
        .options = {consentOption()},
        .run = runNeeds};
}

} // namespace codegym::cli
