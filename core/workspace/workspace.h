#pragma once

#include "core/workspace/connection.h"
#include "core/workspace/write_queue.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace codegym {

class ReaderPool;

enum class OpenMode { ReadWrite, ReadOnly };
enum class IntegrityDepth { Quick, Full };

/// One workspace file (SQLite, WAL): one writer thread, a read-only connection per reading thread, and news of
/// commits. Open it once per program and hand it to whoever needs it; all functions may be called from any thread,
/// and opening, too, is for a job: it waits for the disk.
///
/// What is stored where is the business of the free functions over Connection& beside this class:
///     workspace.write([&](Connection& c) { return addProblem(c, problem, ConflictPolicy::Keep); });
class Workspace : public QObject {
    Q_OBJECT

public:
    /// Makes a new file; an existing one is never overwritten.
    static Result<std::unique_ptr<Workspace>> create(const QString& path);
    /// Opens a file after comparing its schema object by object. An older schema is upgraded after a backup; a newer
    /// one opens read-only with a message(). A network file system is refused for writing.
    static Result<std::unique_ptr<Workspace>> open(const QString& path, OpenMode mode);
    ~Workspace() override;

    QString path() const { return m_path; }
    bool readOnly() const { return m_mode == OpenMode::ReadOnly; }
    /// What the user should know about how the file was opened; empty as a rule.
    QString message() const { return m_message; }

    /// Ends running reads, finishes queued writes, folds the WAL into the file. Later calls fail.
    Status close();

    /// Runs fn(Connection&) -> Result<T> in the writer thread. Returns after its COMMIT has reached the disk
    /// (synchronous=FULL), so what it returns may be reported as done. Blocks: for jobs and the command line.
    /// If fn fails nothing of it is kept. fn must not touch the workspace itself.
    template <typename Fn>
    auto write(Fn fn) -> std::invoke_result_t<Fn, Connection&>;

    /// The same for the UI thread, which never waits.
    template <typename Fn>
    auto writeLater(Fn fn) -> QFuture<std::invoke_result_t<Fn, Connection&>>;

    /// Runs fn(Connection&) -> Result<T> here and now on this thread's own read-only connection, over one snapshot.
    /// Keep it short: the WAL cannot be folded past an open snapshot. Not for the UI thread.
    template <typename Fn>
    auto read(Fn fn, const CancelToken& cancel = {}) -> std::invoke_result_t<Fn, Connection&>;

    /// A complete copy, compacted, under a name that is not taken.
    Status copyTo(const QString& path);
    /// Empties the trash, drops content that nothing refers to, and gives the space back.
    Status compact();
    /// Reads the whole file for damage; Error::message quotes what was found. Run it in the background.
    Status integrityCheck(IntegrityDepth depth, const CancelToken& cancel = {});

Q_SIGNALS:
    /// A commit of this or another program; bits of Change. Emitted from the writer thread.
    void changed(quint32 tables);

private:
    Workspace(const QString& path, OpenMode mode, const QString& message);

    Status start();
    Status runRead(const std::function<Status(Connection&)>& work, const CancelToken& cancel);

    QString m_path;
    OpenMode m_mode;
    QString m_message;
    std::shared_ptr<ReaderPool> m_readers;
    std::unique_ptr<WriteQueue> m_queue;
};

template <typename Fn>
auto Workspace::write(Fn fn) -> std::invoke_result_t<Fn, Connection&>
{
    std::optional<std::invoke_result_t<Fn, Connection&>> result;
    const Status committed = m_queue->write([&](Connection& connection) {
        result.emplace(fn(connection));
        return result->ok() ? Status() : Status(result->error());
    });
    if (!committed)
        return committed.error();
    return std::move(*result);
}

template <typename Fn>
auto Workspace::writeLater(Fn fn) -> QFuture<std::invoke_result_t<Fn, Connection&>>
{
    using R = std::invoke_result_t<Fn, Connection&>;
    struct Pending {
        Fn fn;
        std::optional<R> result;
        QPromise<R> promise;
    };
    auto pending = std::make_shared<Pending>(Pending {std::move(fn), {}, {}});
    pending->promise.start();
    m_queue->post(
        [pending](Connection& connection) {
            pending->result.emplace(pending->fn(connection));
            return pending->result->ok() ? Status() : Status(pending->result->error());
        },
        [pending](const Status& committed) {
            pending->promise.addResult(committed ? std::move(*pending->result) : R(committed.error()));
            pending->promise.finish();
        });
    return pending->promise.future();
}

template <typename Fn>
auto Workspace::read(Fn fn, const CancelToken& cancel) -> std::invoke_result_t<Fn, Connection&>
{
    std::optional<std::invoke_result_t<Fn, Connection&>> result;
    const Status done = runRead(
        [&](Connection& connection) {
            result.emplace(fn(connection));
            return result->ok() ? Status() : Status(result->error());
        },
        cancel);
    if (!done)
        return done.error();
    return std::move(*result);
}

} // namespace codegym
