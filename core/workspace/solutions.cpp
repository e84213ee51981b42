#include "core/workspace/solutions.h"

#include "core/workspace/condition_store.h"
#include "core/workspace/content_store.h"
#include "core/workspace/revisions.h"
#include "core/workspace/transcript.h"

namespace codegym {

namespace {

constexpr char kSelect[] = "SELECT s.id, s.environment, s.name, s.source, s.author FROM solutions s ";

QString translate(const char* text) { return QCoreApplication::translate("Solutions", text); }

StoredSolution solutionFrom(Connection& connection, const Query& query)
{
    return {query.integer(0), query.integer(1), {query.bytes(2), contentOf(connection, query.integer(3)), query.bytes(4)}};
}

Result<StoredSolution> solutionAt(Connection& connection, RowId row)
{
    std::optional<StoredSolution> found;
    Query query(connection, kSelect + QByteArray("WHERE s.id = ?"), row);
    if (query.next())
        found = solutionFrom(connection, query);
    if (const Status status = connection.status(); !status)
        return status.error();
    if (!found)
        return failure(Error::Kind::NotFound, translate("The solution is no longer in the workspace."));
    return *found;
}

Status checkName(Connection& connection, RowId environment, const ByteText& name, RowId besides = 0)
{
    if (name.trimmed().isEmpty())
        return failure(Error::Kind::Usage, translate("A solution needs a name."));
    const bool taken = connection.integer("SELECT 1 FROM solutions WHERE environment = ? AND name = ? AND id <> ?",
        environment, name, besides).has_value();
    if (taken)
        return failure(Error::Kind::Conflict,
            translate("The environment has a solution “%1” already.").arg(displayLine(name, 80)));
    return connection.status();
}

void recordRun(Connection& connection, const SolutionTaskRun& each, RowId revision)
{
    connection.run("INSERT OR REPLACE INTO solution_runs (solution, task, revision, verdict, rounds, reason, transcript,"
                   " conditions) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        each.solution, each.task, revision, each.run.verdict, each.run.rounds, each.run.reason,
        putContent(connection, packSteps(each.run.steps)), putConditions(connection, each.run.conditions));
}

Result<QList<SolutionTaskRun>> runsOf(Connection& connection, RowId solution)
{
    std::vector<RowId> tasks;
    {
        Query query(connection, "SELECT task FROM solution_runs WHERE solution = ? ORDER BY task", solution);
        while (query.next())
            tasks.push_back(query.integer(0));
    }
    QList<SolutionTaskRun> runs;
    for (const RowId task : tasks) {
        const Result<std::optional<CandidateRun>> run = solutionRun(connection, solution, task);
        if (!run)
            return run.error();
        if (*run)
            runs.append({solution, task, **run});
    }
    return runs;
}

} // namespace

Result<RowId> addSolution(Connection& connection, RowId environment, const CandidateSolution& solution)
{
    if (const Status checked = checkName(connection, environment, solution.name); !checked)
        return checked.error();
    connection.run("INSERT INTO solutions (environment, name, source, author) VALUES (?, ?, ?, ?)", environment,
        solution.name, putContent(connection, solution.source), solution.author);
    const RowId row = connection.lastInsertId();
    if (const Status status = connection.status(); !status)
        return status.error();
    return row;
}

Status changeSolution(Connection& connection, RowId row, const CandidateSolution& solution)
{
    const Result<StoredSolution> former = solutionAt(connection, row);
    if (!former)
        return former.error();
    if (const Status checked = checkName(connection, former->environment, solution.name, row); !checked)
        return checked;
    if (former->solution.source != solution.source)
        connection.run("DELETE FROM solution_runs WHERE solution = ?", row);
    connection.run("UPDATE solutions SET name = ?, source = ?, author = ? WHERE id = ?", solution.name,
        putContent(connection, solution.source), solution.author, row);
    return connection.status();
}

Result<int> renameToolsInSolutions(Connection& connection, RowId environment, const QList<RenamedTool>& renamed)
{
    if (renamed.isEmpty())
        return 0;
    const Result<QList<StoredSolution>> all = solutionsOf(connection, environment);
    if (!all)
        return all.error();
    int changed = 0;
    for (const StoredSolution& stored : *all) {
        const ByteText source = withRenamedTools(stored.solution.source, renamed);
        if (source == stored.solution.source)
            continue;
        connection.run("UPDATE solutions SET source = ? WHERE id = ?", putContent(connection, source), stored.row);
        ++changed;
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return changed;
}

Result<RemovedSolution> removeSolution(Connection& connection, RowId row)
{
    const Result<StoredSolution> former = solutionAt(connection, row);
    if (!former)
        return former.error();
    const Result<QList<SolutionTaskRun>> runs = runsOf(connection, row);
    if (!runs)
        return runs.error();
    connection.run("DELETE FROM solutions WHERE id = ?", row);
    if (const Status status = connection.status(); !status)
        return status.error();
    return RemovedSolution {former->environment, former->solution, *runs};
}

Result<RowId> restoreSolution(Connection& connection, const RemovedSolution& removed)
{
    const Result<RowId> row = addSolution(connection, removed.environment, removed.solution);
    if (!row)
        return row;
    QList<SolutionTaskRun> runs;
    for (SolutionTaskRun each : removed.runs) {
        each.solution = *row;
        // A test, or a whole environment's trash, may have gone for good meanwhile.
        if (connection.integer("SELECT 1 FROM tasks WHERE id = ?", each.task))
            runs.append(each);
    }
    if (const Status kept = recordSolutionRuns(connection, runs); !kept)
        return kept.error();
    return row;
}

Result<QList<StoredSolution>> solutionsOf(Connection& connection, RowId environment)
{
    QList<StoredSolution> solutions;
    Query query(connection, kSelect + QByteArray("WHERE s.environment = ? ORDER BY s.id"), environment);
    while (query.next())
        solutions.append(solutionFrom(connection, query));
    if (const Status status = connection.status(); !status)
        return status.error();
    return solutions;
}

Result<StoredSolution> solutionNamed(Connection& connection, RowId environment, const ByteText& name)
{
    const Result<QList<StoredSolution>> all = solutionsOf(connection, environment);
    if (!all)
        return all.error();
    QStringList names;
    for (const StoredSolution& one : *all) {
        if (one.solution.name == name)
            return one;
        names.append(displayLine(one.solution.name, 80));
    }
    return failure(Error::Kind::NotFound,
        names.isEmpty() ? translate("The environment has no solutions besides its oracle.")
                        : translate("There is no solution “%1”. There are: %2.")
                              .arg(displayLine(name, 80), names.join(QStringLiteral(", "))));
}

Status recordSolutionRuns(Connection& connection, const QList<SolutionTaskRun>& runs)
{
    for (const SolutionTaskRun& each : runs) {
        const std::optional<RowId> environment
            = connection.integer("SELECT environment FROM solutions WHERE id = ?", each.solution);
        const std::optional<RowId> revision
            = environment ? revisionRow(connection, *environment, each.run.revisionHash) : std::nullopt;
        if (!revision)
            return failure(Error::Kind::NotFound,
                translate("The run is about a solution or a revision that is no longer in the workspace."));
        recordRun(connection, each, *revision);
    }
    return connection.status();
}

Result<QList<SolutionCell>> solutionCells(Connection& connection, RowId environment, const Conditions& now)
{
    const QByteArray stale = staleSql(connection, now, "c", "verdict", "c.current");
    QList<SolutionCell> cells;
    Query query(connection,
        "SELECT c.solution, c.task, c.verdict, c.rounds, c.reason, " + stale
            + " FROM (SELECT r.solution, r.task, r.verdict, r.rounds, r.reason, r.revision AS verdict_revision,"
              " r.conditions AS verdict_conditions, e.revision AS current FROM solutions s"
              " JOIN environments e ON e.id = s.environment JOIN solution_runs r ON r.solution = s.id"
              " JOIN tasks t ON t.id = r.task WHERE s.environment = ? AND t.trash = 0) c ORDER BY c.solution, c.task",
        environment);
    while (query.next()) {
        cells.append({query.integer(0), query.integer(1), query.choice(2, Verdict::Error),
            static_cast<int>(query.integer(3)), query.integer(5) != 0, query.bytes(4)});
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return cells;
}

Result<std::optional<CandidateRun>> solutionRun(Connection& connection, RowId solution, RowId task)
{
    std::optional<CandidateRun> run;
    Query query(connection,
        "SELECT v.hash, r.verdict, r.rounds, r.reason, r.transcript, r.conditions FROM solution_runs r"
        " JOIN revisions v ON v.id = r.revision WHERE r.solution = ? AND r.task = ?",
        solution, task);
    if (query.next()) {
        const std::optional<QList<Step>> steps = unpackSteps(contentOf(connection, query.integer(4)));
        if (!steps)
            return failure(
                Error::Kind::Refused, translate("The workspace file is damaged: the steps of a run cannot be read."));
        run = CandidateRun {query.bytes(0), query.choice(1, Verdict::Error), static_cast<int>(query.integer(2)),
            query.bytes(3), *steps, conditionsOf(connection, query.integer(5))};
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return run;
}

} // namespace codegym
