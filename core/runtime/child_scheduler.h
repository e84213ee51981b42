#pragma once

#include "core/runtime/worker_process.h"

#include <QElapsedTimer>
#include <QHash>
#include <QQueue>
#include <QTimer>

#include <map>

namespace codegym {

/// Gives children their turns: at most so many at a time, one requester after the other, the next worker started only
/// when there is work for it. Lives in the pool's thread, and so does everything that calls it.
class ChildScheduler : public QObject {
    Q_OBJECT

public:
    ChildScheduler(WorkerSetup setup, int turns, QObject* parent = nullptr);
    ~ChildScheduler() override;

    quint64 newRequester() { return ++m_lastRequester; }
    quint64 submit(quint64 requester, ChildTask task);
    void send(quint64 id, const QByteArray& frame); ///< To a resident child; starts its patience anew.
    void end(quint64 id); ///< Ends a child, or forgets it if it has not begun; it is told Cancelled.
    void endAll();

    void startFirst(); ///< Starts one worker, whether there is work or not.
    QList<qint64> processIds() const;

Q_SIGNALS:
    void greeted(const codegym::WorkerGreeting& greeting);
    void workerDied(const QString& lastWords);

private:
    struct Child {
        ChildTask task;
        FrameReader reader;
        WorkerProcess* worker = nullptr; ///< None while it waits for its turn.
        QElapsedTimer silence; ///< Running while a frame is awaited.
        ByteText note;
        int notes = 0;
        bool told = false; ///< Its end was reported; what is left is to see the process go.
    };

    void schedule() { m_dispatch.start(); }
    void dispatch();
    quint64 takeNext();
    WorkerProcess* freeWorker(int hashSeed, bool resident);
    WorkerProcess* addWorker(int hashSeed);
    bool workerWanted(int hashSeed) const;
    void begin(quint64 id, Child& child, WorkerProcess* worker);
    void hear(quint64 id, const QByteArray& bytes);
    bool passOn(quint64 id, const Frame& frame);
    void bury(quint64 id, int signal, int code);
    void mourn(WorkerProcess* worker, const QString& lastWords);
    void kill(quint64 id, ChildEnd::How how);
    void tell(Child& child, ChildEnd end);
    void check();

    WorkerSetup m_setup;
    int m_turns;
    QList<WorkerProcess*> m_workers;
    std::map<quint64, Child> m_children; ///< Addresses stay while callbacks add and remove others.
    QQueue<quint64> m_requesters; ///< Those with waiting children, in turn.
    QHash<quint64, QQueue<quint64>> m_waiting;
    QQueue<quint64> m_residents; ///< Waiting, before everyone else.
    QTimer m_dispatch;
    QTimer m_check;
    quint64 m_lastId = 0;
    quint64 m_lastRequester = 0;
    int m_failedStarts = 0;
};

} // namespace codegym
