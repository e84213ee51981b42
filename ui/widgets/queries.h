#pragma once

#include "core/jobs/job.h"
#include "core/workspace/workspace.h"

#include <QPointer>
#include <QThreadPool>

namespace codegym {

/// Holds the one question that somebody waits for. Asking again drops the former question and its answer.
using Question = QPointer<JobBase>;

/// Short reads of a workspace for what is on screen. They run on the pool's threads and answer in the thread of this
/// object; the UI thread never reads. Workspace and pool must outlive it, and the workspace what runs on the pool.
class Queries : public QObject {
    Q_OBJECT

public:
    Queries(Workspace& workspace, QThreadPool& threads, QObject* parent = nullptr);

    Workspace& workspace() const { return m_workspace; }
    /// Nothing is being read and no answer is on its way.
    bool idle() const { return m_running == 0; }

    /// Calls read(Connection&) -> Result<T> on a query thread and then answered(const Result<T>&) here. The answer is
    /// dropped when the question is asked anew, cleared, or its context deleted. A cancelled read is not answered.
    template <typename Read, typename Answered>
    void ask(Question& question, QObject* context, Read read, Answered answered);

    /// The same for any other work that is short and off the UI thread: work(JobContext&) -> Result<T>.
    template <typename Work, typename Answered>
    void compute(Question& question, QObject* context, Work work, Answered answered);

Q_SIGNALS:
    void idleChanged();

private:
    void begin(JobBase* job);

    Workspace& m_workspace;
    QThreadPool& m_threads;
    int m_running = 0;
};

template <typename Read, typename Answered>
void Queries::ask(Question& question, QObject* context, Read read, Answered answered)
{
    Workspace* workspace = &m_workspace;
    compute(
        question, context,
        [workspace, read = std::move(read)](JobContext& job) { return workspace->read(read, job.cancelToken()); },
        std::move(answered));
}

template <typename Work, typename Answered>
void Queries::compute(Question& question, QObject* context, Work work, Answered answered)
{
    using R = std::invoke_result_t<Work, JobContext&>;
    using T = std::remove_cvref_t<decltype(std::declval<R&>().value())>;
    auto* job = new Job<T>({}, m_threads, std::move(work), context);
    begin(job);
    if (question && question->state() == JobBase::State::Running)
        delete question.data();
    question = job;
    QObject::connect(job, &JobBase::finished, context, [job, answered = std::move(answered)] {
        job->deleteLater();
        if (job->state() != JobBase::State::Cancelled)
            answered(job->result());
    });
}

} // namespace codegym
