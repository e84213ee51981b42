#pragma once

#include <QList>

namespace codegym::test {

/// The given processes and all that descend from them, as far as they are alive (zombies are not).
QList<qint64> processFamily(const QList<qint64>& ancestors);

/// Processor time that a family has used so far, in seconds, its buried members included. A sandbox buries its
/// processes without telling its parent, so getrusage() does not see them.
double familyCpuSeconds(const QList<qint64>& ancestors);

} // namespace codegym::test
