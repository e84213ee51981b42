#pragma once

#include "core/curation/funnel.h"

namespace codegym {

enum class TaskOrder { Environment, Rounds, Tools };

/// Row ids of the selected tasks in this order; what is equal stays in the order of the columns.
std::vector<RowId> orderedTasks(
    const CurationColumns& columns, const TaskSelection& selection, TaskOrder order, bool descending);

} // namespace codegym
