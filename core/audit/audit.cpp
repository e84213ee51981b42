#include "core/audit/audit.h"

#include "core/audit/rules.h"

namespace codegym {

QList<Finding> applyRules(const AuditEvidence& evidence, const QMap<QByteArray, double>& settings)
{
    QList<Finding> findings;
    for (const AuditRule& rule : auditRules())
        findings += rule.check(evidence, rule.values(settings));
    return findings;
}

Result<AuditReport> auditEnvironment(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel)
{
    const Result<AuditEvidence> evidence = gatherEvidence(pool, input, cancel);
    if (!evidence)
        return evidence.error();
    AuditReport report;
    report.revisionHash = input.environment.revision.hash;
    report.findings = applyRules(*evidence, input.thresholds);
    report.metrics = evidence->metrics;
    report.measured = !evidence->tasks.isEmpty();
    report.doneStrength = evidence->done.strength();
    report.needs = evidence->needs;
    report.trainable
        = report.measured && isTrainable(report.metrics, report.findings, WorthRules::from(input.thresholds));
    return report;
}

} // namespace codegym
