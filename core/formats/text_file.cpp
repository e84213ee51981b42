#include "core/formats/text_file.h"

#include "core/formats/byte_source.h"

#include <QCoreApplication>

namespace codegym {

namespace {

constexpr qsizetype kChunk = 64 << 10;

QString tr(const char* text) { return QCoreApplication::translate("files", text); }

/// The number of the first line that is not UTF-8.
qint64 firstBrokenLine(QByteArrayView bytes)
{
    qint64 line = 1;
    for (qsizetype at = 0; at < bytes.size(); ++line) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        if (!isValidUtf8(bytes.sliced(at, end - at)))
            return line;
        at = end + 1;
    }
    return 0;
}

} // namespace

Result<QByteArray> readHead(const QString& path, qsizetype size)
{
    Result<ByteSource> source = ByteSource::open(path);
    if (!source)
        return source.error();
    QByteArray head(size, '\0');
    qsizetype filled = 0;
    while (filled < size) {
        const Result<qsizetype> count = source->read(head.data() + filled, size - filled);
        if (!count && filled == 0)
            return count.error();
        if (!count || *count == 0)
            break;
        filled += *count;
    }
    return head.first(filled);
}

Result<ByteText> readTextFile(const QString& path, qsizetype limit)
{
    Result<ByteSource> source = ByteSource::open(path);
    if (!source)
        return source.error();
    QByteArray bytes;
    QByteArray chunk(kChunk, '\0');
    for (;;) {
        const Result<qsizetype> count = source->read(chunk.data(), kChunk);
        if (!count)
            return failureAt(path, bytes.count('\n') + 1, count.error().message);
        if (*count == 0)
            break;
        if (bytes.size() + *count > limit)
            return failureAt(path, 0, tr("the file is longer than the limit of %1 bytes").arg(limit));
        bytes += QByteArrayView(chunk).first(*count);
    }
    if (bytes.isEmpty())
        return failureAt(path, 0, tr("the file is empty"));
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return failureAt(path, bytes.first(nul).count('\n') + 1, tr("the file holds NUL bytes, so it is not text"));
    if (const qint64 line = firstBrokenLine(bytes); line > 0)
        return failureAt(path, line, tr("the line is not UTF-8"));
    return bytes;
}

} // namespace codegym
