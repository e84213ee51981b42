#pragma once

#include "core/base/cancel.h"
#include "core/exporting/export_plan.h"

namespace codegym {

/// Writes training rows, environment files, a card and a manifest in the published layout into a sibling
/// "{target}.partial", syncs it, reads every file back cold and compares hashes, then renames it to the target.
/// On any failure (full disk, cancel, a row without its environment) the partial folder is removed and what was at
/// the target before is untouched. A target that is not an unchanged export of ours is refused (Error::Kind::Refused).
Result<ExportReport> exportCodegym(const ExportPlan& plan, const CancelToken& cancel);

} // namespace codegym
