#pragma once

#include "core/model/finding.h"

#include <QMap>

namespace codegym {

struct AuditEvidence;

/// A number that decides whether a rule speaks; a curator may change it under the setting "RULE/NAME".
struct Threshold {
    QByteArray name;
    double standard = 0;
    QString help;
};

/// The numbers of one rule by name, as they are set.
using ThresholdValues = QMap<QByteArray, double>;

/// Something to look for in every environment. A value: listed, explained, and applied to evidence, which it only
/// reads.
struct AuditRule {
    using Check = QList<Finding> (*)(const AuditEvidence& evidence, const ThresholdValues& thresholds);

    QByteArray id; ///< As findings name it, e.g. "observe-leak".
    Severity severity = Severity::Warning; ///< The worst that it can say.
    QString help; ///< What it means and what to do about it.
    QList<Threshold> thresholds;
    Check check = nullptr;

    /// The standard values, with those of the settings ("RULE/NAME") in their place.
    ThresholdValues values(const QMap<QByteArray, double>& settings) const;
};

/// A finding of a rule; numbers and foreign names are in the message already.
Finding auditFinding(const QByteArray& rule, Severity severity, const QString& message, const ByteText& location = {});

/// "37 %"
QString percentText(double share);

} // namespace codegym
