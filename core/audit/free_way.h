#pragma once

#include "core/audit/evidence.h"

namespace codegym {

/// Whether an agent may find its own way, and whether that pays: what the checks of an extraction do not ask.
struct FreeWay {
    double shortcutRatio = 0; ///< Calls that read everything ÷ effective rounds, the median; 0 where not readable.
    QList<Finding> findings; ///< Of the rules forced-procedure and algorithm-name.
};

/// Looks at a cut that was run already: `runs` and `observed` are of the input's tasks, in their order. Runs a few calls
/// of its readers only. Blocks; call it from a job.
Result<FreeWay> studyFreeWay(WorkerPool& pool, const AuditInput& input, const QList<OracleRun>& runs,
    const QList<ByteText>& observed, const CancelToken& cancel);

} // namespace codegym
