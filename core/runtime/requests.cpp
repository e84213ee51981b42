#include "core/runtime/requests.h"

#include "core/runtime/inspection_codec.h"
#include "core/runtime/run_codec.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace codegym {

namespace {

constexpr auto inspectionTime = 10000ms;
constexpr qint64 inspectionMemory = 512LL << 20;
constexpr qint64 replyBytes = 64LL << 20;

Error endError(const ChildEnd& end, const QString& what, std::chrono::milliseconds limit)
{
    const RunOutcome outcome = outcomeFromEnd(end);
    if (outcome.end == RunOutcome::End::Cancelled)
        return failure(Error::Kind::Cancelled, QCoreApplication::translate("Runtime", "Cancelled."));
    return failure(outcome.end == RunOutcome::End::TimedOut ? Error::Kind::Limit : Error::Kind::Failed,
        QCoreApplication::translate("Runtime", "%1 gave no result. %2").arg(what, runEndText(outcome, limit)));
}

/// Submits a task whose child sends one frame of the given type, with the reply as its first section.
void requestReply(ChildScheduler& scheduler, ChildTask task, const char* type, const QString& what,
    std::function<void(Result<QByteArray>)> answer)
{
    auto reply = std::make_shared<std::optional<QByteArray>>();
    const auto limit = task.patience;
    task.frameBytes = replyBytes;
    task.heard = [reply, type](const Frame& frame, const ByteText&) {
        if (reply->has_value() || frame.type() != type || frame.sections.size() != 1)
            return false;
        *reply = frame.sections[0];
        return true;
    };
    task.ended = [reply, what, limit, answer](const ChildEnd& end) {
        const bool complete = reply->has_value() && end.how == ChildEnd::How::Exited && end.code == 0;
        answer(complete ? Result<QByteArray>(std::move(**reply)) : Result<QByteArray>(endError(end, what, limit)));
    };
    scheduler.submit(scheduler.newRequester(), std::move(task));
}

QList<QByteArray> problemSections(const ExtractRequest& request)
{
    return {request.statement, request.solution, request.tests, request.testInfo, request.entryPoint, request.codeId,
        request.originalId};
}

} // namespace

void requestInspection(ChildScheduler& scheduler, const ByteText& source, const CancelToken& cancel,
    std::function<void(Result<Inspection>)> answer)
{
    ChildTask task;
    task.kind = "inspect";
    task.sections = {source};
    task.patience = inspectionTime;
    task.memoryBytes = inspectionMemory;
    task.cancel = cancel;
    requestReply(scheduler, std::move(task), "inspected",
        QCoreApplication::translate("Runtime", "Reading the source"), [answer](Result<QByteArray> reply) {
            if (reply)
                answer(inspectionFromReply(*reply));
            else
                answer(reply.error());
        });
}

void requestEdit(ChildScheduler& scheduler, const ByteText& source, const ToolEdit& edit, const CancelToken& cancel,
    std::function<void(Result<QByteArray>)> answer)
{
    ChildTask task;
    task.kind = "edit";
    task.header = {{"deed", edit.deed.toStdString()}};
    task.sections = QList<QByteArray> {source} + edit.words;
    task.patience = inspectionTime;
    task.memoryBytes = inspectionMemory;
    task.cancel = cancel;
    requestReply(scheduler, std::move(task), "edited", QCoreApplication::translate("Runtime", "Editing the source"),
        std::move(answer));
}

void requestSolution(ChildScheduler& scheduler, const SolutionRun& run, const RunLimits& limits,
    const CancelToken& cancel, std::function<void(QList<RunOutcome>)> answer)
{
    ChildTask task;
    task.kind = "solution";
    task.sections = QList<QByteArray> {run.source, run.entryPoint, run.adapter} + run.configurations;
    task.header = nlohmann::json::object();
    ChildLimits::from(limits).applyTo(task);
    task.cancel = cancel;
    auto outcomes = std::make_shared<QList<RunOutcome>>();
    const qsizetype wanted = run.configurations.size();
    task.heard = [outcomes, wanted](const Frame& frame, const ByteText& note) {
        if (frame.type() == "scanned")
            return true;
        auto outcome = outcomeFromFrame(frame, int(outcomes->size()), note);
        if (!outcome || outcomes->size() == wanted)
            return false;
        outcomes->append(std::move(*outcome));
        return true;
    };
    task.ended = [&scheduler, outcomes, run, limits, cancel, answer, wanted](const ChildEnd& end) {
        if (outcomes->size() == wanted)
            return answer(*outcomes);
        outcomes->append(outcomeFromEnd(end));
        SolutionRun rest = run;
        rest.configurations = run.configurations.mid(outcomes->size());
        const bool over = rest.configurations.isEmpty() || end.how == ChildEnd::How::Cancelled;
        if (over) {
            while (outcomes->size() < wanted)
                outcomes->append(outcomes->last());
            return answer(*outcomes);
        }
        // The configuration that ended the child is answered; the others get a new one.
        requestSolution(scheduler, rest, limits, cancel,
            [outcomes, answer](const QList<RunOutcome>& further) { answer(*outcomes + further); });
    };
    scheduler.submit(scheduler.newRequester(), std::move(task));
}

void requestExtraction(ChildScheduler& scheduler, const ExtractRequest& request, const CancelToken& cancel,
    std::function<void(Result<QByteArray>)> answer)
{
    ChildTask task;
    task.kind = "extract";
    task.sections = problemSections(request)
        + QList<QByteArray> {request.observe.shown.join(' '), request.observe.hidden.join(' ')};
    task.header = {{"granularity", request.granularity.toStdString()}, {"seed", request.seed}};
    task.patience = request.timeLimit;
    task.memoryBytes = request.memoryBytes;
    task.cancel = cancel;
    requestReply(scheduler, std::move(task), "extracted", QCoreApplication::translate("Runtime", "Extracting tools"),
        std::move(answer));
}

void requestGrowth(ChildScheduler& scheduler, const GrowRequest& request, const CancelToken& cancel,
    std::function<void(Result<QByteArray>)> answer)
{
    ChildTask task;
    task.kind = "grow";
    task.sections = problemSections(request.problem)
        + QList<QByteArray> {request.environmentName, request.environmentSource};
    task.header = {{"least", request.leastRounds}, {"most", request.mostRounds}, {"count", request.count},
        {"seed", request.problem.seed}};
    task.patience = request.problem.timeLimit;
    task.memoryBytes = request.problem.memoryBytes;
    task.cancel = cancel;
    requestReply(scheduler, std::move(task), "grown", QCoreApplication::translate("Runtime", "Growing inputs"),
        std::move(answer));
}

} // namespace codegym
