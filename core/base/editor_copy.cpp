#include "core/base/editor_copy.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>

namespace codegym {

namespace {

QString text(const char* words) { return QCoreApplication::translate("EditorCopy", words); }

Error unusable(const QString& path, const QFileDevice& file)
{
    return failure(text("The copy to edit, %1, cannot be used: %2.").arg(path, file.errorString()));
}

} // namespace

Result<EditorCopy> EditorCopy::make(const ByteText& source, Kind kind)
{
    auto folder = std::make_shared<QTemporaryDir>(); // which is readable to its owner alone
    if (!folder->isValid())
        return failure(text("There is no place for a copy to edit: %1.").arg(folder->errorString()));
    const QString path = folder->filePath(
        kind == Kind::Python ? QStringLiteral("environment.py") : QStringLiteral("environment.txt"));
    const EditorCopy copy(std::move(folder), path);
    const Status written = copy.write(source);
    return written ? Result<EditorCopy>(copy) : written.error();
}

QString EditorCopy::folder() const { return m_folder->path(); }

Status EditorCopy::write(const ByteText& source) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(source) != source.size() || !file.flush())
        return unusable(m_path, file);
    return {};
}

Result<ByteText> EditorCopy::read(qint64 most) const
{
    // Asked first: opening what is no file, a pipe say, would wait for somebody to write.
    const QFileInfo info(m_path);
    if (!info.isFile())
        return failure(Error::Kind::NotFound, text("The file %1 is gone.").arg(m_path));
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(m_path, file);
    const ByteText source = file.read(most + 1);
    if (source.size() > most)
        return failure(Error::Kind::Limit, text("The file is larger than %1.").arg(QLocale().formattedDataSize(most)));
    return source;
}

void EditorCopy::keep() const { m_folder->setAutoRemove(false); }

} // namespace codegym
