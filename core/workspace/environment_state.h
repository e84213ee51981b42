#pragma once

#include "core/workspace/connection.h"

namespace codegym {

/// Makes a kept revision the current one: tools, search copy, and the verdicts that were once made with it.
void makeCurrent(Connection& connection, RowId environment, RowId revision);

/// Brings an environment's counts of tasks and rounds up to date after its tasks changed.
void refreshTaskTotals(Connection& connection, RowId environment);

/// Lets the verdict on the current revision count the tests that ran with it, after one was added or taken out.
void recountVerdict(Connection& connection, RowId environment);

/// Puts the verdict on an environment's current revision into its row, if there is one.
void adoptVerdict(Connection& connection, RowId environment);

} // namespace codegym
