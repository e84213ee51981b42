#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <cstdio>

namespace codegym::highlight {

/// What was read from a stream, or why not.
struct Block {
    enum class Status {
        Complete,
        TooLarge, ///< It was passed over; the stream stands behind it.
        End, ///< The stream ended before the first byte.
        Truncated ///< The stream ended within.
    };

    Status status = Status::Complete;
    QByteArray bytes;
};

/// Reads `count` raw bytes, or passes over them if they are more than `limit`. Waits until they have come.
Block readBytes(std::FILE* in, qint64 count, qint64 limit);

/// Reads one frame: its length as four bytes, the most significant first, and then that many bytes.
Block readFrame(std::FILE* in, qint64 limit);

/// Writes one frame and flushes. False if the reader has gone.
[[nodiscard]] bool writeFrame(std::FILE* out, const QByteArray& bytes);

} // namespace codegym::highlight
