#include "support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace codegym::test {

QString projectPath(const QString& relative)
{
    return QStringLiteral(CODEGYM_SOURCE_DIR "/") + relative;
}

QString sharedDataPath(const QString& name)
{
    const QString path = QDir::cleanPath(projectPath(QStringLiteral("../shared/data/") + name));
    return QFileInfo::exists(path) ? path : QString();
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace codegym::test
