#pragma once

#include "core/model/task.h"
#include "core/workspace/connection.h"

namespace codegym {

/// What became of the tests of an environment, as one deed that can be undone.
struct TestEdit {
    RowId added = 0; ///< 0: none.
    RowId trashed = 0; ///< Batch in the trash; 0: none.
};

/// Error::Kind::Conflict if the environment has this test already.
Result<TestEdit> addTest(Connection& connection, const TaskConfiguration& test);
/// Another test in place of one, which goes to the trash: a task is its configuration.
Result<TestEdit> replaceTest(Connection& connection, RowId former, const TaskConfiguration& test);
Status undoTestEdit(Connection& connection, const TestEdit& edit);

} // namespace codegym
