#pragma once

#include "core/base/settings.h"
#include "core/jobs/job.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/workspace.h"
#include "ui/shell/job_list.h"
#include "ui/shell/overview_feed.h"
#include "ui/shell/workspace_search.h"

#include <QThreadPool>

namespace codegym {

/// How to come by a workspace.
enum class OpenKind { Existing, New, Sample };

/// A workspace and the workers beside it, fresh from opening; both live in the UI thread.
struct OpenedWorkspace {
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<WorkerPool> pool;
    QString poolProblem; ///< Why nothing can be run here; empty if all is well.
};

/// Opens the file and starts the workers beside it; a second or so, so it is a job's work. Workers that do not start
/// are no error: what is in the workspace can still be looked at.
Result<std::shared_ptr<OpenedWorkspace>> openWorkspace(
    const QString& path, OpenKind kind, const MachineSettings& settings, JobContext& context);

/// An open workspace with all that works on it. The pages are gone before it is.
class Session : public QObject {
    Q_OBJECT
public:
    Session(OpenedWorkspace opened, const MachineSettings& settings);
    /// Without retire(): cancels what runs, waits for it, and closes the file.
    ~Session() override;

    Workspace& workspace() { return *m_workspace; }
    WorkerPool& pool() { return *m_pool; }
    const MachineSettings& settings() const { return m_settings; }
    void setSettings(const MachineSettings& settings) { m_settings = settings; }
    JobList& jobs() { return m_jobs; }
    QThreadPool& queries() { return m_queryThreads; }
    OverviewFeed& overview() { return *m_overview; }
    WorkspaceSearch& search() { return *m_search; }
    QString poolProblem() const { return m_poolProblem; }

    /// The visit ends here: what comes later counts as changed. Not for screenshots.
    void setCountsAsVisit(bool counts) { m_countsAsVisit = counts; }

    /// Looks in the background whether the file is sound; damaged() follows if it is not.
    void checkFile();

    /// Cancels everything, lets it end in the background, then deletes itself.
    void retire();

Q_SIGNALS:
    void damaged(const codegym::Error& error);

private:
    void finish();

    MachineSettings m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WorkerPool> m_pool;
    QString m_poolProblem;
    QThreadPool m_queryThreads;
    QThreadPool m_checkThread; ///< Of its own: reading a large file through must not hold a page's rows up.
    std::unique_ptr<Job<bool>> m_check;
    JobList m_jobs;
    std::unique_ptr<OverviewFeed> m_overview;
    std::unique_ptr<WorkspaceSearch> m_search;
    bool m_countsAsVisit = true;
    bool m_finished = false;
};

} // namespace codegym
