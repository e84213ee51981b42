#include "core/exporting/partial_folder.h"

#include "core/exporting/export_target.h"
#include "core/exporting/hashed_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <stdio.h>

namespace codegym {

namespace {

/// Marks a partial folder as ours from the first moment, so that the next export may clear it away.
constexpr char kMark[] = ".codegym-partial";

QString tr(const char* text) { return QCoreApplication::translate("export", text); }

Status rename(const QString& from, const QString& to, unsigned flags)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray destination = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, destination.constData(), flags) == 0)
        return {};
    if (errno == EINVAL && flags == RENAME_EXCHANGE)
        return failureAt(to, 0, tr("the file system here cannot replace a folder in one step; export to a new folder"));
    return failureAt(to, 0, tr("cannot be put in place: %1").arg(qt_error_string(errno)));
}

} // namespace

Result<PartialFolder> PartialFolder::create(const QString& target)
{
    const QString path = target + QLatin1String(".partial");
    const QString mark = path + u'/' + QLatin1String(kMark);
    // Without its mark it may be a whole export that was about to be moved, or the old one that was to be removed.
    if (!QFileInfo::exists(mark)) {
        if (Status free = checkReplaceable(path); !free)
            return free.error();
    }
    if (QFileInfo::exists(path) && !QDir(path).removeRecursively())
        return failureAt(path, 0, tr("is left from an earlier export and cannot be removed"));
    if (!QDir().mkpath(path))
        return failureAt(path, 0, tr("cannot be made; check that the disk is writable and not full"));
    PartialFolder folder(target, path);
    if (QFile file(mark); !file.open(QIODevice::WriteOnly))
        return failureAt(mark, 0, tr("cannot be written: %1").arg(file.errorString()));
    return folder;
}

PartialFolder::PartialFolder(PartialFolder&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_path(std::exchange(other.m_path, {}))
{
}

PartialFolder::~PartialFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

Status PartialFolder::moveToTarget()
{
    const bool replaces = QFileInfo::exists(m_target);
    if (!QFile::remove(path(QLatin1String(kMark))))
        return failureAt(m_path, 0, tr("cannot be put in place: somebody else changed it"));
    if (Status status = rename(m_path, m_target, replaces ? RENAME_EXCHANGE : RENAME_NOREPLACE); !status)
        return status;
    if (replaces)
        QDir(m_path).removeRecursively();
    m_path.clear();
    return syncFileSystem(m_target);
}

} // namespace codegym
