#pragma once

#include <QCoreApplication>

namespace codegym::cli {

/// Everything that the command line says to a person goes through Words::tr().
struct Words {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// "1 problem", "12 problems".
inline QString counted(qint64 number, const QString& one, const QString& many)
{
    return QStringLiteral("%1 %2").arg(number).arg(number == 1 ? one : many);
}

/// A word as it has to be typed in a shell, so that what is suggested can be pasted.
QString shellWord(const QString& text);

} // namespace codegym::cli
