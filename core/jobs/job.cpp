#include "core/jobs/job.h"

namespace codegym {

namespace {
constexpr qint64 kMillisecondsBetweenReports = 100;
}

void JobContext::progress(qint64 done, qint64 total, const QString& text)
{
    const std::lock_guard lock(m_mutex);
    const bool last = total > 0 && done >= total;
    if (!last && m_sinceReport.isValid() && m_sinceReport.elapsed() < kMillisecondsBetweenReports)
        return;
    m_sinceReport.start();
    m_report({done, total, text});
}

void JobBase::setProgress(const JobProgress& progress)
{
    m_progress = progress;
    Q_EMIT progressChanged();
}

void JobBase::finish(const Error* error)
{
    if (!error) {
        m_state = State::Succeeded;
    } else {
        m_state = error->kind == Error::Kind::Cancelled ? State::Cancelled : State::Failed;
        m_summary = error->text();
    }
    Q_EMIT finished();
}

} // namespace codegym
