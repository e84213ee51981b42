#pragma once

#include <QLocale>
#include <QString>

namespace codegym {

/// A number with its noun: one for 1, many with %1 in it for all others, e.g.
/// countText(n, tr("1 round"), tr("%1 rounds")).
inline QString countText(qint64 count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

} // namespace codegym
