#pragma once

#include "ui/widgets/paged_table_model.h"
#include "ui/widgets/pill.h"

namespace codegym {

/// One column: its title, how it is aligned, and what it says about a row.
template <typename T>
struct TableColumn {
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft;
    std::function<QString(const T&)> text; ///< Plain text.
    std::function<PillText(const T&)> pill; ///< If set, the cell is a pill and its word is the text.
    std::function<QString(const T&)> tip; ///< Plain text; the cell's own text if not set.
};

/// A PagedTableModel over rows of type T, which names itself by a member row of type RowId.
template <typename T>
class RowTableModel : public PagedTableModel {
public:
    using Fetch = std::function<Result<QList<T>>(Connection&, const std::vector<RowId>&)>;

    RowTableModel(Queries& queries, QList<TableColumn<T>> columns, Fetch fetch, QObject* parent = nullptr)
        : PagedTableModel(queries, [fetch](Connection& c, const std::vector<RowId>& ids) { return rows(fetch, c, ids); },
              parent)
        , m_columns(std::move(columns))
    {
    }

    /// Null while the row has not been fetched. Valid until control returns to the event loop.
    const T* at(int row) const { return static_cast<const T*>(rowData(row).get()); }

    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    static Result<std::vector<Row>> rows(const Fetch& fetch, Connection& connection, const std::vector<RowId>& ids);

    QList<TableColumn<T>> m_columns;
};

template <typename T>
QVariant RowTableModel<T>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(m_columns[section].alignment | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_columns[section].title) : QVariant();
}

template <typename T>
QVariant RowTableModel<T>::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TableColumn<T>& column = m_columns[index.column()];
    if (role == RowIdRole)
        return idAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(column.alignment | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != PillRole)
        return {};
    const T* row = at(index.row());
    if (!row || (role == PillRole && !column.pill))
        return {};
    if (role == PillRole)
        return QVariant::fromValue(column.pill(*row));
    if (role == Qt::ToolTipRole && column.tip)
        return column.tip(*row).toHtmlEscaped();
    const QString text = column.pill ? column.pill(*row).text : column.text(*row);
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

template <typename T>
Result<std::vector<PagedTableModel::Row>> RowTableModel<T>::rows(
    const Fetch& fetch, Connection& connection, const std::vector<RowId>& ids)
{
    Result<QList<T>> fetched = fetch(connection, ids);
    if (!fetched)
        return fetched.error();
    std::vector<Row> rows(ids.size());
    auto next = fetched->begin(); // in the order of the ids, those that are gone left out
    for (size_t i = 0; i < ids.size() && next != fetched->end(); ++i) {
        if (next->row == ids[i])
            rows[i] = std::make_shared<const T>(std::move(*next++));
    }
    return rows;
}

} // namespace codegym
