#include "core/workspace/verdicts.h"

#include "core/workspace/condition_store.h"
#include "core/workspace/content_store.h"
#include "core/workspace/environment_state.h"
#include "core/workspace/findings.h"
#include "core/workspace/revisions.h"
#include "core/workspace/transcript.h"

#include <QSet>

namespace codegym {

namespace {

constexpr char kProducer[] = "verify";

QString translate(const char* text) { return QCoreApplication::translate("Verdicts", text); }

Error unknownRevision()
{
    return failure(Error::Kind::NotFound,
        translate("The verdict is about a revision that is no longer in the workspace; verify again."));
}

/// The row's last verdict is this one, also where it is about a former revision: it then shows as stale.
void showRun(Connection& connection, RowId task, const OracleRun& run, RowId revision, RowId conditions)
{
    connection.run("UPDATE tasks SET verdict = ?, verdict_revision = ?, verdict_conditions = ?, rounds = ?,"
                   " effective_rounds = ?, tools_used = ?, reason = ?, sequence = ? WHERE id = ?",
        run.verdict, revision, conditions, run.rounds, run.effectiveRounds, run.toolsUsed, run.reason,
        connection.changeSequence(), task);
}

void recordRun(Connection& connection, RowId task, const OracleRun& run, RowId revision)
{
    const RowId conditions = putConditions(connection, run.conditions);
    connection.run("INSERT OR REPLACE INTO oracle_runs (task, revision, verdict, rounds, tools_used, effective_rounds,"
                   " reason, transcript, conditions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        task, revision, run.verdict, run.rounds, run.toolsUsed, run.effectiveRounds, run.reason,
        putContent(connection, packSteps(run.steps)), conditions);
    showRun(connection, task, run, revision, conditions);
}

} // namespace

Status recordEnvironmentVerdict(Connection& connection, RowId environment, const EnvironmentVerdict& verdict)
{
    const std::optional<RowId> revision = revisionRow(connection, environment, verdict.revisionHash);
    if (!revision)
        return unknownRevision();
    const RowId conditions = putConditions(connection, verdict.conditions);
    connection.run("INSERT OR REPLACE INTO environment_verdicts (environment, revision, validity, tests, passed, conditions)"
                   " VALUES (?, ?, ?, ?, ?, ?)",
        environment, *revision, verdict.validity, verdict.tests, verdict.passed, conditions);
    connection.run("UPDATE environments SET validity = ?, tests = ?, passed = ?, verdict_revision = ?,"
                   " verdict_conditions = ?, sequence = ? WHERE id = ?",
        verdict.validity, verdict.tests, verdict.passed, *revision, conditions, connection.changeSequence(), environment);
    return replaceFindings(connection, {SubjectKind::Environment, environment}, kProducer, verdict.findings);
}

Status recordOracleRuns(Connection& connection, const QList<TaskRun>& runs)
{
    QSet<RowId> environments;
    for (const TaskRun& each : runs) {
        const std::optional<RowId> environment
            = connection.integer("SELECT environment FROM tasks WHERE id = ?", each.task);
        if (!environment)
            return failure(Error::Kind::NotFound, translate("The run is about a task that is no longer in the workspace."));
        const std::optional<RowId> revision = revisionRow(connection, *environment, each.run.revisionHash);
        if (!revision)
            return unknownRevision();
        recordRun(connection, each.task, each.run, *revision);
        environments.insert(*environment);
    }
    for (const RowId environment : std::as_const(environments))
        refreshTaskTotals(connection, environment);
    return connection.status();
}

Result<std::optional<EnvironmentVerdict>> environmentVerdict(
    Connection& connection, RowId environment, const QByteArray& hash)
{
    std::optional<EnvironmentVerdict> verdict;
    const std::optional<RowId> revision = revisionRow(connection, environment, hash);
    Query query(connection,
        "SELECT validity, tests, passed, conditions FROM environment_verdicts WHERE environment = ? AND revision = ?",
        environment, revision.value_or(0));
    if (query.next()) {
        verdict = EnvironmentVerdict {revisionHash(connection, *revision), query.choice(0, Validity::Error),
            static_cast<int>(query.integer(1)), static_cast<int>(query.integer(2)), {},
            conditionsOf(connection, query.integer(3))};
        Result<QList<Finding>> found = findings(connection, {SubjectKind::Environment, environment}, kProducer);
        if (!found)
            return found.error();
        verdict->findings = std::move(*found);
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return verdict;
}

Result<std::optional<OracleRun>> oracleRun(Connection& connection, RowId task, const QByteArray& hash)
{
    std::optional<OracleRun> run;
    Query query(connection,
        "SELECT r.hash, o.verdict, o.rounds, o.tools_used, o.effective_rounds, o.reason, o.transcript, o.conditions"
        " FROM oracle_runs o JOIN tasks t ON t.id = o.task JOIN revisions r ON r.id = o.revision"
        " WHERE o.task = ? AND (CASE WHEN length(?) = 0 THEN r.id = t.verdict_revision ELSE r.hash = ? END)",
        task, hash, hash);
    if (query.next()) {
        const std::optional<QList<Step>> steps = unpackSteps(contentOf(connection, query.integer(6)));
        if (!steps)
            return failure(Error::Kind::Refused, translate("The workspace file is damaged: the steps of a run cannot be read."));
        run = OracleRun {query.bytes(0), query.choice(1, Verdict::Error), static_cast<int>(query.integer(2)),
            static_cast<int>(query.integer(3)), query.optionalInt(4), query.bytes(5), *steps,
            conditionsOf(connection, query.integer(7))};
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return run;
}

Result<QList<RowId>> environmentsToVerify(Connection& connection, const Conditions& now)
{
    const QByteArray staleEnvironment = staleSql(connection, now, "e", "validity", "e.revision");
    const QByteArray staleTask = staleSql(connection, now, "t", "verdict", "e.revision");
    QList<RowId> rows;
    Query query(connection,
        "SELECT e.id FROM environments e WHERE e.trash = 0 AND (e.validity = 0 OR " + staleEnvironment
            + " OR EXISTS (SELECT 1 FROM tasks t WHERE t.environment = e.id AND t.trash = 0 AND (t.verdict = 0 OR "
            + staleTask + "))) ORDER BY e.public_id");
    while (query.next())
        rows.append(query.integer(0));
    if (const Status status = connection.status(); !status)
        return status.error();
    return rows;
}

} // namespace codegym
