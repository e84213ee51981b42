#pragma once

#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

enum class ToolRole {
    LoadBearing, ///< Without it the known solution fails.
    Redundant, ///< The known solution never calls it, or wins without it.
    AnswerLeaking, ///< What it says is the answer.
};

/// What becomes of the known solution without one tool: a row of the matrix of tools and tasks.
struct ToolNeed {
    ByteText tool;
    ToolRole role = ToolRole::LoadBearing;
    int calls = 0; ///< Made by the known solution over all tasks.
    QList<bool> solved; ///< Without the tool, per task tried.
};

/// Runs the known solution again without each tool but Observe and Done, on some of the tasks that it solves.
QList<ToolNeed> measureToolNeeds(WorkerPool& pool, const Environment& environment,
    const QList<TaskConfiguration>& tasks, const QList<OracleRun>& runs, const RunLimits& limits,
    const CancelToken& cancel);

} // namespace codegym
