#pragma once

#include <QList>
#include <QString>

class QAbstractItemView;
class QFontMetrics;
class QTableView;

namespace codegym {

class UiState;

/// Height of a row of a table or list in this font: at least 28.
int rowHeight(const QFontMetrics& metrics);

/// What all tables share: whole rows selected, row and header heights, no grid, columns moved and sized by hand and
/// remembered under key. Call it after the model is set; widths are those of the first time.
void setUpTable(QTableView* table, UiState& state, const QString& key, const QList<int>& widths);

/// The same manners for a list: row height, one line a row, no scrolling by jumps.
void setUpList(QAbstractItemView* list);

} // namespace codegym
