#include "core/verification/candidates.h"

#include "core/verification/verification.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("candidates", text); }

CandidateRun runFrom(const RunOutcome& outcome, const QByteArray& revisionHash, const RunLimits& limits,
    const Conditions& conditions)
{
    CandidateRun run {revisionHash, verdictOf(outcome), outcome.rounds, {}, outcome.steps, conditions};
    if (run.verdict == Verdict::Correct)
        return run;
    const QString reward = outcome.reward.isEmpty() ? tr("unknown") : displayLine(outcome.reward, 40);
    run.reason = outcome.finished() ? tr("It ended with reward %1.").arg(reward).toUtf8()
                                    : runEndText(outcome, limits.time).toUtf8();
    return run;
}

} // namespace

Result<ByteText> sourceWithSolution(
    WorkerPool& pool, const ByteText& environment, const ByteText& solution, const CancelToken& cancel)
{
    QFuture<Result<ByteText>> composed = pool.edit(environment, ToolEdit::solve(solution), cancel);
    composed.waitForFinished();
    if (composed.resultCount() == 0)
        return failure(tr("Python does not run, so the solution was not looked at."));
    return composed.result();
}

Result<QList<CandidateRun>> runCandidate(WorkerPool& pool, const Environment& environment, const ByteText& composed,
    const QList<TaskConfiguration>& tasks, const RunLimits& limits, const Conditions& conditions,
    const CancelToken& cancel)
{
    Batch batch;
    batch.source = composed;
    batch.className = environment.key.name;
    batch.limits = limits;
    for (const TaskConfiguration& task : tasks) {
        RunSpec run;
        run.kind = RunKind::Oracle;
        run.configuration = task.configuration;
        run.keepSteps = true;
        batch.runs.append(run);
    }
    const BatchOutcome outcome = pool.run(batch, cancel).result();
    if (cancel.cancelled())
        return failure(Error::Kind::Cancelled, tr("Stopped."));
    QList<CandidateRun> runs;
    for (const RunOutcome& one : outcome.runs)
        runs.append(runFrom(one, environment.revision.hash, limits, conditions));
    return runs;
}

} // namespace codegym
