#include "core/workspace/write_queue.h"

#include "core/workspace/changes.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSemaphore>

namespace codegym {

namespace {

constexpr qint64 kBatchMilliseconds = 50;
constexpr qint64 kLookMilliseconds = 500;
constexpr qint64 kPatienceMilliseconds = 60'000;

QString translate(const char* text) { return QCoreApplication::translate("WriteQueue", text); }

/// Each attempt waits for SQLite's own busy time-out; a compact by another program may take longer than one.
Status beginPatiently(Connection& connection)
{
    const QDeadlineTimer patience(kPatienceMilliseconds);
    for (;;) {
        connection.clearStatus();
        if (connection.run("BEGIN IMMEDIATE"))
            return {};
        if (connection.status().error().kind != Error::Kind::Busy || patience.hasExpired())
            return connection.status();
    }
}

Status runUnit(Connection& connection, const WriteQueue::Work& work)
{
    connection.clearStatus();
    connection.forgetChangeSequence();
    connection.run("SAVEPOINT unit");
    Status status = work(connection);
    if (status.ok())
        status = connection.status();
    connection.clearStatus();
    // A full disk may have rolled the whole transaction back; then there is no savepoint left.
    if (!status.ok() && connection.inTransaction())
        connection.run("ROLLBACK TO unit");
    if (connection.inTransaction())
        connection.run("RELEASE unit");
    return status;
}

Status commit(Connection& connection)
{
    connection.clearStatus();
    connection.run("COMMIT");
    const Status status = connection.status();
    connection.clearStatus();
    if (!status.ok() && connection.inTransaction())
        connection.run("ROLLBACK");
    return status;
}

} // namespace

WriteQueue::WriteQueue(const QString& path, Connection::Access access) : m_path(path), m_access(access) { }

WriteQueue::~WriteQueue()
{
    (void)close();
}

Status WriteQueue::open()
{
    QMutexLocker lock(&m_mutex);
    m_state = State::Opening;
    start();
    while (m_state == State::Opening)
        m_opened.wait(&m_mutex);
    return m_status;
}

Status WriteQueue::close()
{
    {
        QMutexLocker lock(&m_mutex);
        if (m_state == State::Open)
            m_state = State::Closing;
        m_wake.wakeAll();
    }
    wait();
    return m_status;
}

void WriteQueue::post(Work work, Done done)
{
    enqueue({std::move(work), std::move(done), false});
}

Status WriteQueue::write(Work work) { return waitFor(std::move(work), false); }

Status WriteQueue::writeAlone(Work work) { return waitFor(std::move(work), true); }

Status WriteQueue::waitFor(Work work, bool alone)
{
    if (QThread::currentThread() == this) // It would wait for itself.
        return failure(translate("A write may not start another write and wait for it."));
    QSemaphore finished;
    Status result;
    enqueue({std::move(work),
        [&](const Status& status) {
            result = status;
            finished.release();
        },
        alone});
    finished.acquire();
    return result;
}

void WriteQueue::enqueue(Item item)
{
    QMutexLocker lock(&m_mutex);
    const bool open = m_state == State::Open;
    if (open && m_access != Connection::Access::ReadOnly) {
        m_items.push_back(std::move(item));
        m_wake.wakeAll();
        return;
    }
    lock.unlock();
    item.done(open ? failure(Error::Kind::Refused, translate("The workspace is open for reading only."))
                   : failure(translate("The workspace is closed.")));
}

void WriteQueue::run()
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(m_path, m_access);
    {
        QMutexLocker lock(&m_mutex);
        m_status = connection ? Status() : Status(connection.error());
        m_state = connection ? State::Open : State::Closed;
        m_opened.wakeAll();
    }
    if (!connection)
        return;
    serve(**connection);
    if (m_access != Connection::Access::ReadOnly) {
        (*connection)->clearStatus();
        (*connection)->run("PRAGMA wal_checkpoint(TRUNCATE)");
        m_status = (*connection)->status();
    }
}

void WriteQueue::serve(Connection& connection)
{
    m_seenVersion = connection.integer("PRAGMA data_version").value_or(0);
    QElapsedTimer sinceLook;
    sinceLook.start();
    for (;;) {
        {
            QMutexLocker lock(&m_mutex);
            if (m_items.empty() && m_state == State::Open)
                m_wake.wait(&m_mutex, QDeadlineTimer(qMax<qint64>(0, kLookMilliseconds - sinceLook.elapsed())));
            if (m_items.empty() && m_state == State::Closing) {
                m_state = State::Closed;
                return;
            }
        }
        runBatch(connection);
        if (sinceLook.elapsed() >= kLookMilliseconds) {
            lookForOthers(connection);
            sinceLook.restart();
        }
    }
}

std::optional<WriteQueue::Item> WriteQueue::takeNext(bool mayBeAlone)
{
    QMutexLocker lock(&m_mutex);
    if (m_items.empty() || (m_items.front().alone && !mayBeAlone))
        return std::nullopt;
    Item item = std::move(m_items.front());
    m_items.pop_front();
    return item;
}

void WriteQueue::runBatch(Connection& connection)
{
    std::optional<Item> item = takeNext(true);
    if (!item)
        return;
    if (item->alone) {
        connection.clearStatus();
        item->done(item->work(connection));
        Q_EMIT changed(Change::All);
        return;
    }
    struct Finished {
        Done done;
        Status status;
    };
    std::vector<Finished> finished;
    QElapsedTimer time;
    time.start();
    Status status = beginPatiently(connection);
    for (; item; item = time.elapsed() < kBatchMilliseconds ? takeNext(false) : std::nullopt) {
        finished.push_back({std::move(item->done), status.ok() ? runUnit(connection, item->work) : status});
        if (!connection.inTransaction()) {
            status = finished.back().status; // Everything before it is gone too.
            break;
        }
    }
    if (status.ok())
        status = commit(connection);
    const quint32 changes = connection.takeChanges();
    for (const Finished& each : finished)
        each.done(status.ok() ? each.status : status);
    if (status.ok() && changes != 0)
        Q_EMIT changed(changes);
}

void WriteQueue::lookForOthers(Connection& connection)
{
    connection.clearStatus();
    const std::optional<qint64> version = connection.integer("PRAGMA data_version");
    if (!version || *version == m_seenVersion)
        return;
    m_seenVersion = *version;
    Q_EMIT changed(Change::All);
}

} // namespace codegym
