#include "core/audit/evidence.h"
#include "core/audit/rules.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues& thresholds)
{
    const HiddenData& hidden = evidence.hidden;
    if (!hidden.exists)
        return {};
    if (!hidden.readable) {
        return {auditFinding("forced-procedure", Severity::Warning,
            hidden.readers.isEmpty()
                ? tr("No tool reads the hidden data element by element: an agent can only follow the procedure that the "
                     "tools spell out.")
                : tr("Some of the hidden data is read element by element by no tool: what stands there is found out only "
                     "by the procedure that the tools spell out."))};
    }
    if (hidden.shortcutRatio >= thresholds["shortcut"])
        return {};
    return {auditFinding("forced-procedure", Severity::Warning,
        tr("Reading everything takes calls worth %1 of the known solution's rounds: an agent that reads all is done "
           "sooner.")
            .arg(percentText(hidden.shortcutRatio)))};
}

} // namespace

AuditRule forcedProcedureRule()
{
    return {"forced-procedure", Severity::Warning,
        tr("An agent must be free to find its own way, and the way must pay: every hidden container needs a tool that "
           "reads "
           "an element, and reading everything must not be much cheaper than solving the task."),
        {{"shortcut", 0.3, tr("Calls that read everything ÷ rounds, at least.")}}, check};
}

} // namespace codegym
