#include "core/model/finding.h"

#include "core/base/hash.h"

#include <QRegularExpression>

namespace codegym {

namespace {

/// A share moves a little with every task that is added; what it costs, which is the severity, moves seldom.
ByteText withoutShares(const ByteText& message, Severity severity)
{
    static const QRegularExpression share(QStringLiteral("[0-9]+ %"));
    QString text = QString::fromLatin1(message); // byte by byte, whatever the encoding
    const QString whole = text;
    text.replace(share, QString::fromLatin1(severityName(severity)));
    return text == whole ? message : text.toLatin1();
}

} // namespace

QByteArray Finding::waiverId() const
{
    return rule + ':' + sha256Hex(location + '\0' + withoutShares(message, severity)).first(16);
}

QByteArray severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return "info";
    case Severity::Warning: return "warning";
    case Severity::Error: break;
    }
    return "error";
}

Severity severityFromName(QByteArrayView name)
{
    if (name == "info")
        return Severity::Info;
    return name == "warning" ? Severity::Warning : Severity::Error;
}

} // namespace codegym
