#include "core/formats/byte_source.h"

#include <QCoreApplication>

#include <zlib.h>

#include <array>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("files", text); }

} // namespace

struct ByteSource::Inflater {
    z_stream stream {};
    std::array<Bytef, 64 << 10> input {};
    bool memberDone = false; ///< Between two gzip members, where the file may end.

    Inflater() { ready = inflateInit2(&stream, 15 + 16) == Z_OK; }
    ~Inflater() { inflateEnd(&stream); }
    Q_DISABLE_COPY_MOVE(Inflater)
    bool ready = false;
};

ByteSource::ByteSource(std::unique_ptr<QFile> file) : m_file(std::move(file)) { }
ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;
ByteSource::~ByteSource() = default;

Result<ByteSource> ByteSource::open(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return failureAt(path, 0, tr("cannot be read: %1").arg(file->errorString()));
    const bool compressed = file->peek(2) == "\x1f\x8b";
    ByteSource source(std::move(file));
    if (compressed) {
        source.m_inflater = std::make_unique<Inflater>();
        if (!source.m_inflater->ready)
            return failureAt(path, 0, tr("cannot be unpacked: there is not enough memory"));
    }
    return source;
}

Result<qsizetype> ByteSource::read(char* buffer, qsizetype size)
{
    if (m_inflater)
        return readInflated(buffer, size);
    const qint64 count = m_file->read(buffer, size);
    if (count < 0)
        return failure(tr("cannot be read: %1").arg(m_file->errorString()));
    return static_cast<qsizetype>(count);
}

Result<qsizetype> ByteSource::readInflated(char* buffer, qsizetype size)
{
    z_stream& stream = m_inflater->stream;
    stream.next_out = reinterpret_cast<Bytef*>(buffer);
    stream.avail_out = static_cast<uInt>(size);
    // Whatever came out is handed over first; a damage behind it is met again by the next call.
    while (stream.avail_out == static_cast<uInt>(size)) {
        if (stream.avail_in == 0) {
            auto& input = m_inflater->input;
            const qint64 count = m_file->read(reinterpret_cast<char*>(input.data()), qint64(input.size()));
            if (count < 0)
                return failure(tr("cannot be read: %1").arg(m_file->errorString()));
            if (count == 0 && m_inflater->memberDone)
                return qsizetype(0);
            if (count == 0)
                return failure(tr("the gzip file is cut off; what came before was read"));
            stream.next_in = input.data();
            stream.avail_in = static_cast<uInt>(count);
        }
        if (m_inflater->memberDone) {
            inflateReset(&stream);
            m_inflater->memberDone = false;
        }
        const int state = inflate(&stream, Z_NO_FLUSH);
        if (state == Z_STREAM_END)
            m_inflater->memberDone = true;
        else if (state != Z_OK && state != Z_BUF_ERROR && stream.avail_out == static_cast<uInt>(size))
            return failure(tr("the gzip file is damaged (%1); what came before was read")
                               .arg(QString::fromLatin1(stream.msg ? stream.msg : "no details")));
    }
    return size - static_cast<qsizetype>(stream.avail_out);
}

} // namespace codegym
