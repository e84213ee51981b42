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

/// Marks a partial folder as ours from the first moment to the last, so that the next export may clear it away.
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

Status mark(const QString& folder)
{
    QFile file(folder + u'/' + QLatin1String(kMark));
    if (!file.open(QIODevice::WriteOnly))
        return failureAt(file.fileName(), 0, tr("cannot be written: %1").arg(file.errorString()));
    return {};
}

/// The mark goes last: whoever is killed on the way leaves a folder that is marked, or empty.
bool clearAway(const QString& folder)
{
    (void)mark(folder); // On a full disk this may fail, and clearing away helps.
    const QFileInfoList entries
        = QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    bool gone = true;
    for (const QFileInfo& entry : entries) {
        if (entry.isDir() && !entry.isSymLink())
            gone = QDir(entry.filePath()).removeRecursively() && gone;
        else if (entry.fileName() != QLatin1String(kMark))
            gone = QFile::remove(entry.filePath()) && gone;
    }
    return gone && QDir(folder).removeRecursively();
}

} // namespace

Result<PartialFolder> PartialFolder::create(const QString& target)
{
    const QString path = target + QLatin1String(".partial");
    // Without its mark it may be a whole export that was about to be moved, or the old one that was to be removed.
    if (!QFileInfo::exists(path + u'/' + QLatin1String(kMark))) {
        if (Status free = checkReplaceable(path); !free)
            return free.error();
    }
    if (QFileInfo::exists(path) && !clearAway(path))
        return failureAt(path, 0, tr("is left from an earlier export and cannot be removed"));
    if (!QDir().mkpath(path))
        return failureAt(path, 0, tr("cannot be made; check that the disk is writable and not full"));
    PartialFolder folder(target, path);
    if (Status marked = mark(path); !marked)
        return marked.error();
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
        clearAway(m_path);
}

Status PartialFolder::moveToTarget()
{
    const bool replaces = QFileInfo::exists(m_target);
    if (!QFile::remove(path(QLatin1String(kMark))))
        return failureAt(m_path, 0, tr("cannot be put in place: somebody else changed it"));
    if (Status status = rename(m_path, m_target, replaces ? RENAME_EXCHANGE : RENAME_NOREPLACE); !status)
        return status;
    if (replaces)
        clearAway(m_path); // The former export.
    m_path.clear();
    return syncFileSystem(m_target);
}

} // namespace codegym
