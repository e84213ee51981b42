#include "core/formats/import_walk.h"

#include <QDir>
#include <QFileInfo>

namespace codegym {

FileKind fileKindOf(const QString& fileName)
{
    QString name = fileName.toLower();
    if (name.endsWith(QLatin1String(".gz")))
        name.chop(3);
    if (name.endsWith(QLatin1String(".jsonl")) || name.endsWith(QLatin1String(".ndjson")))
        return FileKind::Rows;
    if (name.endsWith(QLatin1String(".json")))
        return FileKind::Json;
    if (name.endsWith(QLatin1String(".py")))
        return FileKind::Python;
    return name.endsWith(QLatin1String(".parquet")) ? FileKind::Parquet : FileKind::Other;
}

bool walkFolder(const QString& folder, const std::function<bool(const QString& path, bool isFolder)>& visit)
{
    const QString inside = QFileInfo(folder).canonicalFilePath() + u'/';
    QStringList pending {folder};
    // A list instead of recursion: how deep a foreign folder is nested is not ours to say.
    while (!pending.isEmpty()) {
        const QString current = pending.takeLast();
        if (!visit(current, true))
            return false;
        const QFileInfoList entries
            = QDir(current).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QStringList folders;
        for (const QFileInfo& entry : entries) {
            const QString path = current + u'/' + entry.fileName();
            if (entry.isDir()) {
                if (!entry.isSymLink() && entry.fileName() != QLatin1String("__pycache__"))
                    folders.prepend(path);
                continue;
            }
            if (entry.isSymLink() && !entry.canonicalFilePath().startsWith(inside))
                continue;
            if (!visit(path, false))
                return false;
        }
        pending += folders;
    }
    return true;
}

} // namespace codegym
