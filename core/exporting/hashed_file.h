#pragma once

#include "core/formats/manifest.h"

#include <QCryptographicHash>
#include <QFile>

namespace codegym {

/// A new file that is written in order and hashed on the way.
class HashedFile {
public:
    explicit HashedFile(const QString& path);

    Status open(); ///< Makes the folders it lies in; fails if the file exists.
    Status write(QByteArrayView bytes);
    /// Closes the file. Path and rows of the result are the caller's to fill in.
    Result<ExportedFile> finish();

private:
    Error failed() const;

    QFile m_file;
    QCryptographicHash m_hash;
    qint64 m_bytes = 0;
};

/// Makes everything that was written to the file system of this folder durable. One call for a tree of thousands of
/// small files, where a sync for each would take minutes.
Status syncFileSystem(const QString& folder);

/// The hash of a file read back from the disk rather than from what the system remembers of it.
Result<QByteArray> coldHash(const QString& path);

} // namespace codegym
