#pragma once

#include "core/model/environment.h"
#include "core/model/known_tools.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

/// Calls that were made on one of the tasks at some time, by the oracle or by whoever played a trajectory.
struct RecordedCalls {
    qsizetype task = 0; ///< Position in RadiusInput::tasks.
    QList<ByteText> calls;
    ByteText trajectory = {}; ///< Public id; empty for the oracle's stored run.
};

/// A candidate solution, which runs in place of the oracle.
struct RadiusSolution {
    ByteText name;
    ByteText source;
};

/// An edit, and all that is known to run with what it was made from. A snapshot: nothing in it is looked up again.
struct RadiusInput {
    Environment environment; ///< With the revision that the edit starts from.
    ByteText source; ///< The edited one.
    QList<TaskConfiguration> tasks;
    QList<RecordedCalls> recorded;
    RunLimits limits;
    QList<RadiusSolution> solutions = {}; ///< Each runs on every task.
};

/// What is run with both sources.
enum class RadiusSubject {
    Oracle, ///< solve() on a task.
    UnitTest, ///< The reference answer of a task.
    RecordedCalls, ///< Calls of a stored run of the oracle, made again.
    Trajectory, ///< Calls of a trajectory, made again.
    Solution, ///< A candidate solution on a task.
};

/// How it went with one of the sources.
struct RadiusSide {
    Verdict verdict = Verdict::NotRun; ///< A unit test is correct where it is valid.
    int rounds = 0;
    ByteText reward; ///< repr(); empty for unit tests.
    ByteText answer; ///< Canonical: submitted, or the reference answer of a unit test.
    ByteText reason; ///< Why it did not finish, one sentence; empty if it did.
};

/// Something that goes another way with the edited source.
struct RadiusChange {
    RadiusSubject subject = RadiusSubject::Oracle;
    ByteText task; ///< Public id.
    ByteText trajectory; ///< Public id, where it is about one.
    ByteText configuration;
    RadiusSide before;
    RadiusSide after;
    qsizetype step = -1; ///< First step that differs, counted from 0; -1 if all are the same.
    Step stepBefore; ///< That step; empty where the run was over by then.
    Step stepAfter;
    ByteText solution; ///< Name of the candidate solution; empty for other subjects.
    bool unsteady = false; ///< The source before the edit does not go the same way twice either.

    /// What differs: verdict, rounds, reward, answer, calls, observations, reason. In this order.
    QList<QByteArray> parts() const;
    bool breaks() const { return before.verdict == Verdict::Correct && after.verdict != Verdict::Correct; }
    bool mends() const { return before.verdict != Verdict::Correct && after.verdict == Verdict::Correct; }
};

/// What an edit changes.
struct BlastRadius {
    int oracleRuns = 0; ///< Compared.
    int unitTests = 0;
    int recordedRuns = 0;
    int trajectories = 0;
    int solutionRuns = 0;
    QList<RadiusChange> changes; ///< By subject, then in the order of the tasks.
    QList<Finding> appeared; ///< Of the static check and the self test.
    QList<Finding> gone;
    QList<RenamedTool> toolsRenamed; ///< Their calls are compared under the new name.
    QList<ByteText> toolsAdded;
    QList<ByteText> toolsRemoved;
    QList<ByteText> toolsChanged; ///< Agents are told something else of them.

    bool nothingChanges() const
    {
        return changes.isEmpty() && appeared.isEmpty() && gone.isEmpty() && toolsRenamed.isEmpty()
            && toolsAdded.isEmpty() && toolsRemoved.isEmpty() && toolsChanged.isEmpty();
    }
    /// What counted before does no longer: a verdict that was correct, or a new error of the static check.
    bool breaksSomething() const;
};

/// What breaks first, then what mends, then what goes another way; else in the order given.
QList<RadiusChange> worstFirst(QList<RadiusChange> changes);

/// Runs everything with both sources and compares. Blocks; call it from a job. report is called from that thread with
/// how many runs are compared, and of how many. An error only when cancelled or when the pool is gone: whatever the
/// edit does is part of the result.
Result<BlastRadius> measureBlastRadius(WorkerPool& pool, const RadiusInput& input, const CancelToken& cancel,
    const std::function<void(qint64 done, qint64 total)>& report = {});

} // namespace codegym
