#pragma once

#include "core/jobs/job.h"

#include <functional>
#include <memory>

namespace codegym {

/// A question that a widget asks in the background, e.g. of the workspace. Asking again cancels the former question
/// and drops its answer, so that only the newest one arrives. Deleting it does the same. Lives in the UI thread.
template <typename T>
class Query {
public:
    using Work = std::function<Result<T>(const CancelToken&)>;
    using Deliver = std::function<void(const Result<T>&)>;

    explicit Query(QThreadPool& pool) : m_pool(pool) { }

    /// deliver is called in this thread. The work must not refer to anything that may die before it ends.
    void ask(Work work, Deliver deliver)
    {
        m_job = std::make_unique<Job<T>>(QString(), m_pool,
            [work = std::move(work)](JobContext& context) { return work(context.cancelToken()); });
        QObject::connect(m_job.get(), &JobBase::finished, m_job.get(), [this, deliver = std::move(deliver)] {
            // The answer leaves its job first: deliver may ask again or delete this query.
            const std::shared_ptr<Job<T>> answered(m_job.release(), [](QObject* job) { job->deleteLater(); });
            deliver(answered->result());
        });
    }

    void cancel() { m_job.reset(); }
    bool running() const { return m_job != nullptr; }

private:
    QThreadPool& m_pool;
    std::unique_ptr<Job<T>> m_job;
};

} // namespace codegym
