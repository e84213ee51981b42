#pragma once

#include "ui/widgets/queries.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QTimer>

namespace codegym {

/// A table of workspace rows of any number: a vector of ids in display order, and the rows that were looked at lately,
/// both fetched off the UI thread. A row that is not there yet shows nothing and is fetched when it is asked for.
/// The selection stays with its ids when order or filter change. RowTableModel gives it its columns.
class PagedTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kPageRows = 256;
    static constexpr int kCachedRows = 64 * kPageRows;

    using FetchIds = std::function<Result<std::vector<RowId>>(Connection&, int sortColumn, bool descending)>;
    /// One row of data, or null where it is gone.
    using Row = std::shared_ptr<const void>;
    using FetchRows = std::function<Result<std::vector<Row>>(Connection&, const std::vector<RowId>&)>;

    /// Shows what fetchIds finds; again on each commit that touches the tables (bits of Change). May be called again
    /// with another filter: what is shown stays until the answer is there.
    void show(FetchIds fetchIds, quint32 tables);
    void refresh();
    /// The first answer has come.
    bool loaded() const { return m_loaded; }

    RowId idAt(int row) const { return m_ids.at(size_t(row)); }
    int rowOf(RowId id) const; ///< -1 if it is not shown.
    const std::vector<RowId>& ids() const { return m_ids; }

    int rowCount(const QModelIndex& parent = {}) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// The ids were read anew; also when they are the same.
    void refreshed();
    void failed(const QString& message);

protected:
    PagedTableModel(Queries& queries, FetchRows fetchRows, QObject* parent);
    /// The row's data, asking for it where it is missing or old; null while it is not there.
    Row rowData(int row) const;

private:
    void workspaceChanged(quint32 tables);
    void fetchIds();
    void takeIds(std::vector<RowId> ids);
    void fetchWantedPage();
    void takePage(int page, const std::vector<RowId>& ids, const std::vector<Row>& rows);

    Queries& m_queries;
    FetchIds m_fetchIds;
    FetchRows m_fetchRows;
    quint32 m_tables = 0;
    int m_sortColumn = 0;
    bool m_descending = false;
    bool m_loaded = false;
    std::vector<RowId> m_ids;
    mutable QCache<RowId, Row> m_rows; // by id, so that a row stays on screen while order and filter change
    mutable QSet<int> m_freshPages;
    mutable QList<int> m_wantedPages; // the last one wanted is fetched first
    mutable QTimer m_pageTimer;
    int m_loadingPage = -1;
    QTimer m_refreshTimer;
    Question m_idsQuestion;
    Question m_pageQuestion;
};

} // namespace codegym
