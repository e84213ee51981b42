#include "app/studio/session.h"

#include "core/base/log.h"
#include "core/jobs/machine.h"
#include "core/jobs/sample_job.h"
#include "core/workspace/overview.h"

#include <QCoreApplication>

#include <future>

namespace codegym {

namespace {

constexpr int queryThreads = 3; // a list, its rows and its counts at a time

Result<std::unique_ptr<Workspace>> openFile(const QString& path, OpenKind kind, JobContext& context)
{
    if (kind == OpenKind::New)
        return Workspace::create(path);
    if (kind == OpenKind::Sample) {
        if (const Result<ImportSummary> made = makeSampleWorkspace(path, context); !made)
            return made.error();
    }
    return Workspace::open(path, OpenMode::ReadWrite);
}

Conditions conditionsNow(const WorkerPool& pool, const MachineSettings& settings, const QString& poolProblem)
{
    // Without workers there is nothing to measure verdicts against, so only a changed revision makes them stale.
    return poolProblem.isEmpty() ? conditionsOf(pool, settings) : Conditions();
}

} // namespace

Result<std::shared_ptr<OpenedWorkspace>> openWorkspace(
    const QString& path, OpenKind kind, const MachineSettings& settings, JobContext& context)
{
    auto opened = std::make_shared<OpenedWorkspace>();
    opened->pool = std::make_unique<WorkerPool>(PoolSettings::from(settings));
    std::future<Status> started = std::async(std::launch::async, [&opened] { return opened->pool->start(); });
    Result<std::unique_ptr<Workspace>> workspace = openFile(path, kind, context);
    if (const Status pool = started.get(); !pool)
        opened->poolProblem = pool.error().text();
    if (!workspace)
        return workspace.error();
    opened->workspace = std::move(*workspace);
    QThread* uiThread = QCoreApplication::instance()->thread();
    opened->workspace->moveToThread(uiThread);
    opened->pool->moveToThread(uiThread);
    return opened;
}

Session::Session(OpenedWorkspace opened, const MachineSettings& settings)
    : m_settings(settings)
    , m_workspace(std::move(opened.workspace))
    , m_pool(std::move(opened.pool))
    , m_poolProblem(opened.poolProblem)
{
    m_queryThreads.setMaxThreadCount(queryThreads);
    m_checkThread.setMaxThreadCount(1);
    m_checkThread.setThreadPriority(QThread::LowPriority);
    m_overview = std::make_unique<OverviewFeed>(
        *m_workspace, m_queryThreads, conditionsNow(*m_pool, m_settings, m_poolProblem));
    m_search = std::make_unique<WorkspaceSearch>(*m_workspace, m_queryThreads);
}

Session::~Session()
{
    m_check.reset(); // which cancels it
    m_jobs.cancelAll();
    finish();
}

void Session::checkFile()
{
    const auto work = [workspace = m_workspace.get()](JobContext& context) -> Result<bool> {
        if (const Status sound = workspace->integrityCheck(IntegrityDepth::Quick, context.cancelToken()); !sound)
            return sound.error();
        return true;
    };
    m_check = std::make_unique<Job<bool>>(tr("Check the file"), m_checkThread, work);
    connect(m_check.get(), &JobBase::finished, this, [this] {
        if (m_check->state() == JobBase::State::Failed)
            Q_EMIT damaged(m_check->result().error());
    });
}

void Session::retire()
{
    m_check.reset();
    m_jobs.cancelAll();
    m_overview.reset();
    m_search.reset();
    QThreadPool::globalInstance()->start([this] {
        finish();
        deleteLater();
    });
}

void Session::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_jobs.waitForDone();
    m_queryThreads.waitForDone();
    m_checkThread.waitForDone();
    if (m_countsAsVisit && !m_workspace->readOnly()) {
        if (const auto marked = m_workspace->write([](Connection& connection) { return markVisit(connection); }); !marked)
            qCWarning(lcWorkspace).noquote() << marked.error().text();
    }
    if (const Status closed = m_workspace->close(); !closed)
        qCWarning(lcWorkspace).noquote() << closed.error().text();
}

} // namespace codegym
