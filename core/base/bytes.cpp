#include "core/base/bytes.h"

namespace codegym {

namespace {

struct Sequence {
    int length = 0; ///< 0: no sequence starts here.
    char32_t codePoint = 0;
};

bool isContinuation(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() && (static_cast<uchar>(bytes[at]) & 0xC0) == 0x80;
}

int sequenceLength(uchar lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    if (lead >= 0xF0 && lead < 0xF5)
        return 4;
    return 0;
}

/// Reads one generalised UTF-8 sequence; surrogates are let through, overlong forms are not.
Sequence readSequence(QByteArrayView bytes, qsizetype at)
{
    static constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const uchar lead = static_cast<uchar>(bytes[at]);
    const int length = sequenceLength(lead);
    if (length == 0)
        return {};
    char32_t codePoint = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if (!isContinuation(bytes, at + i))
            return {};
        codePoint = (codePoint << 6) | (static_cast<uchar>(bytes[at + i]) & 0x3F);
    }
    if (codePoint < kSmallest[length] || codePoint > 0x10FFFF)
        return {};
    return {length, codePoint};
}

bool isSurrogate(char32_t codePoint) { return codePoint >= 0xD800 && codePoint <= 0xDFFF; }

void appendHexEscape(QByteArray& out, char32_t codePoint)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += kDigits[(codePoint >> shift) & 0xF];
}

void appendAsciiEscaped(QByteArray& out, char c)
{
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    default: break;
    }
    if (static_cast<uchar>(c) < 0x20 || c == 0x7F)
        appendHexEscape(out, static_cast<uchar>(c));
    else
        out += c;
}

template <typename Visit>
void forEachSequence(QByteArrayView bytes, Visit visit)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const Sequence sequence = readSequence(bytes, at);
        visit(at, sequence);
        at += sequence.length > 0 ? sequence.length : 1;
    }
}

} // namespace

bool isValidUtf8(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const Sequence sequence = readSequence(bytes, at);
        if (sequence.length == 0 || isSurrogate(sequence.codePoint))
            return false;
        at += sequence.length;
    }
    return true;
}

QString displayText(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    forEachSequence(bytes, [&](qsizetype, Sequence sequence) {
        if (sequence.length == 0 || isSurrogate(sequence.codePoint))
            text += QChar::ReplacementCharacter;
        else if (sequence.codePoint == 0)
            text += QChar(0x2400);
        else if (QChar::requiresSurrogates(sequence.codePoint)) {
            text += QChar(QChar::highSurrogate(sequence.codePoint));
            text += QChar(QChar::lowSurrogate(sequence.codePoint));
        } else
            text += QChar(static_cast<char16_t>(sequence.codePoint));
    });
    return text;
}

QString displayLine(QByteArrayView bytes, int maxCharacters)
{
    // A code point takes at most four bytes, so no more than this can be shown.
    QString text = displayText(bytes.first(qMin<qsizetype>(bytes.size(), 4 * (qsizetype(maxCharacters) + 1))));
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    if (text.size() > maxCharacters)
        text = text.left(maxCharacters - 1) + QChar(0x2026);
    return text;
}

QByteArray searchText(QByteArrayView bytes)
{
    return displayText(bytes).toUtf8();
}

QByteArray jsonString(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + 2);
    out += '"';
    forEachSequence(bytes, [&](qsizetype at, Sequence sequence) {
        if (sequence.length == 0)
            out += "\xEF\xBF\xBD";
        else if (sequence.length == 1)
            appendAsciiEscaped(out, bytes[at]);
        else if (isSurrogate(sequence.codePoint))
            appendHexEscape(out, sequence.codePoint);
        else
            out += bytes.sliced(at, sequence.length);
    });
    out += '"';
    return out;
}

} // namespace codegym
