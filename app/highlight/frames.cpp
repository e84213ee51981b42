#include "app/highlight/frames.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace codegym::highlight {

namespace {

Block passOver(std::FILE* in, qint64 count)
{
    std::array<char, 16384> chunk;
    while (count > 0) {
        const auto wanted = std::min<qint64>(count, qint64(chunk.size()));
        if (std::fread(chunk.data(), 1, size_t(wanted), in) != size_t(wanted)) {
            return {Block::Status::Truncated, {}};
        }
        count -= wanted;
    }
    return {Block::Status::TooLarge, {}};
}

} // namespace

Block readBytes(std::FILE* in, qint64 count, qint64 limit)
{
    if (count > limit) {
        return passOver(in, count);
    }
    QByteArray bytes(int(count), Qt::Uninitialized);
    const size_t got = std::fread(bytes.data(), 1, size_t(count), in);
    if (qint64(got) == count) {
        return {Block::Status::Complete, bytes};
    }
    return {got == 0 ? Block::Status::End : Block::Status::Truncated, {}};
}

Block readFrame(std::FILE* in, qint64 limit)
{
    const Block prefix = readBytes(in, sizeof(quint32), sizeof(quint32));
    if (prefix.status != Block::Status::Complete) {
        return prefix;
    }
    Block frame = readBytes(in, qFromBigEndian<quint32>(prefix.bytes.constData()), limit);
    if (frame.status == Block::Status::End) {
        frame.status = Block::Status::Truncated;
    }
    return frame;
}

bool writeFrame(std::FILE* out, const QByteArray& bytes)
{
    std::array<char, sizeof(quint32)> prefix;
    qToBigEndian(quint32(bytes.size()), prefix.data());
    return std::fwrite(prefix.data(), 1, prefix.size(), out) == prefix.size()
        && std::fwrite(bytes.constData(), 1, size_t(bytes.size()), out) == size_t(bytes.size())
        && std::fflush(out) == 0;
}

} // namespace codegym::highlight
