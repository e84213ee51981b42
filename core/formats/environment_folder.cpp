#include "core/formats/environment_folder.h"

#include <QFileInfo>

namespace codegym {

QString environmentFilePath(const EnvironmentKey& key)
{
    return QStringLiteral("envs/codegym_v1/%1.py").arg(QString::fromUtf8(key.id()));
}

Result<EnvironmentKey> environmentKeyOfFile(const QString& fileName)
{
    return EnvironmentKey::parse(QFileInfo(fileName).completeBaseName().toUtf8());
}

} // namespace codegym
