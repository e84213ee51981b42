#include "ui/shell/overview_feed.h"

namespace codegym {

OverviewFeed::OverviewFeed(Workspace& workspace, QThreadPool& queries, const Conditions& now, QObject* parent)
    : QObject(parent)
    , m_queries(workspace, queries)
    , m_now(now)
{
    connect(&m_queries, &Queries::idleChanged, this, &OverviewFeed::idleChanged);
    connect(&workspace, &Workspace::changed, this, &OverviewFeed::refresh);
}

void OverviewFeed::refresh()
{
    // Asking anew would drop the count that runs; under a steady stream of commits none would ever arrive.
    m_again = m_counting;
    if (m_counting)
        return;
    m_counting = true;
    m_queries.ask(
        m_question, this, [now = m_now](Connection& connection) { return overview(connection, now); },
        [this](const Result<Overview>& result) { accept(result); });
}

void OverviewFeed::accept(const Result<Overview>& result)
{
    m_counting = false;
    if (result) {
        m_current = *result;
        Q_EMIT counted(m_current);
    } else {
        Q_EMIT failed(result.error().text());
    }
    if (std::exchange(m_again, false))
        refresh();
}

} // namespace codegym
