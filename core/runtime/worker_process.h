#pragma once

#include "core/runtime/child_task.h"
#include "core/runtime/worker_greeting.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

namespace codegym {

/// What every worker of a pool is started with.
struct WorkerSetup {
    QString interpreter;
    SandboxLayers layers;
    QByteArray bundle; ///< pythonBundle()
    QByteArray workerFilter;
    QByteArray childFilter;
};

/// One sandboxed interpreter that forks children. Lives in the pool's thread.
class WorkerProcess : public QObject {
    Q_OBJECT

public:
    WorkerProcess(const WorkerSetup& setup, int hashSeed, QObject* parent);
    ~WorkerProcess() override;

    bool ready() const { return m_ready; }
    int hashSeed() const { return m_hashSeed; }
    qint64 processId() const { return m_process.processId(); }
    int turns = 0; ///< Children of it that take a turn now; the scheduler's to count.

    void start(quint64 job, const ChildTask& task);
    void send(quint64 job, const QByteArray& frame);
    void killChild(quint64 job);
    /// Ends the worker from outside, and everything that it runs.
    void kill();

Q_SIGNALS:
    void greeted(const codegym::WorkerGreeting& greeting);
    void said(quint64 job, const QByteArray& bytes);
    void childEnded(quint64 job, int signal, int code);
    void died(const QString& lastWords);

private:
    void sendSetup(const WorkerSetup& setup);
    void read();
    void obey(const Frame& frame);
    void finish();

    QProcess m_process;
    FrameReader m_reader;
    int m_hashSeed;
    bool m_ready = false;
    bool m_dead = false;
};

} // namespace codegym
