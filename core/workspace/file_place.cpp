#include "core/workspace/file_place.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

namespace codegym {

namespace {

QString translate(const char* text) { return QCoreApplication::translate("FilePlace", text); }

Error systemError(const QString& path, const QString& what)
{
    return failureAt(path, 0, QStringLiteral("%1: %2.").arg(what, QString::fromLocal8Bit(strerror(errno))));
}

Status syncPath(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(path, translate("The file could not be opened to be synced"));
    const int failed = ::fsync(descriptor);
    ::close(descriptor);
    return failed ? Status(systemError(path, translate("The file could not be synced"))) : Status();
}

} // namespace

bool isNetworkFileSystem(QByteArrayView type)
{
    static constexpr std::array<QByteArrayView, 22> kTypes {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda",
        "ncpfs", "9p", "ceph", "glusterfs", "lustre", "gpfs", "beegfs", "davfs", "fuse.sshfs", "fuse.glusterfs",
        "fuse.ceph", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.gvfsd-fuse"};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

Status checkPlaceForWriting(const QString& path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return failureAt(folder.filePath(), 0, translate("There is no such folder."));
    const QByteArray type = QStorageInfo(folder.filePath()).fileSystemType();
    if (isNetworkFileSystem(type)) {
        const QString message = translate("The workspace lies on a network file system (%1), where locks cannot be "
                                          "trusted. Copy it to a local disk, or open it for reading only.");
        return Error {Error::Kind::Refused, message.arg(QString::fromLatin1(type)), path, 0};
    }
    const QFileInfo file(path);
    if (!folder.isWritable() || (file.exists() && !file.isWritable())) {
        const QString message = translate("You may not write here. Choose another folder, or open it for reading only.");
        return Error {Error::Kind::Refused, message, path, 0};
    }
    return {};
}

Status moveIntoPlace(const QString& finished, const QString& path)
{
    if (const Status synced = syncPath(finished); !synced)
        return synced;
    const QByteArray from = QFile::encodeName(finished);
    const QByteArray to = QFile::encodeName(path);
    int failed = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (failed && errno == EINVAL) // This file system knows no such flag.
        failed = QFileInfo::exists(path) ? (errno = EEXIST, -1) : ::rename(from.constData(), to.constData());
    if (failed && errno == EEXIST)
        return failureAt(path, 0, translate("There is a file of that name already; it was left alone."));
    if (failed)
        return systemError(path, translate("The file could not be given its name"));
    return syncPath(QFileInfo(path).absolutePath());
}

} // namespace codegym
