#pragma once

#include "core/formats/json_scanner.h"
#include "core/formats/row_place.h"

namespace codegym {

/// Whether a row names a problem as KodCode and the raw problems of the pipeline do: question_id, question, solution.
bool looksLikeKodCode(const JsonObject& row);

/// A Problem, or a Rejected. With or without test, test_info and the other fields of KodCode-V1.
ImportItem readKodCodeRow(const JsonObject& row, const RowPlace& place);

} // namespace codegym
