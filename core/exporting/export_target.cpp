#include "core/exporting/export_target.h"

#include "core/exporting/hashed_file.h"
#include "core/formats/text_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

namespace codegym {

namespace {

constexpr qsizetype kManifestLimit = 64 << 20;
constexpr QDir::Filters kEverything = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System;

QString tr(const char* text) { return QCoreApplication::translate("export", text); }

Error refused(const QString& path, const QString& why)
{
    return {Error::Kind::Refused, tr("%1. Choose another folder, or move this one away.").arg(why), path, 0};
}

} // namespace

Status checkReplaceable(const QString& target)
{
    const QFileInfo info(target);
    if (!info.exists() && !info.isSymLink())
        return {};
    if (!info.isDir() || info.isSymLink())
        return refused(target, tr("There is something here that is not a folder"));
    if (QDir(target).isEmpty(kEverything))
        return {};
    const Result<QByteArray> json = readTextFile(target + u'/' + QLatin1String(kManifestName), kManifestLimit);
    const Result<Manifest> manifest = json ? parseManifest(*json) : Result<Manifest>(json.error());
    if (!manifest)
        return refused(target, tr("This folder is not empty and no export of this program"));

    QHash<QString, QByteArray> listed;
    for (const ExportedFile& file : manifest->files)
        listed.insert(file.path, file.sha256);
    const QDir folder(QFileInfo(target).absoluteFilePath()); // Only absolute paths are made relative to a folder.
    QDirIterator files(folder.path(), kEverything, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString relative = folder.relativeFilePath(path);
        if (files.fileInfo().isDir() && !files.fileInfo().isSymLink())
            continue;
        if (relative == QLatin1String(kManifestName))
            continue;
        const QByteArray hash = listed.value(relative);
        if (hash.isEmpty() || files.fileInfo().isSymLink())
            return refused(path, tr("The export that lies here has a file of somebody else"));
        const Result<QByteArray> actual = coldHash(path);
        if (!actual)
            return actual.error();
        if (*actual != hash)
            return refused(path, tr("The export that lies here has a file that was changed"));
    }
    return {};
}

} // namespace codegym
