#pragma once

#include "core/jobs/job.h"

#include <QThreadPool>

#include <memory>
#include <vector>

namespace codegym {

/// The jobs of an open workspace: those that run and the last that ended. Owns them and the threads that they run on.
/// Lives in the UI thread.
class JobList : public QObject {
    Q_OBJECT
public:
    explicit JobList(QObject* parent = nullptr);
    ~JobList() override; ///< Cancels what runs and waits for it.

    /// Starts work that shows in the tray. Connect to the returned job's finished(); it is kept for a while after.
    template <typename T>
    Job<T>* start(const QString& title, typename Job<T>::Work work)
    {
        auto job = std::make_unique<Job<T>>(title, m_threads, std::move(work));
        Job<T>* started = job.get();
        add(std::move(job));
        return started;
    }

    /// Newest first.
    const std::vector<std::unique_ptr<JobBase>>& jobs() const { return m_jobs; }
    int running() const;
    void cancelAll();
    /// Blocks until no work runs any more; from any thread, after cancelAll().
    void waitForDone() { m_threads.waitForDone(); }

Q_SIGNALS:
    void added(codegym::JobBase* job);
    void aboutToForget(codegym::JobBase* job);
    /// A job started, moved on or ended.
    void changed();

private:
    void add(std::unique_ptr<JobBase> job);
    void forgetOldest();

    QThreadPool m_threads;
    std::vector<std::unique_ptr<JobBase>> m_jobs;
};

} // namespace codegym
