#include "core/audit/evidence.h"
#include "core/audit/rules.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    QList<Finding> findings;
    int refused = 0;
    QByteArray example;
    for (const DoneTrial& trial : evidence.done.trials) {
        if (trial.kind == DoneTrial::Kind::Equal && !trial.accepted && refused++ == 0)
            example = trial.answer;
    }
    if (refused > 0) {
        findings.append(auditFinding("over-strict-done", Severity::Error,
            tr("Done refuses %1 of %2 right answers in an equal form, for example %3.")
                .arg(refused)
                .arg(evidence.done.equalTried)
                .arg(displayLine(example, 80)),
            "Done"));
    }
    if (evidence.orders.refused > 0) {
        findings.append(auditFinding("over-strict-done", Severity::Error,
            tr("The task allows any order, and Done refuses %1 of %2 right answers in another one.")
                .arg(evidence.orders.refused)
                .arg(evidence.orders.tried),
            "Done"));
    }
    return findings;
}

} // namespace

AuditRule overStrictDoneRule()
{
    return {"over-strict-done", Severity::Error,
        tr("Done refuses an answer that equals the right one or is as good: 3.0 for 3, or another order where the task "
           "allows any. Compare canonically."),
        {}, check};
}

} // namespace codegym
