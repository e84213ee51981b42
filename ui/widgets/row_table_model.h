#pragma once

#include "ui/widgets/paged_table_model.h"
#include "ui/widgets/table_column.h"

namespace codegym {

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
    return orientation == Qt::Horizontal ? columnTitle(m_columns, section, role) : QVariant();
}

template <typename T>
QVariant RowTableModel<T>::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == RowIdRole)
        return idAt(index.row());
    const TableColumn<T>& column = m_columns[index.column()];
    return answersAbout(role) ? cellData(column, at(index.row()), role) : QVariant();
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
