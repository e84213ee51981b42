#pragma once

#include "core/runtime/child_scheduler.h"
#include "core/runtime/environment_session.h"
#include "core/model/task.h"

#include <QPromise>
#include <QQueue>

namespace codegym {

/// The part of a session that lives in the pool's thread: the child, the committed calls, and what is asked of it.
class SessionHost : public QObject, public std::enable_shared_from_this<SessionHost> {
    Q_OBJECT

public:
    SessionHost(SessionSpec spec, ChildScheduler& scheduler);

    void open(std::shared_ptr<QPromise<StepOutcome>> promise);
    void step(const ByteText& action, std::shared_ptr<QPromise<StepOutcome>> promise);
    void back(int steps, std::shared_ptr<QPromise<StepOutcome>> promise);
    void finish(std::shared_ptr<QPromise<RunOutcome>> promise);
    void close();

    QFuture<StepOutcome> opened; ///< Set once, by the pool, before anyone else sees the host.

private:
    struct Request {
        enum class Kind { Open, Step, Back, Finish } kind;
        ByteText action;
        int steps = 0;
        std::shared_ptr<QPromise<StepOutcome>> promise; ///< Of every kind but Finish.
        std::shared_ptr<QPromise<RunOutcome>> finish; ///< Of Finish.
    };

    void ask(Request request);
    void proceed();
    void startChild();
    void send(const Request& request);
    void sendStep(const ByteText& action);
    bool hear(const Frame& frame, const ByteText& note);
    void rebuild(StepOutcome outcome);
    void lost(const ChildEnd& end);
    void answer(StepOutcome outcome);
    void answerFinish(RunOutcome outcome);

    SessionSpec m_spec;
    ChildScheduler& m_scheduler;
    quint64 m_child = 0; ///< 0: none is running.
    int m_generation = 0; ///< Of the child: what an earlier one's end says is of no interest.
    QList<Step> m_committed; ///< The durable record: a snapshot in the child is a shortcut.
    QQueue<Request> m_requests; ///< The first is under way if m_busy.
    bool m_busy = false;
    bool m_closed = false;
    int m_replayed = -1; ///< While rebuilding: committed calls made again so far; else -1.
    bool m_rebuilt = false;
    bool m_diverged = false;
};

} // namespace codegym
