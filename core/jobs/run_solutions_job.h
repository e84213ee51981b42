#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"
#include "core/verification/pass_at_k.h"
#include "core/workspace/solutions.h"

namespace codegym {

struct SolutionsRequest {
    RowId environment = 0;
    QList<RowId> solutions; ///< Empty: all of the environment.
    bool onlyStale = false; ///< Only cells that never ran or are stale.
};

/// How one solution fared in this job, after it was committed.
struct RanSolution {
    ByteText name;
    int tests = 0; ///< Run now.
    int correct = 0;
    int incorrect = 0;
    int error = 0;
    ByteText refused; ///< Why it is no solution of this environment, one sentence; empty if it is one.
};

struct SolutionsSummary {
    QList<RanSolution> solutions;
    SolutionsPass pass; ///< Over all solutions of the environment as the workspace knows them now.
};

/// Runs candidate solutions on all tasks of an environment and keeps the runs, a few at a time. onSolution is called
/// from the job's thread.
Result<SolutionsSummary> runSolutions(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const SolutionsRequest& request, JobContext& context,
    const std::function<void(const RanSolution&)>& onSolution = {});

/// What is known of an environment's solutions and tests: rows are tasks, columns the oracle and each solution.
struct SolutionMatrix {
    QList<RowId> tasks;
    QList<StoredSolution> solutions;
    QList<SolutionCell> cells;
    int oraclePassed = 0; ///< Tests that the oracle solves on the current revision.

    /// Those of one solution, in the order of the tasks; not run where there is none.
    QList<SolutionCell> column(RowId solution) const;
    SolutionsPass pass() const; ///< Stale cells count as not run.
};
Result<SolutionMatrix> readSolutionMatrix(Connection& connection, RowId environment, const Conditions& now);

} // namespace codegym
