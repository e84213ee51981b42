#include "core/formats/json_string.h"

#include "core/formats/code_point.h"

namespace codegym {

namespace {

int hexValue(QByteArrayView digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    return value;
}

/// Appends what "\uXXXX" at the position says, its partner included if the two make one character.
qsizetype appendUnicodeEscape(ByteText& out, QByteArrayView body, qsizetype at)
{
    const char32_t unit = static_cast<char32_t>(hexValue(body.sliced(at + 2, 4)));
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    if (high && at + 12 <= body.size() && body[at + 6] == '\\' && body[at + 7] == 'u') {
        const char32_t low = static_cast<char32_t>(hexValue(body.sliced(at + 8, 4)));
        if (low >= 0xDC00 && low < 0xE000) {
            appendCodePoint(out, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
            return at + 12;
        }
    }
    appendCodePoint(out, unit);
    return at + 6;
}

char simpleEscape(char c)
{
    switch (c) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return c;
    }
}

} // namespace

ByteText decodeJsonString(QByteArrayView literal)
{
    const QByteArrayView body = literal.sliced(1, literal.size() - 2);
    ByteText out;
    out.reserve(body.size());
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype escape = body.indexOf('\\', at);
        const qsizetype plain = escape < 0 ? body.size() : escape;
        out += body.sliced(at, plain - at);
        if (escape < 0)
            break;
        if (body[escape + 1] == 'u') {
            at = appendUnicodeEscape(out, body, escape);
        } else {
            out += simpleEscape(body[escape + 1]);
            at = escape + 2;
        }
    }
    return out;
}

bool isJsonText(QByteArrayView bytes)
{
    return isValidUtf8(bytes) || decodeJsonString(jsonString(bytes)) == bytes;
}

} // namespace codegym
