#pragma once

#include "core/workspace/overview.h"
#include "ui/widgets/queries.h"

namespace codegym {

/// Counts an open workspace again whenever it has changed: one count at a time, however fast commits come.
class OverviewFeed : public QObject {
    Q_OBJECT
public:
    /// now: what verdicts are measured against. The workspace and the pool must outlive it.
    OverviewFeed(Workspace& workspace, QThreadPool& queries, const Conditions& now, QObject* parent = nullptr);

    void refresh();
    /// The newest counts; zeros before the first.
    const Overview& current() const { return m_current; }
    bool idle() const { return m_queries.idle(); }

Q_SIGNALS:
    void idleChanged();
    void counted(const codegym::Overview& overview);
    /// Counting failed, with the reason; the last counts stay.
    void failed(const QString& reason);

private:
    void accept(const Result<Overview>& result);

    Queries m_queries;
    Question m_question;
    Conditions m_now;
    Overview m_current;
    bool m_counting = false;
    bool m_again = false;
};

} // namespace codegym
