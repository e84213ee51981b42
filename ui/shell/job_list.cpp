#include "ui/shell/job_list.h"

#include <algorithm>

namespace codegym {

namespace {

constexpr size_t keptJobs = 20;
constexpr int jobsAtATime = 4; // they mostly wait for workers, whose number is a setting of its own

} // namespace

JobList::JobList(QObject* parent) : QObject(parent)
{
    m_threads.setMaxThreadCount(jobsAtATime);
    m_threads.setThreadPriority(QThread::LowPriority);
}

JobList::~JobList()
{
    cancelAll();
    m_threads.waitForDone();
}

int JobList::running() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(),
        [](const auto& job) { return job->state() == JobBase::State::Running; }));
}

void JobList::cancelAll()
{
    for (const auto& job : m_jobs)
        job->cancel();
}

void JobList::add(std::unique_ptr<JobBase> job)
{
    JobBase* added = job.get();
    m_jobs.insert(m_jobs.begin(), std::move(job));
    connect(added, &JobBase::progressChanged, this, &JobList::changed);
    connect(added, &JobBase::finished, this, &JobList::changed);
    forgetOldest();
    Q_EMIT this->added(added);
    Q_EMIT changed();
}

void JobList::forgetOldest()
{
    if (m_jobs.size() <= keptJobs)
        return;
    const auto oldest = std::find_if(m_jobs.rbegin(), m_jobs.rend(),
        [](const auto& job) { return job->state() != JobBase::State::Running; });
    if (oldest == m_jobs.rend())
        return;
    Q_EMIT aboutToForget(oldest->get());
    m_jobs.erase(std::next(oldest).base());
}

} // namespace codegym
