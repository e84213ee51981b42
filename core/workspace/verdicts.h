#pragma once

#include "core/model/task.h"
#include "core/workspace/connection.h"

#include <QList>

namespace codegym {

/// Keeps the verdict on one revision of an environment; its findings replace those of producer "verify".
Status recordEnvironmentVerdict(Connection& connection, RowId environment, const EnvironmentVerdict& verdict);

struct TaskRun {
    RowId task = 0;
    OracleRun run;
};

/// Keeps oracle runs, one per task and revision, transcripts in the content store, and brings the rounds of their
/// environments up to date.
Status recordOracleRuns(Connection& connection, const QList<TaskRun>& runs);

/// The verdict on the current revision, or on the given one; none if it never ran.
Result<std::optional<EnvironmentVerdict>> environmentVerdict(
    Connection& connection, RowId environment, const QByteArray& revisionHash = {});

/// The last run of a task, or that with the given revision; none if it never ran.
Result<std::optional<OracleRun>> oracleRun(Connection& connection, RowId task, const QByteArray& revisionHash = {});

/// Environments that never ran, whose verdict is stale, or which have tasks that never ran: what verify has to do.
Result<QList<RowId>> environmentsToVerify(Connection& connection, const Conditions& now);

} // namespace codegym
