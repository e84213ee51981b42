#include "core/synthesis/growth.h"

#include "core/base/literal.h"
#include "core/synthesis/extract_request.h"
#include "core/verification/verification.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("synthesis", text); }

struct Proposed {
    TaskConfiguration task;
    QByteArray answer; ///< A claim of the child that drew it.
};

Result<QList<Proposed>> proposedInputs(const Literal& reply, const EnvironmentKey& key)
{
    if (reply.memberText("status") == "refused") {
        const Literal* reason = reply.member("reason");
        return failure(displayText(reason ? reason->memberText("message") : ByteText()));
    }
    QList<Proposed> proposed;
    for (const Literal& item : reply.memberList("inputs"))
        proposed.append({{key, item.memberText("text"), "generated", item.memberText("level"), {}, {}},
            item.memberText("answer")});
    return proposed;
}

/// What the environment's oracle does on the proposed inputs, in another process than the one that drew them.
Result<QList<GrownTask>> played(WorkerPool& pool, const Environment& environment, const QList<Proposed>& proposed,
    const WantedRounds& wanted, const RunLimits& limits, const CancelToken& cancel)
{
    VerificationInput input {environment, {}, limits, TestRules {}, Conditions {}};
    for (const Proposed& one : proposed)
        input.tasks.append(one.task);
    const Result<Verification> verification = verifyEnvironment(pool, input, cancel);
    if (!verification)
        return verification.error();
    QList<GrownTask> grown;
    for (qsizetype i = 0; i < proposed.size(); ++i) {
        const OracleRun& run = verification->runs[i];
        if (run.verdict == Verdict::Correct && run.rounds >= wanted.least && run.rounds <= wanted.most
            && verification->answers[i] == proposed[i].answer)
            grown.append({proposed[i].task, run, verification->answers[i]});
    }
    return grown;
}

} // namespace

Result<QList<GrownTask>> growTasks(WorkerPool& pool, const Problem& problem, const Environment& environment,
    const WantedRounds& wanted, const RunLimits& limits, const CancelToken& cancel)
{
    GrowRequest request {extractRequestFor(problem), environment.key.name, environment.revision.source, wanted.least,
        wanted.most, wanted.count};
    request.problem.seed = wanted.seed;
    const Result<QByteArray> claimed = pool.grow(request, cancel).result();
    if (!claimed)
        return claimed.error();
    const Result<Literal> reply = parseLiteral(*claimed);
    if (!reply)
        return failure(tr("The reply about larger inputs could not be read; the solution may have tampered with it."));
    const Result<QList<Proposed>> proposed = proposedInputs(*reply, environment.key);
    if (!proposed)
        return proposed.error();
    Result<QList<GrownTask>> grown = played(pool, environment, *proposed, wanted, limits, cancel);
    if (grown && grown->isEmpty())
        return failure(tr("None of the inputs that were drawn holds when it is played again."));
    return grown;
}

} // namespace codegym
