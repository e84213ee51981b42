#pragma once

#include "core/workspace/connection.h"

#include <QList>

namespace codegym {

enum class TrashKind { Problem = 1, Environment = 2, Task = 3, Set = 4, Trajectory = 5 };

struct TrashBatch {
    RowId batch = 0;
    TrashKind kind = TrashKind::Problem;
    int items = 0; ///< Of that kind; what goes with an environment or a task is not counted.
};

/// Takes rows out of sight as one batch; environments take their tasks along, and tasks their trajectories. Returns the
/// batch for undo.
Result<RowId> moveToTrash(Connection& connection, TrashKind kind, const QList<RowId>& rows);

/// Undo. Error::Kind::Conflict, and nothing restored, if an identity has been taken since, or if the environment of
/// tasks, or the task of trajectories, is in the trash itself.
Status restoreFromTrash(Connection& connection, RowId batch);

/// Newest first.
Result<QList<TrashBatch>> trashBatches(Connection& connection);

/// Deletes all that is in the trash for good. Content stays until purgeContent().
Status emptyTrash(Connection& connection);

} // namespace codegym
