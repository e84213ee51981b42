#include "ui/widgets/table_setup.h"

#include "ui/shell/ui_state.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>

namespace codegym {

int rowHeight(const QFontMetrics& metrics) { return qMax(28, metrics.height() + 12); }

void setUpList(QAbstractItemView* list)
{
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setTextElideMode(Qt::ElideRight);
    list->setFrameShape(QFrame::NoFrame);
}

void setUpTable(QTableView* table, UiState& state, const QString& key, const QList<int>& widths)
{
    setUpList(table);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(8);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table->fontMetrics()));
    QHeaderView* header = table->horizontalHeader();
    header->setFixedHeight(qMax(36, table->fontMetrics().height() + 16));
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
    state.rememberColumns(key, header, widths);
}

} // namespace codegym
