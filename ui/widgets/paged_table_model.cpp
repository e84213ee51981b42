#include "ui/widgets/paged_table_model.h"

#include <algorithm>

namespace codegym {

namespace {

// An import commits many times a second; a table that follows twice a second is fresh enough.
constexpr int kMillisecondsBetweenRefreshes = 500;
// Whoever scrolls fast wants what is under the eye now, not every page on the way.
constexpr int kMostWantedPages = 3;

} // namespace

PagedTableModel::PagedTableModel(Queries& queries, FetchRows fetchRows, QObject* parent)
    : QAbstractTableModel(parent)
    , m_queries(queries)
    , m_fetchRows(std::move(fetchRows))
    , m_rows(kCachedRows)
{
    m_pageTimer.setSingleShot(true);
    m_pageTimer.setInterval(0);
    connect(&m_pageTimer, &QTimer::timeout, this, &PagedTableModel::fetchWantedPage);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kMillisecondsBetweenRefreshes);
    connect(&m_refreshTimer, &QTimer::timeout, this, &PagedTableModel::fetchIds);
    connect(&queries.workspace(), &Workspace::changed, this, &PagedTableModel::workspaceChanged);
}

void PagedTableModel::show(FetchIds fetchIds, quint32 tables)
{
    m_fetchIds = std::move(fetchIds);
    m_tables = tables;
    refresh();
}

void PagedTableModel::refresh()
{
    m_refreshTimer.stop();
    fetchIds();
}

int PagedTableModel::rowOf(RowId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

int PagedTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

void PagedTableModel::sort(int column, Qt::SortOrder order)
{
    const bool descending = order == Qt::DescendingOrder;
    if (column == m_sortColumn && descending == m_descending)
        return;
    m_sortColumn = column;
    m_descending = descending;
    refresh();
}

PagedTableModel::Row PagedTableModel::rowData(int row) const
{
    const int page = row / kPageRows;
    const Row* cached = m_rows.object(idAt(row));
    if (!cached)
        m_freshPages.remove(page);
    if (page != m_loadingPage && !m_freshPages.contains(page) && !m_wantedPages.contains(page)) {
        m_wantedPages.append(page);
        if (m_wantedPages.size() > kMostWantedPages)
            m_wantedPages.removeFirst();
        if (m_loadingPage < 0)
            m_pageTimer.start();
    }
    return cached ? *cached : Row();
}

void PagedTableModel::workspaceChanged(quint32 tables)
{
    if ((tables & m_tables) && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void PagedTableModel::fetchIds()
{
    if (!m_fetchIds)
        return;
    const auto read = [fetch = m_fetchIds, column = m_sortColumn, descending = m_descending](
                          Connection& connection) { return fetch(connection, column, descending); };
    m_queries.ask(m_idsQuestion, this, read, [this](const Result<std::vector<RowId>>& ids) {
        if (ids)
            takeIds(*ids);
        else
            Q_EMIT failed(ids.error().text());
    });
}

void PagedTableModel::takeIds(std::vector<RowId> ids)
{
    m_loaded = true;
    m_freshPages.clear();
    m_wantedPages.clear();
    delete m_pageQuestion.data();
    m_loadingPage = -1;
    if (ids == m_ids) {
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT refreshed();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<RowId> keptIds; // that a selection or a current row holds on to
    QHash<RowId, int> places;
    for (const QModelIndex& kept : before) {
        keptIds.push_back(idAt(kept.row()));
        places.insert(keptIds.back(), -1);
    }
    m_ids = std::move(ids);
    for (size_t row = 0; !places.isEmpty() && row < m_ids.size(); ++row) {
        if (const auto place = places.find(m_ids[row]); place != places.end())
            *place = int(row);
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = places.value(keptIds[size_t(i)]);
        after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT refreshed();
}

void PagedTableModel::fetchWantedPage()
{
    if (m_wantedPages.isEmpty())
        return;
    const int page = m_wantedPages.takeLast();
    const size_t first = size_t(page) * kPageRows;
    if (first >= m_ids.size())
        return fetchWantedPage();
    const size_t count = std::min(m_ids.size() - first, size_t(kPageRows));
    const std::vector<RowId> ids(m_ids.begin() + qsizetype(first), m_ids.begin() + qsizetype(first + count));
    const auto read = [fetch = m_fetchRows, ids](Connection& connection) { return fetch(connection, ids); };
    m_loadingPage = page;
    m_queries.ask(m_pageQuestion, this, read, [this, page, ids](const Result<std::vector<Row>>& rows) {
        m_loadingPage = -1;
        takePage(page, ids, rows ? *rows : std::vector<Row>()); // a failure is said once, not at every painting
        if (!rows)
            Q_EMIT failed(rows.error().text());
        if (!m_wantedPages.isEmpty())
            m_pageTimer.start();
    });
}

void PagedTableModel::takePage(int page, const std::vector<RowId>& ids, const std::vector<Row>& rows)
{
    for (size_t i = 0; i < ids.size(); ++i)
        m_rows.insert(ids[i], new Row(i < rows.size() ? rows[i] : Row()));
    m_freshPages.insert(page);
    const int first = page * kPageRows;
    Q_EMIT dataChanged(index(first, 0), index(first + int(ids.size()) - 1, columnCount() - 1));
}

} // namespace codegym
