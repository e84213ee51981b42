#pragma once

#include "ui/widgets/table_column.h"

#include <QAbstractTableModel>

namespace codegym {

/// A table over a list of values that is there as a whole: what a report or one item holds, not the workspace.
template <typename T>
class ListTableModel : public QAbstractTableModel {
public:
    explicit ListTableModel(QList<TableColumn<T>> columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns))
    {
    }

    void setRows(QList<T> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    void append(T row)
    {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
        m_rows.append(std::move(row));
        endInsertRows();
    }
    void truncate(qsizetype count)
    {
        if (count >= m_rows.size())
            return;
        beginRemoveRows({}, int(count), int(m_rows.size()) - 1);
        m_rows.resize(count);
        endRemoveRows();
    }
    const QList<T>& rows() const { return m_rows; }
    const T& at(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        return orientation == Qt::Horizontal ? columnTitle(m_columns, section, role) : QVariant();
    }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override
    {
        if (!index.isValid() || !answersAbout(role))
            return {};
        return cellData(m_columns[index.column()], &m_rows[index.row()], role);
    }

private:
    QList<TableColumn<T>> m_columns;
    QList<T> m_rows;
};

} // namespace codegym
