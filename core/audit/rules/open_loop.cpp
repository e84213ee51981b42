#include "core/audit/evidence.h"
#include "core/audit/rules.h"
#include "core/audit/worth_findings.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues& thresholds)
{
    WorthRules rules;
    rules.openLoop = thresholds["share"];
    return worthFindingsOf("open-loop", evidence, rules);
}

} // namespace

AuditRule openLoopRule()
{
    return {"open-loop", Severity::Warning,
        tr("Observations hardly steer the calls: an agent can write them down beforehand, and learns nothing from what "
           "it sees."),
        {{"share", 0.15, tr("Share of observations that must steer a later call.")}}, check};
}

} // namespace codegym
