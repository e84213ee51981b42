#include "core/curation/task_order.h"

#include <algorithm>

namespace codegym {

std::vector<RowId> orderedTasks(
    const CurationColumns& columns, const TaskSelection& selection, TaskOrder order, bool descending)
{
    std::vector<qint32> tasks = selection.tasks;
    const auto value = [&](qint32 task) {
        switch (order) {
        case TaskOrder::Rounds:
            return countedRounds(columns, size_t(task));
        case TaskOrder::Tools:
            return columns.toolsDeclared[size_t(columns.environment[size_t(task)])];
        case TaskOrder::Environment:
            break;
        }
        return columns.environment[size_t(task)];
    };
    std::stable_sort(tasks.begin(), tasks.end(), [&](qint32 a, qint32 b) {
        return descending ? value(b) < value(a) : value(a) < value(b);
    });
    std::vector<RowId> rows;
    rows.reserve(tasks.size());
    for (const qint32 task : tasks)
        rows.push_back(columns.task[size_t(task)]);
    return rows;
}

} // namespace codegym
