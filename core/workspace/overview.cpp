#include "core/workspace/overview.h"

#include "core/model/problem.h"
#include "core/workspace/condition_store.h"

namespace codegym {

namespace {

int count(Connection& connection, const QByteArray& from)
{
    return static_cast<int>(connection.integer("SELECT count(*) FROM " + from).value_or(0));
}

void countProblems(Connection& connection, Overview& overview)
{
    Query query(connection,
        "SELECT count(*), count(*) FILTER (WHERE stage = 0), count(*) FILTER (WHERE stage = ?),"
        " count(*) FILTER (WHERE stage = ?), count(*) FILTER (WHERE sequence > ?) FROM problems WHERE trash = 0",
        ProblemStage::Refused, ProblemStage::Converted, overview.lastVisit);
    if (!query.next())
        return;
    overview.problems = static_cast<int>(query.integer(0));
    overview.problemsImported = static_cast<int>(query.integer(1));
    overview.problemsRefused = static_cast<int>(query.integer(2));
    overview.problemsConverted = static_cast<int>(query.integer(3));
    overview.problemsChanged = static_cast<int>(query.integer(4));
}

void countEnvironments(Connection& connection, const Conditions& now, Overview& overview)
{
    const QByteArray stale = staleSql(connection, now, "e", "validity", "e.revision");
    Query query(connection,
        "SELECT validity, count(*), sum(" + stale + "), sum(findings > 0), sum(trainable), sum(sequence > ?)"
            " FROM environments e WHERE trash = 0 GROUP BY validity",
        overview.lastVisit);
    while (query.next()) {
        const int rows = static_cast<int>(query.integer(1));
        overview.environments += rows;
        overview.byValidity[static_cast<size_t>(query.choice(0, Validity::Error))] += rows;
        overview.environmentsStale += static_cast<int>(query.integer(2));
        overview.environmentsWithFindings += static_cast<int>(query.integer(3));
        overview.trainable += static_cast<int>(query.integer(4));
        overview.environmentsChanged += static_cast<int>(query.integer(5));
    }
}

void countTasks(Connection& connection, const Conditions& now, Overview& overview)
{
    const QByteArray stale = staleSql(connection, now, "t", "verdict", "e.revision");
    Query query(connection,
        "SELECT t.verdict, count(*), sum(" + stale + "), sum(t.sequence > ?)"
            " FROM tasks t JOIN environments e ON e.id = t.environment WHERE t.trash = 0 GROUP BY t.verdict",
        overview.lastVisit);
    while (query.next()) {
        const int rows = static_cast<int>(query.integer(1));
        overview.tasks += rows;
        overview.byVerdict[static_cast<size_t>(query.choice(0, Verdict::Error))] += rows;
        overview.tasksStale += static_cast<int>(query.integer(2));
        overview.tasksChanged += static_cast<int>(query.integer(3));
    }
}

} // namespace

Result<Overview> overview(Connection& connection, const Conditions& now)
{
    Overview overview;
    overview.lastVisit = connection.integer("SELECT value FROM counters WHERE name = 'visit'").value_or(0);
    countProblems(connection, overview);
    countEnvironments(connection, now, overview);
    countTasks(connection, now, overview);
    overview.sets = count(connection, "sets WHERE trash = 0");
    overview.drafts = count(connection, "drafts");
    overview.unfinishedImports = count(connection, "imports WHERE finished = 0");
    overview.trashBatches = count(connection, "trash");
    if (const Status status = connection.status(); !status)
        return status.error();
    return overview;
}

Status markVisit(Connection& connection)
{
    connection.run("UPDATE counters SET value = (SELECT value FROM counters WHERE name = 'changes') WHERE name = 'visit'");
    return connection.status();
}

} // namespace codegym
