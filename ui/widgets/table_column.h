#pragma once

#include "ui/widgets/pill.h"
#include "ui/widgets/plain_tip.h"

#include <QList>
#include <QVariant>

#include <functional>

namespace codegym {

/// What our tables answer beyond Qt's own roles.
enum TableRole {
    RowIdRole = Qt::UserRole, ///< RowId as qint64, in tables of workspace rows.
    PillRole, ///< PillText where the cell is a pill, else invalid.
};

/// One column: its title, how it is aligned, and what it says about a row.
template <typename T>
struct TableColumn {
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft;
    std::function<QString(const T&)> text; ///< Plain text.
    std::function<PillText(const T&)> pill; ///< If set, the cell is a pill and its word is the text.
    std::function<QString(const T&)> tip; ///< Plain text; the cell's own text if not set.
};

/// Whether cellData() has an answer to this role.
inline bool answersAbout(int role)
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::TextAlignmentRole || role == PillRole;
}

/// The answer of one cell. Tooltips are escaped: what a row quotes is never taken for rich text.
template <typename T>
QVariant cellData(const TableColumn<T>& column, const T* row, int role)
{
    if (role == Qt::TextAlignmentRole)
        return int(column.alignment | Qt::AlignVCenter);
    if (!row || (role == PillRole && !column.pill))
        return {};
    if (role == PillRole)
        return QVariant::fromValue(column.pill(*row));
    if (role == Qt::ToolTipRole && column.tip)
        return plainTip(column.tip(*row));
    const QString text = column.pill ? column.pill(*row).text : column.text(*row);
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

template <typename T>
QVariant columnTitle(const QList<TableColumn<T>>& columns, int section, int role)
{
    if (section < 0 || section >= columns.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(columns[section].alignment | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(columns[section].title) : QVariant();
}

} // namespace codegym
