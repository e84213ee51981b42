#pragma once

#include <QString>

namespace codegym {

/// A tooltip that shows this text as it is, whatever markup it holds, and wraps it.
inline QString plainTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    QString escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', QStringLiteral("<br>"));
    return QStringLiteral("<qt>%1</qt>").arg(escaped);
}

} // namespace codegym
