#pragma once

#include "core/workspace/connection.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>

namespace codegym {

/// The one thread of this program that writes to a file. Work that waits is taken together into one transaction of
/// under 50 ms; each piece is a savepoint of its own, so a failure takes back that piece alone. Between writes, twice
/// a second, it looks whether another program committed. In a file that is open read-only it only looks.
class WriteQueue : public QThread {
    Q_OBJECT

public:
    using Work = std::function<Status(Connection&)>;
    using Done = std::function<void(const Status&)>;

    WriteQueue(const QString& path, Connection::Access access);
    ~WriteQueue() override;

    /// Starts the thread; returns once its connection is open, or with the reason why not.
    Status open();
    /// Finishes what is queued, folds the WAL and ends the thread.
    Status close();

    /// done is called in the writer thread, after COMMIT or failure.
    void post(Work work, Done done);
    /// Waits for COMMIT.
    Status write(Work work);
    /// Like write(), but outside any transaction (VACUUM).
    Status writeAlone(Work work);

Q_SIGNALS:
    void changed(quint32 tables);

protected:
    void run() override;

private:
    struct Item {
        Work work;
        Done done;
        bool alone = false;
    };

    void enqueue(Item item);
    Status waitFor(Work work, bool alone);
    void serve(Connection& connection);
    void runBatch(Connection& connection);
    std::optional<Item> takeNext(bool mayBeAlone);
    void lookForOthers(Connection& connection);

    enum class State { Opening, Open, Closing, Closed };

    const QString m_path;
    const Connection::Access m_access;
    QMutex m_mutex; ///< Guards the four below.
    QWaitCondition m_opened;
    QWaitCondition m_wake;
    State m_state = State::Closed;
    std::deque<Item> m_items;
    Status m_status; ///< Of opening, then of folding the WAL.
    qint64 m_seenVersion = 0; ///< PRAGMA data_version: it moves when others commit, never with our own commits.
};

} // namespace codegym
