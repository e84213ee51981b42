#pragma once

#include "core/workspace/connection.h"

#include <vector>

class QAbstractItemView;
class QTableView;

namespace codegym {

/// Gives a table the program's look: rows of max(28, font height + 12), header of 36, whole rows selected, no grid of
/// numbers at the side, pills drawn as pills. The model may come before or after.
void dressTable(QTableView* table);

/// The same for a table that serves as a list: no header, no lines, the current row with a bar at its left.
void dressList(QTableView* list);

/// Ids of the selected rows of a PagedTableModel, in display order.
std::vector<RowId> selectedIds(const QAbstractItemView* view);

/// The selected rows, all their columns, as lines of tab-separated text; of the current row where none is selected.
void copyRows(const QAbstractItemView* view);

/// Shows that this row is the current one and brings it into view. False if the row is not there.
bool goToRow(QAbstractItemView* view, int row);

} // namespace codegym
