#include "core/workspace/program_instance.h"

#include <QCoreApplication>
#include <QFile>

namespace codegym {

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray programInstance(qint64 process)
{
    const QByteArray status = contentOf(QStringLiteral("/proc/%1/stat").arg(process));
    // The second field is the program's name in brackets, which may hold anything. After it come the state and, as the
    // 20th, the start.
    const QList<QByteArray> fields = status.mid(status.lastIndexOf(')') + 2).split(' ');
    const bool ended = fields.size() < 20 || fields[0] == "Z" || fields[0] == "X";
    if (ended)
        return {};
    const QByteArray boot = contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed();
    return boot + '/' + QByteArray::number(process) + '/' + fields[19];
}

QByteArray thisProgramInstance() { return programInstance(QCoreApplication::applicationPid()); }

bool programInstanceRuns(const QByteArray& instance)
{
    bool isNumber = false;
    const qint64 process = instance.split('/').value(1).toLongLong(&isNumber);
    return isNumber && !instance.isEmpty() && programInstance(process) == instance;
}

} // namespace codegym
