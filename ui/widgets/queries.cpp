#include "ui/widgets/queries.h"

namespace codegym {

namespace {
// One long query must not hold up the next page of a table; more threads would only mean more open connections.
constexpr int kThreads = 2;
}

Queries::Queries(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_threads.setMaxThreadCount(kThreads);
    m_threads.setExpiryTimeout(-1); // a thread keeps its connection; a new one would have to open it again
}

Queries::~Queries()
{
    for (JobBase* job : std::as_const(m_jobs))
        job->cancel();
    m_threads.waitForDone();
}

void Queries::begin(JobBase* job)
{
    m_jobs.append(job);
    connect(job, &QObject::destroyed, this, [this, job] {
        m_jobs.removeOne(job);
        if (m_jobs.isEmpty())
            Q_EMIT idleChanged();
    });
}

} // namespace codegym
