#pragma once

#include "core/audit/evidence.h"
#include "core/audit/rule.h"

namespace codegym {

/// What an audit found about one revision of an environment.
struct AuditReport {
    QByteArray revisionHash;
    QList<Finding> findings; ///< In the order of the rules.
    WorthMetrics metrics;
    bool measured = false; ///< False where no task could be played: then only the source was read.
    bool trainable = false;
    double doneStrength = 1; ///< Share of wrong answers that Done refuses.
    QList<ToolNeed> needs;
};

/// Applies every rule. Blocks; call it from a job. An error only when cancelled or when the pool is gone: whatever the
/// environment does is a finding.
Result<AuditReport> auditEnvironment(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel);

/// Findings of all rules about evidence that was gathered.
QList<Finding> applyRules(const AuditEvidence& evidence, const QMap<QByteArray, double>& settings);

} // namespace codegym
