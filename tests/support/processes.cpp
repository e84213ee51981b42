#include "support/processes.h"

#include <QDir>
#include <QMultiHash>

#include <unistd.h>

namespace codegym::test {

namespace {

/// The fields of /proc/ID/stat after the name, the state first; empty if there is no such process.
QList<QByteArray> statFields(const QString& id)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(id));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = stat.readAll();
    return line.mid(line.lastIndexOf(')') + 2).split(' ');
}

bool isAlive(const QList<QByteArray>& fields)
{
    return !fields.isEmpty() && fields.first() != "Z";
}

} // namespace

QList<qint64> processFamily(const QList<qint64>& ancestors)
{
    QMultiHash<qint64, qint64> children;
    QList<qint64> alive;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString& entry : entries) {
        const qint64 id = entry.toLongLong();
        const QList<QByteArray> fields = id > 0 ? statFields(entry) : QList<QByteArray>();
        if (!isAlive(fields))
            continue;
        alive.append(id);
        children.insert(fields.value(1).toLongLong(), id);
    }
    QList<qint64> found;
    QList<qint64> open = ancestors;
    while (!open.isEmpty()) {
        const qint64 id = open.takeLast();
        if (alive.contains(id))
            found.append(id);
        open += children.values(id);
    }
    return found;
}

double familyCpuSeconds(const QList<qint64>& ancestors)
{
    constexpr int firstTime = 11; // utime, stime, cutime, cstime
    qint64 ticks = 0;
    for (const qint64 id : processFamily(ancestors)) {
        const QList<QByteArray> fields = statFields(QString::number(id));
        for (int i = firstTime; i < firstTime + 4; ++i)
            ticks += fields.value(i).toLongLong();
    }
    return double(ticks) / double(sysconf(_SC_CLK_TCK));
}

} // namespace codegym::test
