#include "core/workspace/reader_pool.h"

namespace codegym {

namespace {

quint64 nextSerial()
{
    static std::atomic<quint64> serial = 0;
    return ++serial;
}

Status readSnapshot(Connection& connection, const std::function<Status(Connection&)>& work, const CancelToken& cancel)
{
    connection.clearStatus();
    connection.setCancelToken(&cancel);
    connection.run("BEGIN");
    Status status = connection.status();
    if (status.ok())
        status = work(connection);
    if (status.ok())
        status = connection.status();
    connection.setCancelToken(nullptr);
    connection.clearStatus();
    if (connection.inTransaction())
        connection.run("COMMIT");
    return status;
}

} // namespace

ReaderPool::Slot::Slot(std::shared_ptr<std::atomic_int> openConnections) : open(std::move(openConnections))
{
    ++*open;
}

ReaderPool::Slot::~Slot()
{
    close();
}

void ReaderPool::Slot::close()
{
    if (closed.exchange(true))
        return;
    connection.reset();
    if (--*open == 0)
        open->notify_all();
}

ReaderPool::ReaderPool(const QString& path) : m_path(path), m_serial(nextSerial()) { }

Status ReaderPool::read(const std::function<Status(Connection&)>& work, const CancelToken& cancel)
{
    const QReadLocker gate(&m_gate);
    if (m_closed)
        return failure(QCoreApplication::translate("ReaderPool", "The workspace is closed."));
    const Result<Connection*> connection = connectionOfThisThread();
    if (!connection)
        return connection.error();
    if ((*connection)->inTransaction())
        return work(**connection);
    return readSnapshot(**connection, work, cancel);
}

Result<Connection*> ReaderPool::connectionOfThisThread()
{
    thread_local std::vector<OfThread> ofThread;
    for (const OfThread& entry : ofThread) {
        if (entry.pool == m_serial)
            return entry.slot->connection.get();
    }
    std::erase_if(ofThread, [](const OfThread& entry) { return entry.slot->closed.load(); });
    Result<std::unique_ptr<Connection>> opened = Connection::open(m_path, Connection::Access::ReadOnly);
    if (!opened)
        return opened.error();
    auto slot = std::make_shared<Slot>(m_open);
    slot->connection = std::move(*opened);
    ofThread.push_back({m_serial, slot});
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_slots, [](const std::weak_ptr<Slot>& weak) { return weak.expired(); });
    m_slots.push_back(slot);
    return slot->connection.get();
}

void ReaderPool::interruptAll()
{
    const QMutexLocker lock(&m_mutex);
    for (const std::weak_ptr<Slot>& weak : m_slots) {
        if (const std::shared_ptr<Slot> slot = weak.lock(); slot && slot->connection)
            slot->connection->interrupt();
    }
}

void ReaderPool::close()
{
    // An interrupt between two statements is lost, so it is repeated until no read is left.
    while (!m_gate.tryLockForWrite(20))
        interruptAll();
    m_closed = true;
    for (const std::weak_ptr<Slot>& weak : m_slots) {
        if (const std::shared_ptr<Slot> slot = weak.lock())
            slot->close();
    }
    m_slots.clear();
    m_gate.unlock();
    // Two connections that close at once both leave the log behind, so those of ending threads are waited for.
    for (int left = *m_open; left > 0; left = *m_open)
        m_open->wait(left);
}

} // namespace codegym
