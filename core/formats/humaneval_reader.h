#pragma once

#include "core/formats/json_scanner.h"
#include "core/formats/row_place.h"

namespace codegym {

/// Whether a row has prompt and canonical_solution.
bool looksLikeHumanEval(const JsonObject& row);

/// A Problem whose solution is prompt + canonical_solution and whose statement is the entry point's docstring; or a
/// Rejected.
ImportItem readHumanEvalRow(const JsonObject& row, const RowPlace& place);

} // namespace codegym
