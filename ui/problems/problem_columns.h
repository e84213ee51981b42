#pragma once

#include "core/workspace/problem_list.h"
#include "ui/widgets/row_table_model.h"

namespace codegym {

using ProblemTableModel = RowTableModel<ProblemRow>;

/// Columns of the table of problems, and what each sorts by.
QList<TableColumn<ProblemRow>> problemColumns();
ProblemFilter::Sort problemSort(int column);
constexpr int kProblemTitleColumn = 1;

QString stageName(ProblemStage stage);
PillText stagePill(ProblemStage stage);

} // namespace codegym
