#include "core/exporting/export_command.h"

#include <QRegularExpression>
#include <QStringList>

namespace codegym {

QString shellQuoted(const QString& argument)
{
    static const QRegularExpression safe(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (safe.match(argument).hasMatch())
        return argument;
    QString quoted = argument;
    return u'\'' + quoted.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString exportCommand(const QString& workspace, const ByteText& set, const QString& target, bool embedSource)
{
    QStringList arguments {QStringLiteral("codegym"), QStringLiteral("export"), workspace, QStringLiteral("--set"),
        QString::fromUtf8(set), QStringLiteral("--format"), QStringLiteral("codegym"), QStringLiteral("--out"), target};
    if (embedSource)
        arguments.append(QStringLiteral("--embed-source"));
    QStringList quoted;
    for (const QString& argument : arguments)
        quoted.append(shellQuoted(argument));
    return quoted.join(u' ');
}

QString folderNameFor(const ByteText& set)
{
    QString name;
    for (const char c : set) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        name.append(plain ? QLatin1Char(c) : QLatin1Char('-'));
    }
    return name.isEmpty() ? QStringLiteral("export") : name.left(80);
}

} // namespace codegym
