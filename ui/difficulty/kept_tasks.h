#pragma once

#include "core/curation/funnel.h"
#include "core/workspace/task_list.h"
#include "ui/widgets/row_table_model.h"

#include <memory>

namespace codegym {

/// A task that the filters keep, as the table shows it.
struct KeptTask {
    RowId row = 0;
    TaskRow task;
    std::optional<int> rounds; ///< That the filter counts.
    int tools = 0; ///< Declared by its environment.
};

using KeptTaskModel = RowTableModel<KeptTask>;

/// What the filters came to over which columns; shared with the threads that read from it.
struct Kept {
    std::shared_ptr<const CurationColumns> columns;
    TaskSelection selection;
};

inline constexpr int kConfigurationColumn = 1; ///< The one that may be wide.

KeptTaskModel* makeKeptTaskModel(Queries& queries, const Conditions& now, QObject* parent);
/// Shows the tasks of a selection, sorted by the table's column.
void showKept(KeptTaskModel& model, std::shared_ptr<const Kept> kept);

} // namespace codegym
