#pragma once

#include "core/workspace/connection.h"

#include <vector>

class QAbstractItemView;

namespace codegym {

/// Ids of the selected rows of a PagedTableModel, in display order.
std::vector<RowId> selectedIds(const QAbstractItemView* view);

/// The selected rows, all their columns, as lines of tab-separated text; of the current row where none is selected.
void copyRows(const QAbstractItemView* view);

/// Shows that this row is the current one and brings it into view. False if the row is not there.
bool goToRow(QAbstractItemView* view, int row);

} // namespace codegym
