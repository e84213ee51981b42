#include "core/workspace/test_edits.h"

#include "core/workspace/tasks.h"
#include "core/workspace/trash.h"

#include <QCoreApplication>

namespace codegym {

Result<TestEdit> addTest(Connection& connection, const TaskConfiguration& test)
{
    const Result<TasksAdded> added = addTasks(connection, {test});
    if (!added)
        return added.error();
    if (added->rows.first() == 0)
        return failure(Error::Kind::NotFound,
            QCoreApplication::translate("TestEdits", "The environment is no longer in the workspace."));
    if (added->added == 0)
        return failure(Error::Kind::Conflict,
            QCoreApplication::translate("TestEdits", "The environment has a test with this configuration already."));
    return TestEdit {added->rows.first(), 0};
}

Result<TestEdit> replaceTest(Connection& connection, RowId former, const TaskConfiguration& test)
{
    Result<TestEdit> edit = addTest(connection, test);
    if (!edit)
        return edit;
    const Result<RowId> batch = moveToTrash(connection, TrashKind::Task, {former});
    if (!batch)
        return batch.error();
    edit->trashed = *batch;
    return edit;
}

Status undoTestEdit(Connection& connection, const TestEdit& edit)
{
    if (edit.added != 0) {
        if (const Result<RowId> batch = moveToTrash(connection, TrashKind::Task, {edit.added}); !batch)
            return batch.error();
    }
    return edit.trashed != 0 ? restoreFromTrash(connection, edit.trashed) : Status();
}

} // namespace codegym
