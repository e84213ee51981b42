#pragma once

#include "core/formats/json_scanner.h"
#include "core/formats/row_place.h"

namespace codegym {

/// Whether a row has code and test_list.
bool looksLikeMbpp(const JsonObject& row);

/// A Problem with id "MBPP/{task_id}" (the source numbers its rows); the assert lines are joined, imports and set-up
/// code in front. Or a Rejected.
ImportItem readMbppRow(const JsonObject& row, const RowPlace& place);

} // namespace codegym
