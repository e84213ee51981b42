#include "core/verification/call_trials.h"

#include <QMap>

namespace codegym {

namespace {

constexpr int kSharedRounds = 3; ///< Whoever changes the state that often gets an instance for every call.

/// Trials that share an instance, in order.
using Chain = QList<qsizetype>;

QList<Chain> chainsOf(const QList<CallTrial>& trials)
{
    QMap<std::pair<qsizetype, QList<ByteText>>, Chain> byStart;
    for (qsizetype i = 0; i < trials.size(); ++i)
        byStart[{trials[i].task, trials[i].before}].append(i);
    return byStart.values();
}

QList<Chain> oneByOne(const QList<Chain>& chains)
{
    QList<Chain> single;
    for (const Chain& chain : chains) {
        for (const qsizetype trial : chain)
            single.append(Chain {trial});
    }
    return single;
}

RunSpec specOf(const Chain& chain, const QList<CallTrial>& trials, const QList<TaskConfiguration>& tasks)
{
    RunSpec run;
    run.kind = RunKind::Calls;
    run.configuration = tasks[trials[chain.first()].task].configuration;
    run.calls = trials[chain.first()].before;
    for (const qsizetype trial : chain)
        run.calls.append(trials[trial].call);
    run.keepSteps = true;
    run.keepStates = true;
    return run;
}

/// Takes what was said up to the first change of the state; what is left begins anew. A call that ended its run is
/// passed over.
Chain takeAnswers(const Chain& chain, const RunOutcome& run, QList<CallTrial>& trials)
{
    qsizetype step = trials[chain.first()].before.size();
    qsizetype taken = 0;
    for (; taken < chain.size() && step < run.steps.size(); ++taken, ++step) {
        CallTrial& trial = trials[chain[taken]];
        trial.answered = true;
        trial.observation = run.steps[step].observation;
        trial.changing = step + 1 < run.states.size() && run.states[step] != run.states[step + 1];
        if (trial.changing)
            return chain.mid(taken + 1);
    }
    return chain.mid(qMax<qsizetype>(1, taken));
}

} // namespace

void runCallTrials(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    QList<CallTrial>& trials, const RunLimits& limits, const CancelToken& cancel)
{
    QList<Chain> chains = chainsOf(trials);
    for (int round = 0; !chains.isEmpty() && !cancel.cancelled(); ++round) {
        if (round == kSharedRounds)
            chains = oneByOne(chains);
        Batch batch = questionsTo(environment, limits);
        for (const Chain& chain : std::as_const(chains))
            batch.runs.append(specOf(chain, trials, tasks));
        const QList<RunOutcome> runs = pool.run(batch, cancel).result().runs;
        QList<Chain> left;
        for (qsizetype i = 0; i < chains.size(); ++i) {
            const Chain rest = takeAnswers(chains[i], runs[i], trials);
            if (!rest.isEmpty())
                left.append(rest);
        }
        chains = left;
    }
}

} // namespace codegym
