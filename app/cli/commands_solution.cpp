#include "app/cli/commands.h"
#include "app/cli/describe.h"
#include "app/cli/lookup.h"

#include "core/formats/text_file.h"
#include "core/jobs/run_solutions_job.h"
#include "core/verification/candidates.h"
#include "core/workspace/environments.h"
#include "core/workspace/task_list.h"

#include <QFileInfo>

namespace codegym::cli {

namespace {

constexpr qsizetype kLongestSolution = 1 << 20;

/// The environment that was typed, with its row.
struct Place {
    RowId row = 0;
    Environment environment;
};

Result<Place> placeOf(Workspace& workspace, const Invocation& call)
{
    return workspace.read([&](Connection& connection) -> Result<Place> {
        const Result<RowId> row = environmentByTypedId(connection, call.argument(1));
        if (!row)
            return row.error();
        const Result<Environment> environment = environmentAt(connection, *row);
        return environment ? Result<Place>(Place {*row, *environment}) : Result<Place>(environment.error());
    });
}

Error missing(const QString& what)
{
    return failure(Error::Kind::Usage, what);
}

JsonLine passJson(const SolutionsPass& pass)
{
    JsonLine line;
    line.number("tests", pass.tests).number("solutions", pass.candidates).number("distinct", pass.distinct);
    line.number("passing", pass.passing).flag("solvable", pass.solvable());
    JsonLine at;
    for (int k = 1; k <= pass.candidates; ++k)
        at.raw(QByteArray::number(k), QByteArray::number(*pass.at(k), 'g', QLocale::FloatingPointShortest));
    return line.object("pass_at", at);
}

QString passText(const SolutionsPass& pass)
{
    if (pass.candidates == 0)
        return Words::tr("No solution has run on every test of the current revision yet.");
    QStringList parts {Words::tr("%1 of %2 solutions (%3 distinct) pass all %4 tests")
                           .arg(pass.passing).arg(pass.candidates).arg(pass.distinct).arg(pass.tests)};
    parts.append(Words::tr("pass@1 %1").arg(*pass.at(1), 0, 'f', 2));
    if (pass.candidates > 1)
        parts.append(Words::tr("pass@%1 %2").arg(pass.candidates).arg(*pass.at(pass.candidates), 0, 'f', 2));
    return parts.join(QStringLiteral(" · "));
}

Result<ExitCode> addOne(Invocation& call, Workspace& workspace, const Place& place)
{
    const QString path = call.argument(3);
    if (path.isEmpty())
        return missing(Words::tr("Give the file that holds solve(self)."));
    const Result<ByteText> text = readTextFile(path, kLongestSolution);
    if (!text)
        return text.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    // Nothing is kept that could never run.
    const Result<ByteText> composed
        = sourceWithSolution(**pool, place.environment.revision.source, *text, call.interrupt().token());
    if (!composed)
        return composed.error();
    const QString name = call.isSet(QStringLiteral("name")) ? call.option(QStringLiteral("name"))
                                                            : QFileInfo(path).completeBaseName();
    const CandidateSolution solution {name.toUtf8(), *text, call.settings().reviewer.toUtf8()};
    const Result<RowId> row
        = workspace.write([&](Connection& connection) { return addSolution(connection, place.row, solution); });
    if (!row)
        return row.error();
    call.output().object(JsonLine().text("environment", place.environment.key.id()).text("solution", solution.name));
    call.output().text(Words::tr("Added “%1”. Next: codegym solution %2 %3 run")
                           .arg(displayLine(solution.name, 80), shellWord(call.argument(0)), shellWord(call.argument(1))));
    return Done;
}

JsonLine cellJson(const ByteText& task, Verdict verdict, std::optional<int> rounds, bool stale, const ByteText& reason)
{
    JsonLine line;
    line.text("task", task).text("verdict", verdictName(verdict)).numberOrNull("rounds", rounds);
    return line.flag("stale", stale).textOrNull("reason", reason);
}

void printColumn(Output& output, const ByteText& name, const ByteText& author, const QByteArrayList& cells, int passed,
    int stale)
{
    JsonLine line;
    line.text("solution", name).textOrNull("author", author).number("tests", cells.size()).number("passed", passed);
    output.object(line.number("stale", stale).raw("runs", jsonArray(cells)));
    output.text(Words::tr("%1  passes %2 of %3 tests%4")
                    .arg(displayLine(name, 60).leftJustified(24))
                    .arg(passed).arg(cells.size())
                    .arg(stale > 0 ? Words::tr(" (%1 of an earlier revision)").arg(stale) : QString()));
}

Result<ExitCode> listAll(Invocation& call, Workspace& workspace, const Place& place)
{
    struct Listed {
        SolutionMatrix matrix;
        QList<TaskRow> tasks;
    };
    const Result<Listed> listed = workspace.read([&](Connection& connection) -> Result<Listed> {
        Result<SolutionMatrix> matrix = readSolutionMatrix(connection, place.row, call.conditions());
        if (!matrix)
            return matrix.error();
        Result<QList<TaskRow>> rows
            = taskRows(connection, {matrix->tasks.begin(), matrix->tasks.end()}, call.conditions());
        return rows ? Result<Listed>(Listed {*matrix, *rows}) : Result<Listed>(rows.error());
    });
    if (!listed)
        return listed.error();
    QByteArrayList oracle;
    int passed = 0;
    int stale = 0;
    for (const TaskRow& task : listed->tasks) {
        oracle.append(cellJson(publicTaskId(task), task.verdict, task.rounds, task.stale, task.reason).json());
        passed += task.verdict == Verdict::Correct ? 1 : 0;
        stale += task.stale ? 1 : 0;
    }
    printColumn(call.output(), "oracle", {}, oracle, passed, stale);
    for (const StoredSolution& solution : listed->matrix.solutions) {
        QByteArrayList cells;
        passed = stale = 0;
        const QList<SolutionCell> column = listed->matrix.column(solution.row);
        for (qsizetype i = 0; i < qMin(column.size(), listed->tasks.size()); ++i) {
            const SolutionCell& cell = column[i];
            const std::optional<int> rounds = cell.verdict == Verdict::NotRun ? std::nullopt : std::optional(cell.rounds);
            cells.append(cellJson(publicTaskId(listed->tasks[i]), cell.verdict, rounds, cell.stale, cell.reason).json());
            passed += cell.verdict == Verdict::Correct ? 1 : 0;
            stale += cell.stale ? 1 : 0;
        }
        printColumn(call.output(), solution.solution.name, solution.solution.author, cells, passed, stale);
    }
    call.output().object(passJson(listed->matrix.pass()));
    call.output().text(passText(listed->matrix.pass()));
    return Done;
}

Result<ExitCode> runAll(Invocation& call, Workspace& workspace, const Place& place)
{
    SolutionsRequest request {place.row, {}, call.isSet(QStringLiteral("stale"))};
    for (const QString& name : call.arguments().mid(3)) {
        const Result<StoredSolution> solution = workspace.read(
            [&](Connection& connection) { return solutionNamed(connection, place.row, name.toUtf8()); });
        if (!solution)
            return solution.error();
        request.solutions.append(solution->row);
    }
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    const auto onSolution = [&output = call.output()](const RanSolution& ran) {
        JsonLine line;
        line.text("solution", ran.name).number("tests", ran.tests).number("correct", ran.correct);
        line.number("incorrect", ran.incorrect).number("error", ran.error);
        output.object(line.textOrNull("problem", ran.refused));
        output.text(Words::tr("%1  correct: %2, incorrect: %3, could not be decided: %4")
                        .arg(displayLine(ran.name, 60).leftJustified(24)).arg(ran.correct).arg(ran.incorrect).arg(ran.error));
        if (!ran.refused.isEmpty())
            output.text(QStringLiteral("    ") + displayLine(ran.refused, 500));
    };
    const Result<SolutionsSummary> summary
        = call.run<SolutionsSummary>(Words::tr("Running solutions"), [&](JobContext& context) {
              return runSolutions(workspace, **pool, call.settings(), request, context, onSolution);
          });
    if (!summary)
        return summary.error();
    call.output().object(passJson(summary->pass));
    call.output().text(passText(summary->pass));
    return call.outcome(summary->pass.solvable());
}

Result<ExitCode> removeOne(Invocation& call, Workspace& workspace, const Place& place)
{
    if (call.argument(3).isEmpty())
        return missing(Words::tr("Give the name of the solution."));
    const Status removed = workspace.write([&](Connection& connection) -> Status {
        const Result<StoredSolution> solution = solutionNamed(connection, place.row, call.argument(3).toUtf8());
        if (!solution)
            return solution.error();
        const Result<RemovedSolution> done = removeSolution(connection, solution->row);
        return done ? Status() : Status(done.error());
    });
    if (!removed)
        return removed.error();
    call.output().object(
        JsonLine().text("environment", place.environment.key.id()).text("removed", call.argument(3).toUtf8()));
    call.output().text(Words::tr("Removed “%1” and its runs.").arg(call.argument(3)));
    return Done;
}

Result<ExitCode> runSolution(Invocation& call)
{
    const QString deed = call.argument(2);
    using Deed = Result<ExitCode> (*)(Invocation&, Workspace&, const Place&);
    const QMap<QString, Deed> deeds {{QStringLiteral("add"), addOne}, {QStringLiteral("list"), listAll},
        {QStringLiteral("remove"), removeOne}, {QStringLiteral("run"), runAll}};
    if (!deeds.contains(deed))
        return unknownChoice(Words::tr("What to do"), deed, deeds.keys());
    const Result<Workspace*> workspace
        = call.workspace(deed == QStringLiteral("list") ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!workspace)
        return workspace.error();
    const Result<Place> place = placeOf(**workspace, call);
    if (!place)
        return place.error();
    return deeds[deed](call, **workspace, *place);
}

} // namespace

Command solutionCommand()
{
    return {.name = QStringLiteral("solution"),
        .arguments = QStringLiteral("W ENVIRONMENT add FILE | list | run [NAME...] | remove NAME"),
        .minimumArguments = 3, .maximumArguments = -1,
        .summary = Words::tr("Try solutions of your own on an environment's tests, beside its oracle."),
        .details = Words::tr(
            "A solution is a file with one Python function solve(self) that calls tools by self.step(), as the oracle "
            "does; it takes the oracle's place while it runs. Imports may stand above it. It passes if it is correct "
            "on every test. pass@K is the chance that at least one of K solutions, drawn from these, passes: the "
            "paper's estimate, without bias. Runs of an earlier revision are stale and do not count."),
        .json = QStringLiteral(
            "  list  {\"solution\", \"author\", \"tests\", \"passed\", \"stale\", \"runs\": [{\"task\", \"verdict\", "
            "\"rounds\", \"stale\", \"reason\"}]}, the oracle first\n"
            "  run  {\"solution\", \"tests\", \"correct\", \"incorrect\", \"error\", \"problem\"}\n"
            "  list and run, last  {\"tests\", \"solutions\", \"distinct\", \"passing\", \"solvable\", \"pass_at\": "
            "{\"1\", …}}"),
        .example = QStringLiteral("codegym solution mine.codegym tide_pools__TidePoolsEnv add greedy.py --name greedy"),
        .options = {
            {QStringLiteral("name"), Words::tr("add: its name (default: the file's)."), QStringLiteral("NAME")},
            {QStringLiteral("stale"), Words::tr("run: only what never ran or is stale.")},
            consentOption(),
            strictOption(Words::tr("no solution passes all tests")),
        },
        .run = runSolution};
}

} // namespace codegym::cli
