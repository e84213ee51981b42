#include "app/cli/show.h"

#include "app/cli/describe.h"
#include "app/cli/lookup.h"
#include "core/workspace/cuts.h"
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
    QList<ConsideredCut> cuts;
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
    Result<QList<ConsideredCut>> cuts = cutsOf(connection, *row);
    if (!made || !rows || !found)
        return !made ? made.error() : !rows ? rows.error() : found.error();
    if (!cuts)
        return cuts.error();
    return ShownProblem {*std::move(problem), rows->value(0), *std::move(found), *std::move(made), *std::move(cuts)};
}

JsonLine cutJson(const ConsideredCut& cut)
{
    JsonLine line;
    line.text("granularity", cut.granularity).flag("chosen", cut.chosen).flag("holds", cut.holds);
    line.flag("trainable", cut.trainable).number("tools", cut.tools);
    line.raw("rounds", roundsJson(cut.roundsMin, cut.roundsMedian, cut.roundsMax));
    QByteArrayList flags;
    for (const QByteArray& flag : cut.flags)
        flags.append(jsonString(flag));
    line.raw("flags", jsonArray(flags)).raw("metrics", cut.metrics.isEmpty() ? QByteArray("null") : cut.metrics);
    return line.textOrNull("reason", cut.reason);
}

QString cutLine(const ConsideredCut& cut)
{
    const QString verdict = cut.chosen ? Words::tr("chosen") : cut.holds ? Words::tr("holds") : Words::tr("fails");
    return QStringLiteral("  %1  %2  ")
               .arg(QString::fromLatin1(cut.granularity).leftJustified(6), verdict.leftJustified(6))
        + Words::tr("%1 tools, %2 rounds")
              .arg(cut.tools)
              .arg(roundsLine(cut.roundsMin, cut.roundsMedian, cut.roundsMax))
        + (cut.trainable ? Words::tr(", worth training on") : QString())
        + (cut.flags.isEmpty() ? QString() : QStringLiteral(" — ") + QString::fromLatin1(cut.flags.join(", ")));
}

void printCuts(Output& output, const QList<ConsideredCut>& cuts)
{
    if (cuts.isEmpty())
        return;
    output.text(u'\n' + Words::tr("Cuts considered"));
    for (const ConsideredCut& cut : cuts) {
        output.text(cutLine(cut));
        if (!cut.metrics.isEmpty())
            output.text(QStringLiteral("          ") + metricsLine(cut.metrics));
        if (!cut.reason.isEmpty())
            output.text(QStringLiteral("          ") + displayLine(cut.reason));
    }
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
    QByteArrayList cuts;
    for (const ConsideredCut& cut : read->cuts)
        cuts.append(cutJson(cut).json());
    line.raw("cuts", jsonArray(cuts));
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
    printCuts(output, read->cuts);
    findingBlock(output, read->findings);
    block(output, Words::tr("Statement"), problem.statement);
    return Done;
}

} // namespace codegym::cli
