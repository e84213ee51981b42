#include "core/verification/said_values.h"

namespace codegym {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isWordPart(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (static_cast<uchar>(c) & 0x80);
}

/// The end of a number that begins at a place where one may begin; the place itself where none does.
qsizetype numberEnd(QByteArrayView text, qsizetype at)
{
    const auto digits = [&](qsizetype i) {
        while (i < text.size() && isDigit(text[i]))
            ++i;
        return i;
    };
    const qsizetype first = at + (at < text.size() && text[at] == '-' ? 1 : 0);
    qsizetype end = digits(first);
    if (end == first)
        return at;
    if (end + 1 < text.size() && text[end] == '.' && isDigit(text[end + 1]))
        end = digits(end + 1);
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        const qsizetype exponent
            = end + 1 + (end + 1 < text.size() && (text[end + 1] == '-' || text[end + 1] == '+') ? 1 : 0);
        if (digits(exponent) > exponent)
            end = digits(exponent);
    }
    return end < text.size() && isWordPart(text[end]) ? at : end;
}

qsizetype wordEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isWordPart(text[at]))
        ++at;
    return at;
}

QByteArray wordToken(QByteArrayView word)
{
    const QByteArray lower = word.toByteArray().toLower();
    return lower == "none" ? QByteArray("null") : lower;
}

/// A minus sign belongs to a number unless something stands right before it, as in "3-1" or "a-1".
bool mayBeginNumber(QByteArrayView text, qsizetype at)
{
    return isDigit(text[at]) || (text[at] == '-' && (at == 0 || !isWordPart(text[at - 1])));
}

void appendTokens(const Literal& value, QByteArrayList& tokens)
{
    if (value.isContainer()) {
        for (const Literal& item : value.items)
            appendTokens(item, tokens);
    } else if (value.kind == Literal::Kind::Null) {
        tokens.append("null");
    } else {
        tokens += tokensOf(QByteArrayView(value.text));
    }
}

/// Where the bracket or quote at this place closes; -1 if it does not.
qsizetype closing(QByteArrayView text, qsizetype at)
{
    if (text[at] == '"' || text[at] == '\'') {
        for (qsizetype i = at + 1; i < text.size() && text[i] != '\n'; ++i) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == text[at])
                return i;
        }
        return -1;
    }
    int depth = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            const qsizetype end = closing(text, i);
            if (end > i)
                i = end;
        }
        depth += c == '[' || c == '(' || c == '{' ? 1 : c == ']' || c == ')' || c == '}' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

std::optional<Literal> literalOf(QByteArrayView text)
{
    Result<Literal> value = parseLiteral(text);
    return value ? std::optional(*std::move(value)) : std::nullopt;
}

bool isTruthValue(QByteArrayView word)
{
    return word == "true" || word == "false" || word == "True" || word == "False" || word == "None" || word == "null";
}

} // namespace

QByteArrayList tokensOf(QByteArrayView text)
{
    QByteArrayList tokens;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype number = mayBeginNumber(text, i) ? numberEnd(text, i) : i;
        const qsizetype word = number > i ? i : wordEnd(text, i);
        if (number > i)
            tokens.append(canonicalOf(text.sliced(i, number - i)).value_or(text.sliced(i, number - i).toByteArray()));
        else if (word > i)
            tokens.append(wordToken(text.sliced(i, word - i)));
        i = qMax(i + 1, qMax(number, word));
    }
    return tokens;
}

QByteArrayList tokensOf(const Literal& value)
{
    QByteArrayList tokens;
    appendTokens(value, tokens);
    return tokens;
}

QList<Literal> valuesIn(QByteArrayView text)
{
    QList<Literal> values;
    for (qsizetype i = 0; i < text.size();) {
        const char c = text[i];
        qsizetype end = i;
        std::optional<Literal> value;
        const bool quote = (c == '"' || c == '\'') && (i == 0 || !isWordPart(text[i - 1]));
        if (quote || c == '[' || c == '{' || c == '(') {
            end = closing(text, i) + 1;
            value = end > i ? literalOf(text.sliced(i, end - i)) : std::nullopt;
            end = value ? end : i;
        } else if (mayBeginNumber(text, i) && (end = numberEnd(text, i)) > i) {
            value = literalOf(text.sliced(i, end - i));
        } else if ((end = wordEnd(text, i)) > i && isTruthValue(text.sliced(i, end - i))) {
            value = literalOf(text.sliced(i, end - i));
        }
        if (value)
            values.append(*std::move(value));
        i = qMax(i + 1, end);
    }
    return values;
}

std::optional<QByteArray> onlyValue(QByteArrayView observation)
{
    const std::optional<Literal> whole = literalOf(observation);
    if (whole && whole->kind == Literal::Kind::Dict && whole->items.size() == 2)
        return canonicalText(whole->items[1]);
    if (whole)
        return canonicalText(*whole);
    const QList<Literal> values = valuesIn(observation);
    return values.size() == 1 ? std::optional(canonicalText(values.first())) : std::nullopt;
}

} // namespace codegym
