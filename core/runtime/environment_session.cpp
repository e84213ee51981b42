#include "core/runtime/environment_session.h"

#include "core/runtime/session_host.h"

namespace codegym {

namespace {

/// Hands a request over to the pool's thread; the promise is answered there.
template <typename Outcome, typename Ask>
QFuture<Outcome> asked(const std::shared_ptr<SessionHost>& host, Ask ask)
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    if (host->thread()) {
        QMetaObject::invokeMethod(
            host.get(), [host, promise, ask] { ask(*host, promise); }, Qt::QueuedConnection);
        return promise->future();
    }
    // The pool is gone, and its thread with it: nobody would hear the question.
    Outcome outcome;
    outcome.end = RunOutcome::End::Cancelled;
    promise->addResult(std::move(outcome));
    promise->finish();
    return promise->future();
}

} // namespace

EnvironmentSession::EnvironmentSession(std::shared_ptr<SessionHost> host) : m_host(std::move(host)) { }

EnvironmentSession::~EnvironmentSession()
{
    // What is posted to a thread that is gone keeps the host, and the host keeps what is posted.
    if (const auto host = m_host; host->thread())
        QMetaObject::invokeMethod(host.get(), [host] { host->close(); }, Qt::QueuedConnection);
}

QFuture<StepOutcome> EnvironmentSession::opened() const
{
    return m_host->opened;
}

QFuture<StepOutcome> EnvironmentSession::step(const ByteText& action)
{
    return asked<StepOutcome>(m_host, [action](SessionHost& host, const auto& promise) { host.step(action, promise); });
}

QFuture<StepOutcome> EnvironmentSession::back(int steps)
{
    return asked<StepOutcome>(m_host, [steps](SessionHost& host, const auto& promise) { host.back(steps, promise); });
}

QFuture<RunOutcome> EnvironmentSession::finish()
{
    return asked<RunOutcome>(m_host, [](SessionHost& host, const auto& promise) { host.finish(promise); });
}

} // namespace codegym
