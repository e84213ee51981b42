#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <memory>

class QTemporaryDir;

namespace codegym {

/// A copy of somebody's source for another program to edit: a file in a folder that is its owner's alone, both named
/// by this program, never after the source, which may be a stranger's. The folder goes with the last value that knows
/// of it.
class EditorCopy {
public:
    /// Whether a program that is asked to open the file may take it for Python. What runs Python files must not.
    enum class Kind { Python, PlainText };

    static Result<EditorCopy> make(const ByteText& text, Kind kind = Kind::Python);

    const QString& path() const { return m_path; }
    QString folder() const;
    Status write(const ByteText& text) const;
    /// An error of kind NotFound where the file is gone, Limit where it is larger than that.
    Result<ByteText> read(qint64 most) const;
    /// The folder stays when this is gone.
    void keep() const;

private:
    EditorCopy(std::shared_ptr<QTemporaryDir> folder, const QString& path)
        : m_folder(std::move(folder))
        , m_path(path)
    {
    }

    std::shared_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

} // namespace codegym
