#include "ui/environments/play_session.h"

#include "core/runtime/worker_pool.h"

#include <QFutureWatcher>

namespace codegym {

PlaySession::PlaySession(WorkerPool& pool, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
{
}

PlaySession::~PlaySession() = default;

template <typename Outcome>
void PlaySession::await(QFuture<Outcome> answer, std::function<void(const Outcome&)> then)
{
    auto* watcher = new QFutureWatcher<Outcome>;
    m_awaiting.reset(watcher);
    Q_EMIT busyChanged();
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then = std::move(then)] {
        // A session that ended gives no result; what follows may ask again, so the watcher leaves first.
        const Outcome outcome = watcher->future().resultCount() > 0 ? watcher->result() : Outcome();
        m_awaiting.release()->deleteLater();
        then(outcome);
        Q_EMIT busyChanged();
    });
    watcher->setFuture(answer);
}

void PlaySession::open(const SessionSpec& spec)
{
    close();
    m_session = m_pool.openSession(spec);
    await<StepOutcome>(m_session->opened(), [this](const StepOutcome& outcome) {
        m_isOpen = outcome.ok();
        Q_EMIT opened(outcome);
    });
}

void PlaySession::close()
{
    m_awaiting.reset();
    m_session.reset();
    m_isOpen = false;
    m_tree = {};
    m_tracebacks.clear();
    Q_EMIT busyChanged();
}

void PlaySession::call(const ByteText& action)
{
    if (!m_isOpen || busy())
        return;
    await<StepOutcome>(m_session->step(action), [this, action](const StepOutcome& outcome) {
        take(action, outcome);
        Q_EMIT called(outcome);
    });
}

void PlaySession::take(const ByteText& action, const StepOutcome& outcome)
{
    if (outcome.kept())
        m_tracebacks.insert(m_tree.take({action, outcome.observation}), outcome.traceback);
}

void PlaySession::goTo(int node)
{
    if (!m_isOpen || busy())
        return;
    const PlayRoute route = m_tree.routeTo(node);
    QList<Step> again;
    for (const int next : route.again)
        again.append(m_tree.step(next));
    await<StepOutcome>(m_session->back(route.kept), [this, route, again](const StepOutcome& outcome) {
        if (outcome.ok())
            m_tree.goTo(m_tree.path(m_tree.current()).value(route.kept - 1, PlayTree::root));
        make(outcome.ok() ? again : QList<Step>(), outcome, false);
    });
}

void PlaySession::make(const QList<Step>& steps, const StepOutcome& at, bool otherwise)
{
    if (steps.isEmpty()) {
        Q_EMIT arrived(at, otherwise);
        return;
    }
    const Step first = steps.first();
    await<StepOutcome>(m_session->step(first.action), [=, this](const StepOutcome& outcome) {
        take(first.action, outcome);
        const bool other = otherwise || outcome.observation != first.observation;
        make(outcome.kept() ? steps.mid(1) : QList<Step>(), outcome, other);
    });
}

void PlaySession::finish()
{
    if (!m_isOpen || busy())
        return;
    await<RunOutcome>(m_session->finish(), [this](const RunOutcome& run) {
        Q_EMIT oracleAnswered(run, newCalls(m_tree.steps(), run.steps));
        if (run.finished() && !run.steps.isEmpty())
            make(run.steps, {}, false);
    });
}

} // namespace codegym
