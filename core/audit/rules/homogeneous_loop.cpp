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
    rules.homogeneous = thresholds["share"];
    return worthFindingsOf("homogeneous-loop", evidence, rules);
}

} // namespace

AuditRule homogeneousLoopRule()
{
    return {"homogeneous-loop", Severity::Warning,
        tr("One tool is called over and over in a fixed order. More rounds do not make such a task harder."),
        {{"share", 0.80, tr("Share of calls that one tool may make where observations do not steer.")}}, check};
}

} // namespace codegym
