#include "ui/widgets/queries.h"

namespace codegym {

Queries::Queries(Workspace& workspace, QThreadPool& threads, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_threads(threads)
{
}

void Queries::begin(JobBase* job)
{
    ++m_running;
    connect(job, &QObject::destroyed, this, [this] {
        if (--m_running == 0)
            Q_EMIT idleChanged();
    });
}

} // namespace codegym
