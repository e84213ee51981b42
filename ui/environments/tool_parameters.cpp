#include "ui/environments/tool_parameters.h"

#include "core/base/literal.h"

namespace codegym {

namespace {

/// Where the character stands outside of brackets and quotes, from a place on; -1 if nowhere.
qsizetype findOutside(QByteArrayView text, char wanted, qsizetype from)
{
    int depth = 0;
    char quote = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (quote) {
            quote = c == quote ? 0 : quote;
        } else if (c == wanted && depth == 0) {
            return i;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        }
    }
    return -1;
}

ToolParameter parameterOf(QByteArrayView declaration)
{
    ToolParameter parameter;
    const qsizetype equals = findOutside(declaration, '=', 0);
    if (equals >= 0)
        parameter.fallback = declaration.sliced(equals + 1).trimmed().toByteArray();
    const QByteArrayView left = equals < 0 ? declaration : declaration.first(equals);
    const qsizetype colon = findOutside(left, ':', 0);
    parameter.name = (colon < 0 ? left : left.first(colon)).trimmed().toByteArray();
    if (colon >= 0)
        parameter.type = left.sliced(colon + 1).trimmed().toByteArray();
    return parameter;
}

QByteArray plainValue(const ByteText& type)
{
    const QByteArray lower = type.toLower();
    if (lower.startsWith("int"))
        return "0";
    if (lower.startsWith("float"))
        return "0.0";
    if (lower.startsWith("bool"))
        return "false";
    if (lower.startsWith("str"))
        return "\"\"";
    if (lower.startsWith("list") || lower.startsWith("tuple") || lower.startsWith("set"))
        return "[]";
    return lower.startsWith("dict") ? "{}" : "null";
}

} // namespace

QList<ToolParameter> toolParameters(QByteArrayView signature)
{
    QList<ToolParameter> parameters;
    const qsizetype open = signature.indexOf('(');
    if (open < 0)
        return parameters;
    const qsizetype close = findOutside(signature, ')', open + 1);
    const QByteArrayView inside = signature.sliced(open + 1, (close < 0 ? signature.size() : close) - open - 1);
    for (qsizetype from = 0; from < inside.size();) {
        const qsizetype comma = findOutside(inside, ',', from);
        const qsizetype end = comma < 0 ? inside.size() : comma;
        const ToolParameter parameter = parameterOf(inside.sliced(from, end - from));
        const bool named = !parameter.name.isEmpty() && parameter.name != "self" && !parameter.name.startsWith('*')
            && parameter.name != "/";
        if (named)
            parameters.append(parameter);
        from = end + 1;
    }
    return parameters;
}

QByteArray prefilledParameters(QByteArrayView signature)
{
    QByteArrayList members;
    for (const ToolParameter& parameter : toolParameters(signature)) {
        const std::optional<QByteArray> fallback = canonicalOf(parameter.fallback);
        members.append(jsonString(parameter.name) + ": " + fallback.value_or(plainValue(parameter.type)));
    }
    return "{" + members.join(", ") + "}";
}

} // namespace codegym
