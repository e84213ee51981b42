#include "core/base/literal.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace codegym {

namespace {

constexpr int kDeepest = 200;

void appendCodePoint(ByteText& out, char32_t c)
{
    // Surrogates get the three bytes that their value would have (WTF-8).
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3F));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

class Parser {
public:
    explicit Parser(QByteArrayView text) : m_text(text) { }

    std::optional<Literal> parseAll()
    {
        std::optional<Literal> value = parseValue(0);
        skipSpace();
        return value && m_at == m_text.size() ? value : std::nullopt;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool atEnd() const { return m_at >= m_text.size(); }
    bool take(char c)
    {
        skipSpace();
        if (atEnd() || peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void skipSpace()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }

    std::optional<Literal> parseValue(int depth)
    {
        skipSpace();
        if (atEnd() || depth > kDeepest)
            return std::nullopt;
        switch (const char c = peek()) {
        case '[': ++m_at; return parseItems(Literal::Kind::List, ']', depth);
        case '(': ++m_at; return parseItems(Literal::Kind::Tuple, ')', depth);
        case '{': ++m_at; return parseBraces(depth);
        case '"':
        case '\'': ++m_at; return parseString(c);
        default: return isLetter(c) ? parseWord(depth) : parseNumber();
        }
    }

    std::optional<Literal> parseItems(Literal::Kind kind, char close, int depth)
    {
        Literal value {kind, {}, {}};
        bool comma = true;
        while (!take(close)) {
            std::optional<Literal> item = comma ? parseValue(depth + 1) : std::nullopt;
            if (!item)
                return std::nullopt;
            value.items.append(*std::move(item));
            comma = take(',');
        }
        if (kind == Literal::Kind::Tuple && value.items.size() == 1 && !comma)
            return value.items.takeFirst(); // Parentheses around one value are no tuple.
        return value;
    }

    std::optional<Literal> parseBraces(int depth)
    {
        Literal value {Literal::Kind::Dict, {}, {}};
        bool comma = true;
        while (!take('}')) {
            std::optional<Literal> item = comma ? parseValue(depth + 1) : std::nullopt;
            if (!item)
                return std::nullopt;
            const bool first = value.items.isEmpty();
            value.items.append(*std::move(item));
            if (first && !isKeyNext())
                value.kind = Literal::Kind::Set;
            if (value.kind == Literal::Kind::Dict) {
                item = take(':') ? parseValue(depth + 1) : std::nullopt;
                if (!item)
                    return std::nullopt;
                value.items.append(*std::move(item));
            }
            comma = take(',');
        }
        return value;
    }

    bool isKeyNext()
    {
        skipSpace();
        return peek() == ':';
    }

    std::optional<Literal> parseWord(int depth)
    {
        const qsizetype start = m_at;
        while (!atEnd() && (isLetter(peek()) || isDigit(peek())))
            ++m_at;
        const QByteArrayView word = m_text.sliced(start, m_at - start);
        if (word == "true" || word == "True")
            return Literal {Literal::Kind::Bool, "true", {}};
        if (word == "false" || word == "False")
            return Literal {Literal::Kind::Bool, "false", {}};
        if (word == "null" || word == "None")
            return Literal {};
        if (word == "NaN" || word == "nan")
            return Literal {Literal::Kind::Float, "nan", {}};
        if (word == "Infinity" || word == "inf")
            return Literal {Literal::Kind::Float, "inf", {}};
        if (word == "set" && take('(') && take(')') && depth <= kDeepest)
            return Literal {Literal::Kind::Set, {}, {}};
        return std::nullopt;
    }

    std::optional<Literal> parseNumber()
    {
        const qsizetype start = m_at;
        if (peek() == '-' || peek() == '+')
            ++m_at;
        if (m_text.sliced(m_at).startsWith("Infinity") || m_text.sliced(m_at).startsWith("inf")) {
            m_at += m_text.sliced(m_at).startsWith("Infinity") ? 8 : 3;
            return Literal {Literal::Kind::Float, m_text[start] == '-' ? "-inf" : "inf", {}};
        }
        const qsizetype digits = skipDigits();
        bool real = false;
        qsizetype fraction = 0;
        if (peek() == '.') {
            real = true;
            ++m_at;
            fraction = skipDigits();
        }
        if (digits + fraction == 0)
            return std::nullopt;
        if (peek() == 'e' || peek() == 'E') {
            real = true;
            ++m_at;
            if (peek() == '-' || peek() == '+')
                ++m_at;
            if (skipDigits() == 0)
                return std::nullopt;
        }
        const Literal::Kind kind = real ? Literal::Kind::Float : Literal::Kind::Integer;
        return Literal {kind, m_text.sliced(start, m_at - start).toByteArray(), {}};
    }

    qsizetype skipDigits()
    {
        const qsizetype start = m_at;
        while (!atEnd() && isDigit(peek()))
            ++m_at;
        return m_at - start;
    }

    std::optional<Literal> parseString(char quote)
    {
        Literal value {Literal::Kind::String, {}, {}};
        while (!atEnd()) {
            const char c = m_text[m_at++];
            if (c == quote)
                return value;
            if (c != '\\')
                value.text += c;
            else if (!parseEscape(value.text))
                return std::nullopt;
        }
        return std::nullopt;
    }

    bool parseEscape(ByteText& out)
    {
        if (atEnd())
            return false;
        static constexpr QByteArrayView kNames("nrtbfav0\\'\"/");
        static constexpr QByteArrayView kValues("\n\r\t\b\f\a\v\0\\'\"/", 12);
        const char c = m_text[m_at++];
        if (c == 'x' || c == 'u' || c == 'U')
            return parseHex(out, c == 'x' ? 2 : c == 'u' ? 4 : 8);
        const qsizetype index = kNames.indexOf(c);
        if (index < 0)
            return false;
        out += kValues[index];
        return true;
    }

    bool parseHex(ByteText& out, int digits)
    {
        if (m_at + digits > m_text.size())
            return false;
        bool ok = false;
        char32_t c = m_text.sliced(m_at, digits).toByteArray().toUInt(&ok, 16);
        if (!ok || c > 0x10FFFF)
            return false;
        m_at += digits;
        if (QChar::isLowSurrogate(c) && joinsHighSurrogate(out)) {
            const char32_t high = 0xD000 | ((out[out.size() - 2] & 0x3F) << 6) | (out[out.size() - 1] & 0x3F);
            out.chop(3);
            c = QChar::surrogateToUcs4(char16_t(high), char16_t(c));
        }
        appendCodePoint(out, c);
        return true;
    }

    static bool joinsHighSurrogate(const ByteText& out)
    {
        return out.size() >= 3 && uchar(out[out.size() - 3]) == 0xED && (uchar(out[out.size() - 2]) & 0xF0) == 0xA0;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

QByteArray canonicalString(const ByteText& bytes)
{
    const QByteArray json = jsonString(bytes);
    QByteArray out;
    // jsonString leaves valid text as it is; the canonical form is ASCII, in UTF-16 units.
    for (const QChar unit : QString::fromUtf8(json)) {
        if (unit.unicode() < 0x7F)
            out += char(unit.unicode());
        else
            out += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    }
    return out;
}

QByteArray canonicalInteger(QByteArray digits)
{
    const bool negative = digits.startsWith('-');
    if (negative || digits.startsWith('+'))
        digits.remove(0, 1);
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits[zeros] == '0')
        ++zeros;
    digits.remove(0, zeros);
    return negative && digits != "0" ? '-' + digits : digits;
}

QByteArray canonicalFloat(const QByteArray& text)
{
    if (text.endsWith('n') || text.endsWith('f')) // nan, inf
        return text;
    const double value = text.toDouble();
    if (qIsInf(value))
        return value < 0 ? "-inf" : "inf";
    if (value == std::floor(value))
        return canonicalInteger(QByteArray::number(value, 'f', 0));
    // Python's repr: shortest digits, an exponent only below 1e-4, of two digits at least.
    if (std::abs(value) >= 1e-4)
        return QByteArray::number(value, 'f', QLocale::FloatingPointShortest);
    return QByteArray::number(value, 'e', QLocale::FloatingPointShortest);
}

QByteArray canonicalDict(const Literal& value)
{
    QList<QPair<QByteArray, QByteArray>> pairs;
    for (qsizetype i = 0; i + 1 < value.items.size(); i += 2) {
        const QByteArray key = canonicalText(value.items[i]);
        pairs.append({value.items[i].kind == Literal::Kind::String ? key : canonicalString(key),
            canonicalText(value.items[i + 1])});
    }
    std::sort(pairs.begin(), pairs.end());
    QByteArray out = "{";
    for (const auto& [key, item] : pairs)
        out += (out.size() > 1 ? "," : "") + key + ':' + item;
    return out + '}';
}

/// As the worker does it: numbers by value first, then the rest by text.
QByteArrayList canonicalSetItems(const Literal& value)
{
    QList<QPair<double, QByteArray>> numbers;
    QByteArrayList others;
    for (const Literal& item : value.items) {
        const QByteArray text = canonicalText(item);
        const bool number = item.kind == Literal::Kind::Integer || (item.kind == Literal::Kind::Float && text != "nan");
        if (number)
            numbers.append({item.text.toDouble(), text});
        else
            others.append(text);
    }
    std::sort(numbers.begin(), numbers.end());
    std::sort(others.begin(), others.end());
    QByteArrayList all;
    for (const auto& number : numbers)
        all.append(number.second);
    return all + others;
}

} // namespace

const Literal* Literal::member(QByteArrayView key) const
{
    for (qsizetype i = items.size() - 2; kind == Kind::Dict && i >= 0; i -= 2) {
        if (items[i].kind == Kind::String && items[i].text == key)
            return &items[i + 1];
    }
    return nullptr;
}

ByteText Literal::memberText(QByteArrayView key, const ByteText& fallback) const
{
    const Literal* value = member(key);
    return value && !value->isContainer() && value->kind != Kind::Null ? value->text : fallback;
}

qint64 Literal::memberInteger(QByteArrayView key, qint64 fallback) const
{
    const Literal* value = member(key);
    bool ok = false;
    const qint64 number = value && value->kind == Kind::Integer ? value->text.toLongLong(&ok) : 0;
    return ok ? number : fallback;
}

bool Literal::memberFlag(QByteArrayView key, bool fallback) const
{
    const Literal* value = member(key);
    return value && value->kind == Kind::Bool ? value->text == "true" : fallback;
}

QList<Literal> Literal::memberList(QByteArrayView key) const
{
    const Literal* value = member(key);
    return value && value->kind == Kind::List ? value->items : QList<Literal>();
}

Result<Literal> parseLiteral(QByteArrayView text)
{
    if (std::optional<Literal> value = Parser(text).parseAll())
        return *std::move(value);
    return failure(QCoreApplication::translate("literal", "“%1” is neither JSON nor a Python value.")
                       .arg(displayLine(text, 80)));
}

QByteArray canonicalText(const Literal& value)
{
    switch (value.kind) {
    case Literal::Kind::Null: return "null";
    case Literal::Kind::Bool: return value.text;
    case Literal::Kind::Integer: return canonicalInteger(value.text);
    case Literal::Kind::Float: return canonicalFloat(value.text);
    case Literal::Kind::String: return canonicalString(value.text);
    case Literal::Kind::Dict: return canonicalDict(value);
    case Literal::Kind::Set: return '[' + canonicalSetItems(value).join(',') + ']';
    case Literal::Kind::List:
    case Literal::Kind::Tuple: break;
    }
    QByteArrayList items;
    for (const Literal& item : value.items)
        items.append(canonicalText(item));
    return '[' + items.join(',') + ']';
}

std::optional<QByteArray> canonicalOf(QByteArrayView text)
{
    const std::optional<Literal> value = Parser(text).parseAll();
    return value ? std::optional(canonicalText(*value)) : std::nullopt;
}

} // namespace codegym
