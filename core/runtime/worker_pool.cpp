#include "core/runtime/worker_pool.h"

#include "core/runtime/batch_runner.h"
#include "core/runtime/pool_thread.h"
#include "core/runtime/requests.h"
#include "core/runtime/session_host.h"

#include <QCoreApplication>
#include <QPromise>

namespace codegym {

namespace {

Error notStarted()
{
    return failure(QCoreApplication::translate(
        "WorkerPool", "Python does not run here. Choose an interpreter in the settings."));
}

QList<RunOutcome> lostRuns(qsizetype count)
{
    RunOutcome lost;
    lost.detail = notStarted().message.toUtf8();
    return QList<RunOutcome>(count, lost);
}

/// Lets `work` run in the pool's thread with a function that answers the future. otherwise: the answer of a pool that
/// was not started.
template <typename T, typename Work>
QFuture<T> answered(PoolThread& thread, T otherwise, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const auto answer = [promise](T result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    if (!thread.post([answer, work = std::move(work)](ChildScheduler& scheduler) { work(scheduler, answer); }))
        answer(std::move(otherwise));
    return promise->future();
}

} // namespace

PoolSettings PoolSettings::from(const MachineSettings& machine)
{
    PoolSettings settings;
    settings.interpreter = machine.interpreter;
    settings.workers = machine.workerCount();
    settings.consentToNone = machine.acceptUnsandboxed;
    return settings;
}

WorkerPool::WorkerPool(PoolSettings settings, QObject* parent)
    : QObject(parent)
    , m_sources(std::make_unique<KnownSources>())
    , m_thread(std::make_unique<PoolThread>(std::move(settings)))
{
}

WorkerPool::~WorkerPool() = default;

Status WorkerPool::start()
{
    return m_thread->startWorkers();
}

SandboxState WorkerPool::sandbox() const
{
    return m_thread->sandbox();
}

QByteArray WorkerPool::interpreterVersion() const
{
    return m_thread->interpreterVersion();
}

QList<qint64> WorkerPool::processIds() const
{
    return m_thread->processIds();
}

QFuture<BatchOutcome> WorkerPool::run(Batch batch, CancelToken cancel)
{
    return answered<BatchOutcome>(*m_thread, {lostRuns(batch.runs.size()), {}}, [this, batch, cancel](ChildScheduler& scheduler, auto answer) {
        (new BatchRunner(batch, cancel, scheduler, *m_sources, answer))->start();
    });
}

QFuture<Result<Inspection>> WorkerPool::inspect(ByteText source, CancelToken cancel)
{
    return answered<Result<Inspection>>(*m_thread, notStarted(), [source, cancel](ChildScheduler& scheduler, auto answer) {
        requestInspection(scheduler, source, cancel, answer);
    });
}

QFuture<Result<ByteText>> WorkerPool::edit(ByteText source, ToolEdit edit, CancelToken cancel)
{
    return answered<Result<ByteText>>(*m_thread, notStarted(), [source, edit, cancel](ChildScheduler& scheduler, auto answer) {
        requestEdit(scheduler, source, edit, cancel, [source, answer](const Result<QByteArray>& reply) {
            answer(reply ? editedSource(source, *reply) : Result<ByteText>(reply.error()));
        });
    });
}

QFuture<Result<ToolFields>> WorkerPool::toolFields(ByteText source, ByteText tool, CancelToken cancel)
{
    return answered<Result<ToolFields>>(*m_thread, notStarted(), [source, tool, cancel](ChildScheduler& scheduler, auto answer) {
        requestEdit(scheduler, source, {"fields", {tool}}, cancel, [answer](const Result<QByteArray>& reply) {
            answer(reply ? toolFieldsFromReply(*reply) : Result<ToolFields>(reply.error()));
        });
    });
}

QFuture<Result<ByteText>> WorkerPool::solveText(ByteText source, CancelToken cancel)
{
    return answered<Result<ByteText>>(*m_thread, notStarted(), [source, cancel](ChildScheduler& scheduler, auto answer) {
        requestEdit(scheduler, source, {"solve-text", {}}, cancel, [answer](const Result<QByteArray>& reply) {
            answer(reply ? solveTextFromReply(*reply) : Result<ByteText>(reply.error()));
        });
    });
}

QFuture<QList<RunOutcome>> WorkerPool::runSolution(SolutionRun run, RunLimits limits, CancelToken cancel)
{
    return answered<QList<RunOutcome>>(*m_thread, lostRuns(run.configurations.size()), [run, limits, cancel](ChildScheduler& scheduler, auto answer) {
        requestSolution(scheduler, run, limits, cancel, answer);
    });
}

QFuture<Result<QByteArray>> WorkerPool::extract(ExtractRequest request, CancelToken cancel)
{
    return answered<Result<QByteArray>>(*m_thread, notStarted(), [request, cancel](ChildScheduler& scheduler, auto answer) {
        requestExtraction(scheduler, request, cancel, answer);
    });
}

QFuture<Result<QByteArray>> WorkerPool::grow(GrowRequest request, CancelToken cancel)
{
    return answered<Result<QByteArray>>(*m_thread, notStarted(), [request, cancel](ChildScheduler& scheduler, auto answer) {
        requestGrowth(scheduler, request, cancel, answer);
    });
}

std::unique_ptr<EnvironmentSession> WorkerPool::openSession(SessionSpec spec)
{
    auto promise = std::make_shared<QPromise<StepOutcome>>();
    promise->start();
    const std::shared_ptr<SessionHost> host(
        new SessionHost(std::move(spec), m_thread->scheduler()), [](SessionHost* last) {
            if (last->thread())
                last->deleteLater();
            else
                delete last; // The session outlived the pool.
        });
    host->moveToThread(m_thread->thread());
    host->opened = promise->future();
    m_thread->post([host, promise](ChildScheduler&) { host->open(promise); });
    return std::make_unique<EnvironmentSession>(host);
}

Result<Inspection> inspectionFrom(QFuture<Result<Inspection>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return failure(QCoreApplication::translate("WorkerPool", "Python does not run, so the source was not looked at."));
    return future.result();
}

} // namespace codegym
