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
    const Aliases& aliases = evidence.aliases;
    QList<Finding> findings;
    for (const ByteText& tool : aliases.tools) {
        findings.append(auditFinding("aliased-state", Severity::Error,
            tr("%1 hands out the hidden state itself instead of a text: whoever keeps the result sees it change.")
                .arg(displayLine(tool, 80)),
            tool));
    }
    if (aliases.instances) {
        findings.append(auditFinding("aliased-state", Severity::Error,
            tr("Two instances share state: the second starts from what the first left."), "reset"));
    }
    if (aliases.options) {
        findings.append(auditFinding("aliased-state", Severity::Warning,
            tr("An episode changes the configuration object that it was given, so a second reset with it differs."),
            "reset"));
    }
    return findings;
}

} // namespace

AuditRule aliasedStateRule()
{
    return {"aliased-state", Severity::Error,
        tr("State can be reached without a call: through a result that is the state itself, through the configuration, "
           "or "
           "through another instance. Return text, and copy what reset() is given."),
        {}, check};
}

} // namespace codegym
