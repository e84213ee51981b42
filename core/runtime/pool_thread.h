#pragma once

#include "core/runtime/child_scheduler.h"
#include "core/runtime/worker_pool.h"

#include <QThread>

namespace codegym {

/// The thread that a pool's processes belong to, and the choice of a sandbox that this machine can give.
class PoolThread {
public:
    explicit PoolThread(PoolSettings settings);
    ~PoolThread();
    Q_DISABLE_COPY_MOVE(PoolThread)

    Status startWorkers();
    SandboxState sandbox() const { return m_sandbox; }
    QByteArray interpreterVersion() const { return m_version; }
    QList<qint64> processIds() const;

    QThread* thread() { return &m_thread; }
    ChildScheduler& scheduler() { return *m_scheduler; } ///< To be used in the thread only.
    /// False where the workers were not started: the work is dropped.
    bool post(std::function<void(ChildScheduler&)> work);

private:
    struct Attempt {
        std::optional<WorkerGreeting> greeting;
        QString lastWords;
    };

    Attempt attempt(SandboxLayers layers);
    void stopScheduler();
    SandboxState judge(SandboxLayers present, QStringList problems) const;

    PoolSettings m_settings;
    QThread m_thread;
    ChildScheduler* m_scheduler = nullptr; ///< Lives in m_thread.
    SandboxState m_sandbox;
    QByteArray m_version;
};

} // namespace codegym
