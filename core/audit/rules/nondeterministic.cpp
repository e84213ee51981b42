#include "core/audit/evidence.h"
#include "core/audit/rules.h"

#include <QCoreApplication>
#include <QMap>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QList<Finding> seen(const AuditEvidence& evidence)
{
    QMap<ByteText, int> counts;
    QMap<ByteText, const SeedDifference*> examples;
    for (const SeedDifference& difference : evidence.differences) {
        if (++counts[difference.what] == 1)
            examples[difference.what] = &difference;
    }
    QList<Finding> findings;
    for (auto it = examples.constBegin(); it != examples.constEnd(); ++it) {
        findings.append(auditFinding("nondeterministic", Severity::Error,
            tr("%1 answers otherwise in a second process: %2, then %3.")
                .arg(displayLine(it.key(), 60), displayLine((*it)->first, 80), displayLine((*it)->second, 80)),
            it.key()));
    }
    return findings;
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    QList<Finding> findings = seen(evidence);
    for (const UnrepeatableCall& call : evidence.inspection.unrepeatable) {
        findings.append(auditFinding("nondeterministic", Severity::Warning,
            tr("%1 answers otherwise at another time, on another machine or in another process.")
                .arg(displayLine(call.construct, 60)),
            "line " + QByteArray::number(call.line)));
    }
    return findings;
}

} // namespace

AuditRule nondeterministicRule()
{
    return {"nondeterministic", Severity::Error,
        tr("The same calls do not give the same observations: hash order, chance, the clock or the machine has a part "
           "in "
           "them. Sort what has no order, and take nothing from outside the configuration."),
        {}, check};
}

} // namespace codegym
