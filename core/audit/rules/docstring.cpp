#include "core/audit/evidence.h"
#include "core/audit/rules.h"
#include "core/verification/said_values.h"
#include "core/verification/steps.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QByteArrayList missingParts(const Tool& tool)
{
    if (tool.documentation.trimmed().isEmpty())
        return {"a docstring"};
    QByteArrayList missing;
    for (const QByteArray part : {"Args", "Returns", "Example Output"}) {
        if (!tool.documentation.contains(part + ':'))
            missing.append(part);
    }
    return missing;
}

/// Parameters that the section Args does not name.
QByteArrayList silentParameters(const Tool& tool)
{
    const qsizetype from = tool.documentation.indexOf("Args:");
    const qsizetype to = tool.documentation.indexOf("Returns:", from);
    const QByteArrayList words = tokensOf(
        QByteArrayView(tool.documentation)
            .sliced(qMax<qsizetype>(0, from), (to > from ? to : tool.documentation.size()) - qMax<qsizetype>(0, from)));
    QByteArrayList silent;
    for (const QByteArray& parameter : parameterNames(tool.signature)) {
        if (!words.contains(parameter.toLower()))
            silent.append(parameter);
    }
    return silent;
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    QList<Finding> findings;
    for (const Tool& tool : evidence.environment.revision.tools) {
        const QByteArrayList missing = missingParts(tool);
        if (!missing.isEmpty()) {
            findings.append(auditFinding("docstring", Severity::Error,
                tr("The documentation of %1 lacks %2.")
                    .arg(displayLine(tool.name, 80), QString::fromLatin1(missing.join(", "))),
                tool.name));
            continue;
        }
        const QByteArrayList silent = silentParameters(tool);
        if (!silent.isEmpty()) {
            findings.append(auditFinding("docstring", Severity::Warning,
                tr("The documentation of %1 does not explain %2.")
                    .arg(displayLine(tool.name, 80), displayLine(silent.join(", "), 80)),
                tool.name));
        }
    }
    return findings;
}

} // namespace

AuditRule docstringRule()
{
    return {"docstring", Severity::Error,
        tr("An agent knows a tool by its documentation alone. It needs Args with every parameter, Returns and an "
           "Example "
           "Output."),
        {}, check};
}

} // namespace codegym
