#include "core/audit/evidence.h"
#include "core/audit/rules.h"
#include "core/verification/configuration_check.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QString causeOf(const ByteText& configuration)
{
    if (configuration.contains('@'))
        return tr("it holds an “@”, at which the environment cuts it");
    const QByteArrayList held = jsonOnlyWords(configuration);
    return held.isEmpty() ? tr("the environment raises")
                          : tr("it holds %1, which is no Python literal").arg(QString::fromLatin1(held.join(", ")));
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    QList<Finding> findings;
    for (qsizetype i = 0; i < evidence.unreadable.size(); ++i) {
        const ByteText& configuration = evidence.unreadable[i].configuration;
        findings.append(auditFinding("unreadable-configuration", Severity::Error,
            tr("The environment cannot read this configuration; %1: %2")
                .arg(causeOf(configuration), displayLine(evidence.unreadableReasons[i], 120)),
            configuration.left(200)));
    }
    return findings;
}

} // namespace

AuditRule unreadableConfigurationRule()
{
    return {"unreadable-configuration", Severity::Error,
        tr("The published template cannot read the configuration: it cuts at every @ and reads Python literals, not "
           "JSON. "
           "Split once, and write True, False and None."),
        {}, check};
}

} // namespace codegym
