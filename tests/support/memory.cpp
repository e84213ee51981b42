#include "support/memory.h"

#include "support/fixtures.h"

#include <QFile>

namespace codegym::test {

qint64 peakMemory()
{
    for (const QByteArray& line : readAll(QStringLiteral("/proc/self/status")).split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    qFatal("the system does not tell the peak memory");
    return 0;
}

void resetPeakMemory()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        qFatal("cannot reset the peak memory");
}

} // namespace codegym::test
