#pragma once

#include "core/base/result.h"
#include "core/runtime/batch.h"

namespace codegym {

/// Reads what a child says about a source. It never ran that source, but parsing it may have upset the child: every
/// field is checked.
[[nodiscard]] Result<Inspection> inspectionFromReply(const QByteArray& json);

} // namespace codegym
