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
    rules.notepad = thresholds["share"];
    return worthFindingsOf("notepad", evidence, rules);
}

} // namespace

AuditRule notepadRule()
{
    return {"notepad", Severity::Warning,
        tr("Most calls tell nothing of the hidden input: the tools keep notes for the agent, who could keep them in "
           "mind."),
        {{"share", 0.50, tr("Share of calls whose result must depend on the hidden input.")}}, check};
}

} // namespace codegym
