#pragma once

#include "core/model/task.h"
#include "core/workspace/connection.h"

#include <QList>

#include <vector>

namespace codegym {

struct TasksAdded {
    int added = 0;
    int duplicates = 0; ///< Same environment, same bytes. What the newcomer knows more (rounds, row) is kept.
    QList<int> withoutEnvironment; ///< Positions in the batch whose environment is not in the workspace.
    QList<RowId> rows; ///< One per task of the batch; 0 for those without environment.
};

/// Adds tasks of any number of environments.
Result<TasksAdded> addTasks(Connection& connection, const QList<TaskConfiguration>& tasks);

/// A task with its place and its last verdict.
struct StoredTask {
    RowId row = 0;
    RowId environmentRow = 0;
    TaskConfiguration task;
    Verdict verdict = Verdict::NotRun;
    QByteArray revisionHash; ///< That the last verdict was made with; empty if it never ran.

    ByteText id() const { return taskId(task.environment, task.configuration); }
};

/// Error::Kind::NotFound if there is none.
Result<StoredTask> taskAt(Connection& connection, RowId row);
/// By its public id, "{code_id}__{EnvName}@{16 hexadecimal digits}".
Result<StoredTask> taskById(Connection& connection, QByteArrayView id);
/// All tasks of an environment, in the order of their ids.
Result<QList<StoredTask>> tasksOf(Connection& connection, RowId environment);
/// Configurations of an environment's tasks, no more than so many, to compare another one with.
Result<QList<ByteText>> someConfigurations(Connection& connection, RowId environment, int most);

} // namespace codegym
