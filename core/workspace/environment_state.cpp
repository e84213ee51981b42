#include "core/workspace/environment_state.h"

#include "core/workspace/content_store.h"
#include "core/workspace/search.h"

namespace codegym {

namespace {

void indexAgain(Connection& connection, RowId environment)
{
    Query query(connection,
        "SELECT e.public_id, e.task, r.source FROM environments e JOIN revisions r ON r.id = e.revision WHERE e.id = ?",
        environment);
    if (query.next())
        (void)indexEnvironment(connection, environment, query.bytes(0),
            contentOf(connection, query.integer(1)) + '\n' + contentOf(connection, query.integer(2)));
}

/// An edit that goes back to an older source finds the runs that were made with it.
void adoptRuns(Connection& connection, RowId environment)
{
    connection.run("UPDATE tasks SET verdict = r.verdict, verdict_revision = r.revision, verdict_conditions = r.conditions,"
                   " rounds = r.rounds, effective_rounds = r.effective_rounds, tools_used = r.tools_used,"
                   " reason = r.reason FROM oracle_runs r, environments e"
                   " WHERE tasks.environment = ? AND e.id = tasks.environment AND r.task = tasks.id"
                   " AND r.revision = e.revision",
        environment);
}

} // namespace

void makeCurrent(Connection& connection, RowId environment, RowId revision)
{
    connection.run("UPDATE environments SET revision = ?, sequence = ?,"
                   " tools = (SELECT count(*) FROM tools t WHERE t.revision = ?) WHERE id = ?",
        revision, connection.changeSequence(), revision, environment);
    indexAgain(connection, environment);
    adoptVerdict(connection, environment);
    adoptRuns(connection, environment);
    refreshTaskTotals(connection, environment);
}

void refreshTaskTotals(Connection& connection, RowId environment)
{
    std::vector<qint64> rounds;
    {
        Query query(connection,
            "SELECT rounds FROM tasks WHERE environment = ? AND trash = 0 AND verdict = 1 ORDER BY rounds", environment);
        while (query.next())
            rounds.push_back(query.integer(0));
    }
    std::optional<qint64> least, median, most;
    if (!rounds.empty()) {
        least = rounds.front();
        median = rounds[(rounds.size() - 1) / 2];
        most = rounds.back();
    }
    connection.run("UPDATE environments SET sequence = ?, rounds_min = ?, rounds_median = ?, rounds_max = ?,"
                   " tasks = (SELECT count(*) FROM tasks t WHERE t.environment = ? AND t.trash = 0) WHERE id = ?",
        connection.changeSequence(), least, median, most, environment, environment);
}

void recountVerdict(Connection& connection, RowId environment)
{
    const QByteArray ran
        = "(SELECT count(*) FROM tasks t WHERE t.environment = environment_verdicts.environment AND t.trash = 0"
          " AND t.verdict_revision = environment_verdicts.revision AND t.verdict ";
    connection.run("UPDATE environment_verdicts SET tests = " + ran + "<> 0), passed = " + ran + "= 1)"
                   " WHERE environment = ? AND revision = (SELECT revision FROM environments WHERE id = ?)",
        environment, environment);
    adoptVerdict(connection, environment);
}

void adoptVerdict(Connection& connection, RowId environment)
{
    connection.run("UPDATE environments SET validity = v.validity, tests = v.tests, passed = v.passed,"
                   " verdict_revision = v.revision, verdict_conditions = v.conditions, sequence = ?"
                   " FROM environment_verdicts v WHERE environments.id = ? AND v.environment = environments.id"
                   " AND v.revision = environments.revision",
        connection.changeSequence(), environment);
}

} // namespace codegym
