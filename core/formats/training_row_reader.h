#pragma once

#include "core/formats/json_scanner.h"
#include "core/formats/row_place.h"

namespace codegym {

/// Whether a row has an ability.
bool looksLikeTrainingRow(const JsonObject& row);

/// A TrainingRow, or a Rejected. The configuration is kept byte for byte; only the ability is indispensable.
ImportItem readTrainingRow(const JsonObject& row, QByteArrayView text, const RowPlace& place);

} // namespace codegym
