#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <mutex>

namespace codegym {

/// How far a job has come, with counts. total is 0 while it is unknown.
struct JobProgress {
    qint64 done = 0;
    qint64 total = 0;
    QString text; ///< What is being worked on, one line.
};

/// What long work is given: a way to say how far it is and to learn that nobody wants it any more.
/// Used from the job's own thread(s); safe from several.
class JobContext {
public:
    using Report = std::function<void(const JobProgress&)>;

    JobContext(CancelToken cancel, Report report) : m_cancel(std::move(cancel)), m_report(std::move(report)) { }

    bool cancelled() const { return m_cancel.cancelled(); }
    const CancelToken& cancelToken() const { return m_cancel; }
    /// Passed on at most ten times a second; the last one (done == total) always.
    void progress(qint64 done, qint64 total, const QString& text = {});

private:
    CancelToken m_cancel;
    Report m_report;
    std::mutex m_mutex;
    QElapsedTimer m_sinceReport;
};

/// Carries progress from the working thread to the job's own.
class JobRelay : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void reported(const codegym::JobProgress& progress);
};

/// The face of a job that a tray or a progress line needs. Lives in the thread that started the job; its signals are
/// delivered there. Deleting it cancels the work and drops the result; it never blocks.
class JobBase : public QObject {
    Q_OBJECT

public:
    enum class State { Running, Succeeded, Failed, Cancelled };

    QString title() const { return m_title; }
    JobProgress progress() const { return m_progress; }
    State state() const { return m_state; }
    /// Why it failed or a sentence on what it did; empty while it runs.
    QString summary() const { return m_summary; }
    void setSummary(const QString& summary) { m_summary = summary; }
    void cancel() { m_cancel.cancel(); }
    ~JobBase() override { m_cancel.cancel(); }

Q_SIGNALS:
    void progressChanged();
    void finished(); ///< Once, after state() has become final.

protected:
    JobBase(const QString& title, QObject* parent) : QObject(parent), m_title(title) { }
    void setProgress(const JobProgress& progress);
    void finish(const Error* error);

    CancelToken m_cancel;

private:
    QString m_title;
    JobProgress m_progress;
    State m_state = State::Running;
    QString m_summary;
};

/// Long work with a result: a snapshot in, a Result out.
template <typename T>
class Job : public JobBase {
public:
    using Work = std::function<Result<T>(JobContext&)>;

    /// Starts the work on the pool. The work must not refer to anything that may die before it ends.
    Job(const QString& title, QThreadPool& pool, Work work, QObject* parent = nullptr) : JobBase(title, parent)
    {
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { deliver(); });
        auto promise = std::make_shared<QPromise<Result<T>>>();
        m_watcher.setFuture(promise->future());
        // The report is queued to this object, so it is dropped when the job has been deleted meanwhile.
        auto relay = std::make_shared<JobRelay>();
        connect(relay.get(), &JobRelay::reported, this, [this](const JobProgress& p) { setProgress(p); },
            Qt::QueuedConnection);
        promise->start();
        pool.start([promise, relay, work = std::move(work), cancel = m_cancel] {
            JobContext context(cancel, [relay](const JobProgress& p) { Q_EMIT relay->reported(p); });
            Result<T> result = work(context);
            promise->addResult(std::move(result));
            promise->finish();
        });
    }

    /// The outcome; only after finished().
    const Result<T>& result() const { return *m_result; }

    /// Blocks until the work is done: for the command line and tests.
    const Result<T>& wait()
    {
        m_watcher.waitForFinished();
        if (!m_result)
            deliver();
        return *m_result;
    }

private:
    void deliver()
    {
        if (m_result)
            return;
        m_result.emplace(m_watcher.result());
        finish(m_result->ok() ? nullptr : &m_result->error());
    }

    QFutureWatcher<Result<T>> m_watcher;
    std::optional<Result<T>> m_result;
};

} // namespace codegym
