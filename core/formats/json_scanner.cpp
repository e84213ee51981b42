#include "core/formats/json_scanner.h"

#include "core/formats/json_string.h"

#include <QCoreApplication>
#include <QSet>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("json", text); }

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// One pass over a text. Open containers lie in a byte array, not on the stack: foreign depth costs nothing.
class Scanner {
public:
    Scanner(QByteArrayView text, const JsonLimits& limits) : m_text(text), m_limits(limits) { }

    qsizetype position() const { return m_at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    void advance() { ++m_at; }
    void open(char bracket) { m_open += bracket; }

    void skipBlanks()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }

    Error problem(const QString& what) const { return problemAt(m_at, what); }

    Error problemAt(qsizetype at, const QString& what) const
    {
        return failure(tr("not valid JSON at column %1: %2").arg(at + 1).arg(what));
    }

    Status begin()
    {
        if (m_text.size() > m_limits.textBytes)
            return failure(Error::Kind::Limit, tr("longer than the limit of %1 bytes").arg(m_limits.textBytes));
        skipBlanks();
        return {};
    }

    Status end()
    {
        skipBlanks();
        return atEnd() ? Status() : problem(tr("there is more text after the value"));
    }

    /// One value; afterwards the position is just behind it.
    Result<JsonValue> value();
    Result<QByteArrayView> key();

private:
    Result<JsonKind> token();
    Status closeOrContinue(bool& done, qsizetype base);
    Status string();
    Status escape();
    Status number();
    Status digits();
    Status word(const char* expected);

    QByteArrayView m_text;
    const JsonLimits& m_limits;
    qsizetype m_at = 0;
    QByteArray m_open;
};

Status Scanner::escape()
{
    advance();
    const char c = peek();
    advance();
    if (c == 'u') {
        for (int i = 0; i < 4; ++i, advance()) {
            if (!isHexDigit(peek()))
                return problem(tr("\\u needs four hexadecimal digits"));
        }
        return {};
    }
    if (c == '\0' || !strchr("\"\\/bfnrt", c))
        return problemAt(m_at - 1, tr("there is no such escape"));
    return {};
}

Status Scanner::string()
{
    const qsizetype begin = m_at;
    advance();
    const char* const last = m_text.data() + m_text.size();
    for (;;) {
        // Most bytes of a row are plain text, so this loop is where a large file spends its time.
        const char* at = m_text.data() + m_at;
        while (at != last && *at != '"' && *at != '\\' && static_cast<uchar>(*at) >= 0x20)
            ++at;
        m_at = at - m_text.data();
        if (atEnd())
            return problemAt(begin, tr("the string has no end"));
        if (peek() == '"')
            break;
        if (peek() != '\\')
            return problem(tr("control characters must be escaped in strings"));
        if (Status status = escape(); !status)
            return status;
    }
    advance();
    if (!isValidUtf8(m_text.sliced(begin, m_at - begin)))
        return problemAt(begin, tr("the string is not UTF-8"));
    return {};
}

Status Scanner::word(const char* expected)
{
    const QByteArrayView word(expected);
    if (!m_text.sliced(m_at).startsWith(word))
        return problem(tr("expected a value"));
    m_at += word.size();
    return {};
}

Status Scanner::digits()
{
    if (!isDigit(peek()))
        return problem(tr("expected a digit"));
    while (isDigit(peek()))
        advance();
    return {};
}

Status Scanner::number()
{
    const qsizetype begin = m_at;
    if (peek() == '-')
        advance();
    if (m_limits.pythonConstants && peek() == 'I')
        return word("Infinity");
    if (peek() == '0')
        advance();
    else if (Status status = digits(); !status)
        return status;
    if (peek() == '.') {
        advance();
        if (Status status = digits(); !status)
            return status;
    }
    if (peek() == 'e' || peek() == 'E') {
        advance();
        if (peek() == '+' || peek() == '-')
            advance();
        if (Status status = digits(); !status)
            return status;
    }
    if (m_at - begin > m_limits.numberBytes)
        return problemAt(begin, tr("the number has more than %1 characters").arg(m_limits.numberBytes));
    return {};
}

/// A scalar, or the bracket that opens a container.
Result<JsonKind> Scanner::token()
{
    const auto as = [](const Status& status, JsonKind kind) -> Result<JsonKind> {
        if (!status)
            return status.error();
        return kind;
    };
    switch (peek()) {
    case '{':
    case '[':
        if (m_open.size() >= m_limits.depth)
            return problem(tr("nested more than %1 levels deep").arg(m_limits.depth));
        open(peek());
        advance();
        return m_open.back() == '{' ? JsonKind::Object : JsonKind::Array;
    case '"': return as(string(), JsonKind::String);
    case 't': return as(word("true"), JsonKind::Boolean);
    case 'f': return as(word("false"), JsonKind::Boolean);
    case 'n': return as(word("null"), JsonKind::Null);
    default: break;
    }
    if (peek() == '-' || isDigit(peek()) || (m_limits.pythonConstants && peek() == 'I'))
        return as(number(), JsonKind::Number);
    if (m_limits.pythonConstants && peek() == 'N')
        return as(word("NaN"), JsonKind::Number);
    return problem(atEnd() ? tr("the text ends where a value is expected") : tr("expected a value"));
}

Result<QByteArrayView> Scanner::key()
{
    skipBlanks();
    if (peek() != '"')
        return problem(tr("expected a key in double quotes"));
    const qsizetype begin = m_at;
    if (Status status = string(); !status)
        return status.error();
    const QByteArrayView key = m_text.sliced(begin, m_at - begin);
    skipBlanks();
    if (peek() != ':')
        return problem(tr("expected “:” after the key"));
    advance();
    return key;
}

/// After a value: closes what ends here until a comma asks for the next value, or everything above base is closed.
Status Scanner::closeOrContinue(bool& done, qsizetype base)
{
    while (m_open.size() > base) {
        skipBlanks();
        const char bracket = m_open.back();
        if (peek() == (bracket == '{' ? '}' : ']')) {
            advance();
            m_open.chop(1);
            continue;
        }
        if (peek() != ',')
            return problem(tr("expected “,” or the end of the %1").arg(bracket == '{' ? tr("object") : tr("array")));
        advance();
        if (bracket == '{') {
            if (Result<QByteArrayView> next = key(); !next)
                return next.error();
        }
        return {};
    }
    done = true;
    return {};
}

Result<JsonValue> Scanner::value()
{
    skipBlanks();
    const qsizetype begin = m_at;
    const qsizetype base = m_open.size();
    std::optional<JsonKind> outer;
    for (bool done = false; !done;) {
        skipBlanks();
        const Result<JsonKind> kind = token();
        if (!kind)
            return kind.error();
        outer = outer.value_or(*kind);
        if (*kind == JsonKind::Object || *kind == JsonKind::Array) {
            skipBlanks();
            const bool empty = peek() == (*kind == JsonKind::Object ? '}' : ']');
            if (!empty && *kind == JsonKind::Object) {
                if (Result<QByteArrayView> first = key(); !first)
                    return first.error();
            }
            if (!empty)
                continue;
        }
        if (Status status = closeOrContinue(done, base); !status)
            return status.error();
    }
    return JsonValue {*outer, m_text.sliced(begin, m_at - begin)};
}

} // namespace

const JsonValue* JsonObject::find(QByteArrayView key) const
{
    for (const JsonField& field : m_fields) {
        if (field.key == key)
            return &field.value;
    }
    return nullptr;
}

std::optional<ByteText> JsonObject::string(QByteArrayView key) const
{
    const JsonValue* value = find(key);
    if (!value || value->kind != JsonKind::String)
        return std::nullopt;
    return decodeJsonString(value->text);
}

std::optional<int> JsonObject::integer(QByteArrayView key) const
{
    const JsonValue* value = find(key);
    bool ok = false;
    const int number = value && value->kind == JsonKind::Number ? value->text.toByteArray().toInt(&ok) : 0;
    return ok ? std::optional(number) : std::nullopt;
}

Result<JsonValue> scanJson(QByteArrayView text, const JsonLimits& limits)
{
    Scanner scanner(text, limits);
    if (Status status = scanner.begin(); !status)
        return status.error();
    Result<JsonValue> value = scanner.value();
    if (!value)
        return value;
    if (Status status = scanner.end(); !status)
        return status.error();
    return value;
}

Result<JsonObject> scanJsonObject(QByteArrayView text, const JsonLimits& limits)
{
    Scanner scanner(text, limits);
    if (Status status = scanner.begin(); !status)
        return status.error();
    if (scanner.peek() != '{')
        return scanner.problem(tr("expected an object, “{…}”"));
    scanner.open('{');
    scanner.advance();
    scanner.skipBlanks();
    QList<JsonField> fields;
    QSet<ByteText> seen;
    while (fields.isEmpty() ? scanner.peek() != '}' : scanner.peek() == ',') {
        if (!fields.isEmpty())
            scanner.advance();
        scanner.skipBlanks();
        const qsizetype at = scanner.position();
        if (fields.size() >= limits.items)
            return scanner.problem(tr("the object has more than %1 fields").arg(limits.items));
        const Result<QByteArrayView> key = scanner.key();
        if (!key)
            return key.error();
        ByteText name = decodeJsonString(*key);
        if (seen.contains(name))
            return scanner.problemAt(at, tr("the key “%1” occurs twice").arg(displayLine(name, 60)));
        const Result<JsonValue> value = scanner.value();
        if (!value)
            return value.error();
        seen.insert(name);
        fields.append({std::move(name), *value});
        scanner.skipBlanks();
    }
    if (scanner.peek() != '}')
        return scanner.problem(tr("expected “,” or the end of the object"));
    scanner.advance();
    if (Status status = scanner.end(); !status)
        return status.error();
    return JsonObject(std::move(fields));
}

Result<QList<JsonValue>> scanJsonArray(QByteArrayView text, const JsonLimits& limits)
{
    Scanner scanner(text, limits);
    if (Status status = scanner.begin(); !status)
        return status.error();
    if (scanner.peek() != '[')
        return scanner.problem(tr("expected an array, “[…]”"));
    scanner.open('[');
    scanner.advance();
    scanner.skipBlanks();
    QList<JsonValue> values;
    while (values.isEmpty() ? scanner.peek() != ']' : scanner.peek() == ',') {
        if (!values.isEmpty())
            scanner.advance();
        if (values.size() >= limits.items)
            return scanner.problem(tr("the array has more than %1 elements").arg(limits.items));
        const Result<JsonValue> value = scanner.value();
        if (!value)
            return value.error();
        values.append(*value);
        scanner.skipBlanks();
    }
    if (scanner.peek() != ']')
        return scanner.problem(tr("expected “,” or the end of the array"));
    scanner.advance();
    if (Status status = scanner.end(); !status)
        return status.error();
    return values;
}

} // namespace codegym
