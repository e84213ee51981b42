#include "ui/widgets/table_selection.h"

#include "ui/widgets/table_column.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QAbstractItemView>

#include <algorithm>

namespace codegym {

namespace {

QList<int> selectedRowNumbers(const QAbstractItemView* view)
{
    QList<int> rows;
    for (const QModelIndex& index : view->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && view->currentIndex().isValid())
        rows.append(view->currentIndex().row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

std::vector<RowId> selectedIds(const QAbstractItemView* view)
{
    std::vector<RowId> ids;
    for (const int row : selectedRowNumbers(view))
        ids.push_back(view->model()->index(row, 0).data(RowIdRole).toLongLong());
    return ids;
}

void copyRows(const QAbstractItemView* view)
{
    QStringList lines;
    const QAbstractItemModel* model = view->model();
    for (const int row : selectedRowNumbers(view)) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells.append(model->index(row, column).data().toString().simplified());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool goToRow(QAbstractItemView* view, int row)
{
    const QModelIndex index = view->model()->index(row, 0);
    if (!index.isValid())
        return false;
    view->setCurrentIndex(index);
    view->scrollTo(index, QAbstractItemView::EnsureVisible);
    return true;
}

} // namespace codegym
