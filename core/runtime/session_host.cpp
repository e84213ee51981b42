#include "core/runtime/session_host.h"

#include "core/runtime/run_codec.h"
#include "core/runtime/session_codec.h"

namespace codegym {

namespace {

using End = RunOutcome::End;
constexpr qint64 stateBytes = 4LL << 20;

} // namespace

SessionHost::SessionHost(SessionSpec spec, ChildScheduler& scheduler)
    : m_spec(std::move(spec))
    , m_scheduler(scheduler)
{
}

void SessionHost::open(std::shared_ptr<QPromise<StepOutcome>> promise)
{
    ask({Request::Kind::Open, {}, 0, std::move(promise), {}});
}

void SessionHost::step(const ByteText& action, std::shared_ptr<QPromise<StepOutcome>> promise)
{
    ask({Request::Kind::Step, action, 0, std::move(promise), {}});
}

void SessionHost::back(int steps, std::shared_ptr<QPromise<StepOutcome>> promise)
{
    ask({Request::Kind::Back, {}, steps, std::move(promise), {}});
}

void SessionHost::finish(std::shared_ptr<QPromise<RunOutcome>> promise)
{
    ask({Request::Kind::Finish, {}, 0, {}, std::move(promise)});
}

void SessionHost::close()
{
    m_closed = true;
    if (m_child)
        m_scheduler.end(m_child);
}

void SessionHost::ask(Request request)
{
    m_requests.enqueue(std::move(request));
    proceed();
}

void SessionHost::proceed()
{
    if (m_busy || m_requests.isEmpty())
        return;
    m_busy = true;
    m_rebuilt = m_diverged = false;
    const Request& request = m_requests.head();
    if (request.kind == Request::Kind::Back)
        m_committed.resize(std::clamp(qsizetype(request.steps), qsizetype(0), m_committed.size()));
    if (!m_child) {
        m_replayed = 0;
        m_rebuilt = request.kind != Request::Kind::Open;
        return startChild();
    }
    send(request);
}

void SessionHost::send(const Request& request)
{
    switch (request.kind) {
    case Request::Kind::Step:
        return sendStep(request.action);
    case Request::Kind::Finish:
        return m_scheduler.send(m_child, encodeFrame({{"do", "finish"}}));
    case Request::Kind::Open:
    case Request::Kind::Back:
        return m_scheduler.send(m_child, encodeFrame({{"do", "back"}, {"steps", m_committed.size()}}));
    }
}

void SessionHost::startChild()
{
    ChildTask task;
    task.kind = "session";
    task.resident = true;
    task.sections = {m_spec.source, m_spec.configuration};
    task.header = {{"class", m_spec.className.toStdString()}};
    ChildLimits::from(m_spec.limits).applyTo(task);
    task.frameBytes += stateBytes;
    task.patience *= 2; // The step, and showing the state.
    // The child outlives the caller's handle until it is seen to go.
    const auto self = shared_from_this();
    task.heard = [self](const Frame& frame, const ByteText& note) { return self->hear(frame, note); };
    task.ended = [self, generation = ++m_generation](const ChildEnd& end) {
        if (generation == self->m_generation)
            self->lost(end);
    };
    m_child = m_scheduler.submit(m_scheduler.newRequester(), std::move(task));
}

void SessionHost::sendStep(const ByteText& action)
{
    m_scheduler.send(m_child, encodeFrame({{"do", "step"}}, {action}));
}

bool SessionHost::hear(const Frame& frame, const ByteText& note)
{
    if (m_busy && m_replayed < 0 && m_requests.head().kind == Request::Kind::Finish) {
        auto run = outcomeFromFrame(frame, 0, note);
        if (run)
            answerFinish(*std::move(run));
        return run.has_value();
    }
    std::optional<StepOutcome> outcome = m_busy ? stepFromFrame(frame, note) : std::nullopt;
    if (!outcome)
        return false;
    if (m_replayed >= 0)
        rebuild(*std::move(outcome));
    else
        answer(*std::move(outcome));
    return true;
}

/// The new child has opened, or made one more of the committed calls.
void SessionHost::rebuild(StepOutcome outcome)
{
    if (m_replayed > 0)
        m_diverged = m_diverged || outcome.observation != m_committed[m_replayed - 1].observation;
    const Request& request = m_requests.head();
    if (!outcome.ok() && m_replayed == 0) {
        // Nothing was opened: this child is about to leave, and the next request starts another.
        m_replayed = -1;
        m_child = 0;
        ++m_generation;
        return answer(std::move(outcome));
    }
    if (m_replayed < m_committed.size())
        return sendStep(m_committed[m_replayed++].action);
    m_replayed = -1;
    if (request.kind == Request::Kind::Step || request.kind == Request::Kind::Finish)
        send(request);
    else
        answer(std::move(outcome));
}

void SessionHost::lost(const ChildEnd& end)
{
    m_child = 0;
    m_replayed = -1;
    if (end.how == ChildEnd::How::Cancelled)
        m_closed = true;
    const RunOutcome run = outcomeFromEnd(end);
    StepOutcome outcome;
    outcome.end = run.end;
    outcome.detail = run.detail;
    if (m_busy)
        answer(std::move(outcome));
    while (m_closed && !m_requests.isEmpty()) {
        m_busy = true;
        outcome.end = End::Cancelled;
        answer(outcome);
    }
}

void SessionHost::answer(StepOutcome outcome)
{
    if (m_requests.head().kind == Request::Kind::Finish) {
        RunOutcome run;
        run.end = outcome.end;
        run.detail = outcome.detail;
        return answerFinish(std::move(run));
    }
    const Request request = m_requests.dequeue();
    m_busy = false;
    if (request.kind == Request::Kind::Step && outcome.kept())
        m_committed.append({request.action, outcome.observation});
    outcome.steps = int(m_committed.size());
    outcome.rebuilt = m_rebuilt;
    outcome.diverged = m_diverged;
    request.promise->addResult(std::move(outcome));
    request.promise->finish();
    if (!m_closed)
        proceed();
}

void SessionHost::answerFinish(RunOutcome outcome)
{
    const Request request = m_requests.dequeue();
    m_busy = false;
    request.finish->addResult(std::move(outcome));
    request.finish->finish();
    if (!m_closed)
        proceed();
}

} // namespace codegym
