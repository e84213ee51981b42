#include "core/audit/evidence.h"
#include "core/audit/rules.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

/// A leak costs what it saves an agent: calls that Observe makes needless, against the rounds that the task takes.
QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues& thresholds)
{
    const HiddenData& hidden = evidence.hidden;
    if (hidden.shown.isEmpty())
        return {};
    const Severity severity = hidden.shownCost >= thresholds["error"] ? Severity::Error
        : hidden.shownCost >= thresholds["warning"]                   ? Severity::Warning
                                                                      : Severity::Info;
    return {auditFinding("observe-leak", severity,
        tr("Observe shows %1 of the hidden “%2” at the start, which saves calls worth %3 of the rounds.")
            .arg(percentText(hidden.shownShare), displayLine(hidden.shown.join(", "), 80),
                percentText(hidden.shownCost)),
        "Observe")};
}

} // namespace

AuditRule observeLeakRule()
{
    return {"observe-leak", Severity::Error,
        tr("Observe shows hidden data from the start, so that a model can reason the answer out and call no other "
           "tool. "
           "Leave the containers out of Observe and give each one a tool that reads an element."),
        {{"error", 1.0, tr("Calls saved ÷ rounds from which it is an error.")},
            {"warning", 0.3, tr("Calls saved ÷ rounds from which it is a warning.")}},
        check};
}

} // namespace codegym
