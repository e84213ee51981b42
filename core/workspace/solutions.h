#pragma once

#include "core/model/solution.h"
#include "core/workspace/connection.h"

#include <QList>

namespace codegym {

struct StoredSolution {
    RowId row = 0;
    RowId environment = 0;
    CandidateSolution solution;
};

struct SolutionTaskRun {
    RowId solution = 0;
    RowId task = 0;
    CandidateRun run;
};

/// What removeSolution() took out: enough to put it back.
struct RemovedSolution {
    RowId environment = 0;
    CandidateSolution solution;
    QList<SolutionTaskRun> runs;
};

/// One cell of the matrix of solutions and tasks.
struct SolutionCell {
    RowId solution = 0;
    RowId task = 0;
    Verdict verdict = Verdict::NotRun;
    int rounds = 0;
    bool stale = false; ///< Of an earlier revision, or made with something else than now.
    ByteText reason;
};

/// Error::Kind::Usage without a name, Conflict if the environment has one of that name.
Result<RowId> addSolution(Connection& connection, RowId environment, const CandidateSolution& solution);
/// Another name or source; runs of another source are dropped, as they are not its own.
Status changeSolution(Connection& connection, RowId row, const CandidateSolution& solution);
/// Calls the tools of an environment by their new names, in all of its solutions. Their runs stay: each is of a revision,
/// and goes with that. How many solutions changed.
Result<int> renameToolsInSolutions(Connection& connection, RowId environment, const QList<RenamedTool>& renamed);
Result<RemovedSolution> removeSolution(Connection& connection, RowId row);
/// Undo of removeSolution(). Conflict if the name has been given away since.
Result<RowId> restoreSolution(Connection& connection, const RemovedSolution& removed);

/// In the order in which they were added.
Result<QList<StoredSolution>> solutionsOf(Connection& connection, RowId environment);
/// Error::Kind::NotFound names those that there are.
Result<StoredSolution> solutionNamed(Connection& connection, RowId environment, const ByteText& name);

/// Keeps runs, the last one of each solution and task, transcripts in the content store.
Status recordSolutionRuns(Connection& connection, const QList<SolutionTaskRun>& runs);
/// The cells of all solutions of an environment, of tasks that are not in the trash.
Result<QList<SolutionCell>> solutionCells(Connection& connection, RowId environment, const Conditions& now);
/// The run of a solution on a task; none if it never ran.
Result<std::optional<CandidateRun>> solutionRun(Connection& connection, RowId solution, RowId task);

} // namespace codegym
