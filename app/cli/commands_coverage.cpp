#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/lookup.h"

#include "core/base/line_diff.h"
#include "core/jobs/coverage_job.h"
#include "core/verification/coverage_words.h"
#include "core/workspace/revisions.h"

namespace codegym::cli {

namespace {

JsonLine shareJson(const RunShare& share)
{
    return JsonLine().number("ran", share.ran).number("of", share.of);
}

QByteArray linesJson(const QList<LineHeat>& lines)
{
    QByteArrayList list;
    for (const LineHeat& heat : lines) {
        JsonLine line;
        line.number("line", heat.line).object("oracle", shareJson(heat.oracle)).object("tests", shareJson(heat.tests));
        list.append(line.object("solutions", shareJson(heat.solutions)).object("agents", shareJson(heat.agents)).json());
    }
    return jsonArray(list);
}

void printWords(Output& output, const LineCoverage& coverage, const ByteText& source)
{
    const auto never = std::count_if(coverage.lines.begin(), coverage.lines.end(), std::mem_fn(&LineHeat::never));
    output.text(Words::tr("%1 of %2 lines of code run.").arg(coverage.lines.size() - never).arg(coverage.lines.size()));
    if (never == 0)
        return;
    output.text(Words::tr("Never run:"));
    const QList<QByteArrayView> lines = linesOf(source);
    for (const LineHeat& heat : coverage.lines) {
        if (heat.never() && heat.line <= lines.size())
            output.text(QStringLiteral("  %1  %2").arg(heat.line, 5).arg(displayLine(lines[heat.line - 1].toByteArray(), 120)));
    }
}

Result<ExitCode> runCoverage(Invocation& call)
{
    const Result<Workspace*> workspace = call.workspace(OpenMode::ReadOnly);
    if (!workspace)
        return workspace.error();
    const auto row = (*workspace)->read([&](Connection& c) { return environmentByTypedId(c, call.argument(1)); });
    if (!row)
        return row.error();
    const auto current = (*workspace)->read([&](Connection& c) { return revision(c, *row); });
    if (!current)
        return current.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    const Result<LineCoverage> coverage = call.run<LineCoverage>(Words::tr("Tracing"),
        [&](JobContext& context) { return coverageOf(**workspace, **pool, call.settings(), *row, context); });
    if (!coverage)
        return coverage.error();
    JsonLine line;
    line.text("environment", call.argument(1).toUtf8()).text("revision", coverage->revisionHash.toHex());
    call.output().object(line.raw("lines", linesJson(coverage->lines)).raw("original", linesJson(coverage->original)));
    printWords(call.output(), *coverage, current->source);
    return Done;
}

} // namespace

Command coverageCommand()
{
    return {.name = QStringLiteral("coverage"), .arguments = QStringLiteral("W ENVIRONMENT"), .minimumArguments = 2,
        .maximumArguments = 2,
        .summary = Words::tr("Which lines of an environment run in its tests and under its oracle."),
        .details = Words::tr(
            "Runs every test, the oracle and every solution once more with its lines traced, and says in how many of "
            "these runs each line of a function ran. A line of the original solution ran where a tool that was made of it "
            "did. Nothing is kept in the workspace."),
        .json = QStringLiteral(
            "  {\"environment\", \"revision\", \"lines\": [{\"line\", \"oracle\": {\"ran\", \"of\"}, \"tests\", "
            "\"solutions\", \"agents\"}], \"original\": [the same]}"),
        .example = QStringLiteral("codegym coverage mine.codegym tide_pools__TidePoolsEnv --json"),
        .options = {consentOption()},
        .run = runCoverage};
}

} // namespace codegym::cli
