#include "core/audit/rule.h"

namespace codegym {

ThresholdValues AuditRule::values(const QMap<QByteArray, double>& settings) const
{
    ThresholdValues values;
    for (const Threshold& threshold : thresholds)
        values.insert(threshold.name, settings.value(id + '/' + threshold.name, threshold.standard));
    return values;
}

Finding auditFinding(const QByteArray& rule, Severity severity, const QString& message, const ByteText& location)
{
    return {rule, severity, message.toUtf8(), location, {}};
}

QString percentText(double share)
{
    return QString::number(qRound(share * 100)) + QStringLiteral(" %");
}

} // namespace codegym
