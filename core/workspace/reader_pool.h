#pragma once

#include "core/workspace/connection.h"

#include <QMutex>
#include <QReadWriteLock>

#include <atomic>
#include <functional>
#include <vector>

namespace codegym {

/// The read-only connections of a workspace: one per thread that reads, opened with its first read and closed with
/// the thread or the pool, whichever ends first.
class ReaderPool {
public:
    explicit ReaderPool(const QString& path);

    /// Runs work over one snapshot. A read within a read of the same thread shares the outer snapshot.
    Status read(const std::function<Status(Connection&)>& work, const CancelToken& cancel);
    /// Interrupts what runs, waits for it, and closes all connections. Later reads fail.
    void close();

private:
    /// Shared by the thread and the pool, so that either can close the connection.
    struct Slot {
        explicit Slot(std::shared_ptr<std::atomic_int> openConnections);
        ~Slot();
        Q_DISABLE_COPY_MOVE(Slot)
        void close();

        std::unique_ptr<Connection> connection;
        std::atomic_bool closed = false; ///< Other pools' threads may ask while this one closes.
        const std::shared_ptr<std::atomic_int> open;
    };
    struct OfThread {
        quint64 pool = 0;
        std::shared_ptr<Slot> slot;
    };

    Result<Connection*> connectionOfThisThread();
    void interruptAll();

    const QString m_path;
    const quint64 m_serial;
    QReadWriteLock m_gate {QReadWriteLock::Recursive}; ///< Held for reading by every read.
    bool m_closed = false; ///< Guarded by m_gate.
    QMutex m_mutex;
    std::vector<std::weak_ptr<Slot>> m_slots; ///< Guarded by m_mutex.
    /// Counts the connections, those too that ending threads are about to close; they may outlive the pool.
    const std::shared_ptr<std::atomic_int> m_open = std::make_shared<std::atomic_int>(0);
};

} // namespace codegym
