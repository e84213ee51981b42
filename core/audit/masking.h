#pragma once

#include "core/audit/evidence.h"

namespace codegym {

/// The source with the hidden data left out of what Observe shows, behind tools that read an item. Made only where all
/// of it holds when it is tried: the oracle wins what it won, verification says no less, the leak is gone and no rule
/// finds an error that it did not find. Otherwise an error that says why not. Blocks; call it from a job.
Result<ByteText> maskedSource(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel);

} // namespace codegym
