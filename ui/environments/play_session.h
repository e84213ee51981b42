#pragma once

#include "core/runtime/environment_session.h"
#include "core/trajectories/play_tree.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace codegym {

class WorkerPool;

/// An environment that is played by hand: its session, and the tree of all that was tried there. It does one thing
/// at a time: what is asked of it while busy() is dropped. Nothing of it is kept.
class PlaySession : public QObject {
    Q_OBJECT

public:
    explicit PlaySession(WorkerPool& pool, QObject* parent = nullptr);
    ~PlaySession() override;

    void open(const SessionSpec& spec); ///< Answered by opened().
    void close(); ///< Forgets everything; answers under way are dropped.
    bool isOpen() const { return m_isOpen; }
    bool busy() const { return m_awaiting != nullptr; }

    void call(const ByteText& action); ///< Answered by called().
    void goTo(int node); ///< Answered by arrived().
    void finish(); ///< Has the oracle make the rest of the calls; answered by oracleAnswered(), then arrived().

    const PlayTree& tree() const { return m_tree; }
    ByteText traceback(int node) const { return m_tracebacks.value(node); } ///< Empty unless a tool raised there.

Q_SIGNALS:
    void opened(const codegym::StepOutcome& outcome);
    void called(const codegym::StepOutcome& outcome);
    /// otherwise: a call that was made again got another answer than the first time.
    void arrived(const codegym::StepOutcome& outcome, bool otherwise);
    void oracleAnswered(const codegym::RunOutcome& run, int newCalls);
    void busyChanged();

private:
    template <typename Outcome> void await(QFuture<Outcome> answer, std::function<void(const Outcome&)> then);
    void take(const ByteText& action, const StepOutcome& outcome);
    /// Makes these calls again. Where the environment answers otherwise, that is a branch of its own.
    void make(const QList<Step>& steps, const StepOutcome& at, bool otherwise);

    WorkerPool& m_pool;
    std::unique_ptr<EnvironmentSession> m_session;
    std::unique_ptr<QObject> m_awaiting; ///< Deleting it drops the answer.
    bool m_isOpen = false;
    PlayTree m_tree;
    QHash<int, ByteText> m_tracebacks;
};

} // namespace codegym
