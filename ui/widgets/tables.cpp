#include "ui/widgets/tables.h"

#include "ui/widgets/paged_table_model.h"
#include "ui/widgets/pill_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace codegym {

namespace {

constexpr int kHeaderHeight = 36;

int rowHeight(const QWidget* widget)
{
    return qMax(28, widget->fontMetrics().height() + 12);
}

void dressRows(QTableView* table)
{
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setShowGrid(false);
}

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

void dressTable(QTableView* table)
{
    dressRows(table);
    table->setItemDelegate(new PillDelegate(table));
    table->horizontalHeader()->setFixedHeight(kHeaderHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(48);
    table->setAlternatingRowColors(false);
}

void dressList(QTableView* list)
{
    dressRows(list);
    list->setItemDelegate(new PillDelegate(list, PillDelegate::Bar::AtCurrentRow));
    list->horizontalHeader()->hide();
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

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
