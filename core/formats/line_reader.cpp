#include "core/formats/line_reader.h"

namespace codegym {

namespace {

constexpr qsizetype kChunk = 64 << 10;

} // namespace

LineReader::LineReader(ByteSource source, qsizetype rowLimit) : m_source(std::move(source)), m_rowLimit(rowLimit) { }

/// Replaces the used-up buffer by the next chunk.
Status LineReader::fill()
{
    m_at = 0;
    m_buffer.resize(kChunk);
    const Result<qsizetype> count = m_source.read(m_buffer.data(), kChunk);
    m_buffer.resize(count ? *count : 0);
    if (!count)
        return count.error();
    m_atEnd = *count == 0;
    return {};
}

void LineReader::takeUpTo(qsizetype end, Row& row)
{
    const qsizetype length = end - m_at;
    // One byte beyond the limit is kept for a carriage return that is not part of the row.
    if (!row.tooLong && row.bytes.size() + length <= m_rowLimit + 1) {
        row.bytes += QByteArrayView(m_buffer).sliced(m_at, length);
    } else {
        row.tooLong = true;
        row.bytes = QByteArray();
    }
    m_at = end;
}

Result<std::optional<Row>> LineReader::next()
{
    if (m_error)
        return *m_error;
    Row row;
    row.line = m_line + 1;
    bool any = false;
    for (;;) {
        if (m_at == m_buffer.size()) {
            // The row that a damaged file breaks off in is no row: the error stands for it.
            if (Status status = m_atEnd ? Status() : fill(); !status) {
                m_error = status.error();
                return *m_error;
            }
            if (m_atEnd)
                break;
        }
        any = true;
        const qsizetype newline = m_buffer.indexOf('\n', m_at);
        takeUpTo(newline < 0 ? m_buffer.size() : newline, row);
        if (newline >= 0) {
            ++m_at;
            break;
        }
    }
    if (!any)
        return std::optional<Row>();
    ++m_line;
    if (row.bytes.endsWith('\r'))
        row.bytes.chop(1);
    if (row.line == 1 && row.bytes.startsWith("\xEF\xBB\xBF"))
        row.bytes.remove(0, 3);
    if (row.bytes.size() > m_rowLimit) {
        row.tooLong = true;
        row.bytes = QByteArray();
    }
    return std::optional(std::move(row));
}

} // namespace codegym
