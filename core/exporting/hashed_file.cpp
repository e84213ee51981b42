#include "core/exporting/hashed_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("export", text); }

} // namespace

HashedFile::HashedFile(const QString& path) : m_file(path), m_hash(QCryptographicHash::Sha256) { }

Error HashedFile::failed() const
{
    return failureAt(m_file.fileName(), 0, tr("cannot be written: %1").arg(m_file.errorString()));
}

Status HashedFile::open()
{
    const QString folder = QFileInfo(m_file.fileName()).path();
    if (!QDir().mkpath(folder))
        return failureAt(folder, 0, tr("cannot be made; check that the disk is writable and not full"));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failed();
    return {};
}

Status HashedFile::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return failed();
    m_hash.addData(bytes);
    m_bytes += bytes.size();
    return {};
}

Result<ExportedFile> HashedFile::finish()
{
    if (!m_file.flush())
        return failed();
    m_file.close();
    if (m_file.error() != QFileDevice::NoError)
        return failed();
    return ExportedFile {{}, m_hash.result().toHex(), m_bytes, 0};
}

Status syncFileSystem(const QString& folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return failureAt(folder, 0, tr("cannot be opened: %1").arg(qt_error_string(errno)));
    const bool synced = syncfs(handle) == 0;
    const int error = errno;
    ::close(handle);
    if (!synced)
        return failureAt(folder, 0, tr("cannot be brought to the disk: %1").arg(qt_error_string(error)));
    return {};
}

Result<QByteArray> coldHash(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failureAt(path, 0, tr("cannot be read back: %1").arg(file.errorString()));
    // The pages were synced, so the system may forget them; what follows comes from the disk.
    posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return failureAt(path, 0, tr("cannot be read back: %1").arg(file.errorString()));
    return hash.result().toHex();
}

} // namespace codegym
