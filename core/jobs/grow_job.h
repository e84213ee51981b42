#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"
#include "core/workspace/connection.h"
#include "core/workspace/workspace.h"

#include <vector>

namespace codegym {

struct GrowthRequest {
    RowId environment = 0;
    QByteArray rule; ///< What is to be found no more.
    bool preview = false; ///< Nothing is kept.
};

/// Larger configurations of an environment, by which a rule finds no fault any more.
struct GrownConfigurations {
    QList<TaskConfiguration> tasks;
    QList<OracleRun> runs; ///< One per task: each is solved.
    std::vector<RowId> rows; ///< Empty for a preview.

    int leastRounds() const;
    int mostRounds() const;
    QString text() const; ///< What was done, in one sentence.
};

/// Draws larger inputs of the problem behind an environment, on which its oracle takes rounds that the complexity
/// filter wants, and keeps as few of them as tasks as it takes. Each is answered by the untouched solution and played;
/// with them the rule must be silent and no other find a new error. Otherwise an error says why not, and nothing is
/// kept.
Result<GrownConfigurations> growConfigurations(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const GrowthRequest& request, JobContext& context);

} // namespace codegym
