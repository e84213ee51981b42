#include "core/formats/json_value_reader.h"

#include <QCoreApplication>

namespace codegym {

namespace {

constexpr qsizetype kChunk = 64 << 10;

QString tr(const char* text) { return QCoreApplication::translate("json", text); }

} // namespace

JsonValueReader::JsonValueReader(ByteSource source, qsizetype rowLimit)
    : m_source(std::move(source))
    , m_rowLimit(rowLimit)
{
}

Status JsonValueReader::fill()
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

/// Follows strings and brackets, so that the end of a value is known.
void JsonValueReader::track(char c)
{
    if (m_inString) {
        if (c == '"' && !m_escaped)
            m_inString = false;
        m_escaped = c == '\\' && !m_escaped;
    } else if (c == '"') {
        m_inString = true;
    } else if (c == '{' || c == '[') {
        ++m_depth;
    } else if (c == '}' || c == ']') {
        --m_depth;
    }
}

/// Whether a byte stands between values: blanks, commas and the brackets of an outer array.
bool JsonValueReader::separates(char c)
{
    if (m_depth > 0 || m_inString)
        return false;
    if (c == '[' && !m_started) {
        m_started = m_inArray = true;
        return true;
    }
    if (c == ']' && m_inArray) {
        m_inArray = false;
        return true;
    }
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',';
}

Result<std::optional<Row>> JsonValueReader::next()
{
    Row row;
    bool any = false;
    for (;; ++m_at) {
        if (m_at == m_buffer.size()) {
            if (Status status = m_atEnd ? Status() : fill(); !status)
                return status.error();
            if (m_atEnd)
                break;
        }
        const char c = m_buffer[m_at];
        const bool separator = separates(c);
        if (!separator && !any) {
            row.line = m_line;
            m_started = any = true;
            m_depth = 0;
        }
        if (c == '\n')
            ++m_line;
        if (separator && any) {
            ++m_at;
            break;
        }
        if (separator)
            continue;
        track(c);
        row.tooLong = row.tooLong || row.bytes.size() >= m_rowLimit;
        if (row.tooLong)
            row.bytes = QByteArray();
        else
            row.bytes += c;
    }
    if (any)
        return std::optional(std::move(row));
    if (m_inArray)
        return failure(tr("the file ends within its array; what came before was read"));
    return std::optional<Row>();
}

} // namespace codegym
