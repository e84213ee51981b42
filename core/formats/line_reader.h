#pragma once

#include "core/formats/byte_source.h"

#include <optional>

namespace codegym {

/// One row of a file that holds many.
struct Row {
    qint64 line = 0; ///< Where it starts, counted from 1.
    QByteArray bytes; ///< Without the line end; empty if tooLong.
    bool tooLong = false; ///< Over the limit: it was skipped without being kept.
};

/// Lines of a file, plain or gzip, one at a time: memory holds one row, never the file.
/// "\n" and "\r\n" end a line; a byte order mark at the start is dropped.
class LineReader {
public:
    LineReader(ByteSource source, qsizetype rowLimit);

    /// The next line, empty ones included; nothing at the end. After an error line() says how far reading came.
    Result<std::optional<Row>> next();
    qint64 line() const { return m_line; }

private:
    Status fill();
    void takeUpTo(qsizetype end, Row& row);

    ByteSource m_source;
    qsizetype m_rowLimit;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 0;
    bool m_atEnd = false;
    std::optional<Error> m_error; ///< Once met, it is the answer to every call.
};

} // namespace codegym
