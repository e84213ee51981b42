#include "core/formats/python_literal.h"

#include "core/formats/code_point.h"

#include <QList>

#include <algorithm>

namespace codegym {

namespace {

int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

/// Reads up to count digits of a base; -1 if there are none, or fewer than count where all are needed.
qint64 digitsAt(QByteArrayView text, qsizetype at, int base, int count, bool all, int& used)
{
    qint64 value = 0;
    used = 0;
    while (used < count && at + used < text.size() && digitValue(text[at + used]) < base)
        value = value * base + digitValue(text[at + used++]);
    return used == 0 || (all && used < count) ? -1 : value;
}

/// Decodes the escape whose backslash is at the position; returns the position behind it.
qsizetype appendEscape(ByteText& out, QByteArrayView body, qsizetype at)
{
    if (at + 1 >= body.size()) {
        out += '\\';
        return at + 1;
    }
    const char c = body[at + 1];
    int used = 0;
    qint64 code = -1;
    switch (c) {
    case '\n': return at + 2;
    case '\r': return at + (body.sliced(at + 1).startsWith("\r\n") ? 3 : 2);
    case '\\':
    case '\'':
    case '"': out += c; return at + 2;
    case 'a': out += '\a'; return at + 2;
    case 'b': out += '\b'; return at + 2;
    case 'f': out += '\f'; return at + 2;
    case 'n': out += '\n'; return at + 2;
    case 'r': out += '\r'; return at + 2;
    case 't': out += '\t'; return at + 2;
    case 'v': out += '\v'; return at + 2;
    case 'x': code = digitsAt(body, at + 2, 16, 2, true, used); break;
    case 'u': code = digitsAt(body, at + 2, 16, 4, true, used); break;
    case 'U': code = digitsAt(body, at + 2, 16, 8, true, used); break;
    default:
        code = digitsAt(body, at + 1, 8, 3, false, used);
        --used; // The first octal digit stands where the letter of the others does.
        break;
    }
    if (code < 0 || code > 0x10FFFF) {
        out += '\\';
        return at + 1;
    }
    appendCodePoint(out, static_cast<char32_t>(code));
    return at + 2 + used;
}

qsizetype indentOf(QByteArrayView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == ' ' || line[indent] == '\t'))
        ++indent;
    return indent;
}

bool isBlank(QByteArrayView line) { return line.trimmed().isEmpty(); }

} // namespace

std::optional<PythonLiteral> pythonStringAt(QByteArrayView source, qsizetype at)
{
    PythonLiteral literal;
    for (int i = 0; i < 2 && at < source.size() && source[at] != '"' && source[at] != '\''; ++i, ++at) {
        const char lower = static_cast<char>(source[at] | 0x20);
        literal.raw |= lower == 'r';
        literal.bytes |= lower == 'b';
        literal.formatted |= lower == 'f';
        if (!strchr("rbfu", lower))
            return std::nullopt;
    }
    if (at >= source.size() || (source[at] != '"' && source[at] != '\''))
        return std::nullopt;
    const char quote = source[at];
    const bool triple = source.sliced(at).startsWith(QByteArray(3, quote));
    const QByteArray closing(triple ? 3 : 1, quote);
    literal.bodyBegin = at + closing.size();
    for (qsizetype i = literal.bodyBegin; i < source.size(); ++i) {
        if (source[i] == '\\') {
            ++i;
        } else if (source[i] == '\n' && !triple) {
            return std::nullopt;
        } else if (source[i] == quote && source.sliced(i).startsWith(closing)) {
            literal.bodyEnd = i;
            literal.end = i + closing.size();
            return literal;
        }
    }
    return std::nullopt;
}

ByteText decodePythonString(QByteArrayView source, const PythonLiteral& literal)
{
    const QByteArrayView body = source.sliced(literal.bodyBegin, literal.bodyEnd - literal.bodyBegin);
    if (literal.raw)
        return body.toByteArray();
    ByteText out;
    out.reserve(body.size());
    for (qsizetype at = 0; at < body.size();) {
        if (body[at] == '\\')
            at = appendEscape(out, body, at);
        else
            out += body[at++];
    }
    return out;
}

ByteText cleanIndentation(QByteArrayView text)
{
    QList<QByteArray> lines = QByteArray(text.toByteArray()).replace("\r\n", "\n").split('\n');
    qsizetype common = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!isBlank(lines[i]))
            common = common < 0 ? indentOf(lines[i]) : std::min(common, indentOf(lines[i]));
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isBlank(lines[i]))
            lines[i].clear();
        else
            lines[i].remove(0, i == 0 ? indentOf(lines[i]) : std::max<qsizetype>(common, 0));
    }
    while (!lines.isEmpty() && lines.first().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines.join('\n');
}

} // namespace codegym
