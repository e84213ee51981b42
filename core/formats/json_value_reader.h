#pragma once

#include "core/formats/line_reader.h"

namespace codegym {

/// The values of a ".json" file one at a time: the elements of an array, or values one after the other, over as many
/// lines as they like. Values are only cut out, not checked. Memory holds one value, never the file.
class JsonValueReader {
public:
    JsonValueReader(ByteSource source, qsizetype rowLimit);

    /// The next value with the line it starts on; nothing at the end. A file that ends early is an error.
    Result<std::optional<Row>> next();
    qint64 line() const { return m_line; }

private:
    Status fill();
    void track(char c);
    bool separates(char c);

    ByteSource m_source;
    qsizetype m_rowLimit;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_depth = 0; ///< Of open brackets within the value.
    bool m_inString = false;
    bool m_escaped = false;
    bool m_started = false; ///< Something but blanks was read.
    bool m_inArray = false; ///< The file is one array.
    bool m_atEnd = false;
};

} // namespace codegym
