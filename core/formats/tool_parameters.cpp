#include "core/formats/tool_parameters.h"

#include "core/base/literal.h"

#include <QRegularExpression>

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

/// "int" of "int | None", "Optional[int]" and "Union[int, None]"; the type itself where it does not allow None so.
QByteArray withoutNone(const QByteArray& type)
{
    QByteArray inner = type;
    if (type.startsWith("optional[") && type.endsWith(']'))
        return type.mid(9).chopped(1).trimmed();
    if (type.startsWith("union[") && type.endsWith(']'))
        inner = type.mid(6).chopped(1).replace(',', '|');
    QByteArrayList kinds;
    for (const QByteArray& part : inner.split('|')) {
        if (part.trimmed() != "none")
            kinds.append(part.trimmed());
    }
    return kinds.size() == 1 ? kinds.first() : type;
}

ParameterKind kindOfValue(const Literal& value)
{
    switch (value.kind) {
    case Literal::Kind::Integer:
        return ParameterKind::Integer;
    case Literal::Kind::Float:
        return ParameterKind::Number;
    case Literal::Kind::Bool:
        return ParameterKind::Flag;
    case Literal::Kind::String:
        return ParameterKind::Text;
    default:
        return ParameterKind::Json;
    }
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

ParameterKind parameterKind(const ByteText& type, const ByteText& fallback)
{
    QByteArray written = type.trimmed().toLower();
    if (written.startsWith("typing."))
        written.remove(0, 7);
    const QByteArray plain = withoutNone(written);
    const bool allowsNone = plain != written;
    if (plain == "int")
        return ParameterKind::Integer;
    if (plain == "float")
        return ParameterKind::Number;
    if (plain == "bool")
        return ParameterKind::Flag;
    // A field for text cannot say None, unless leaving it out does.
    if (plain == "str" || plain == "string")
        return allowsNone && fallback != "None" ? ParameterKind::Json : ParameterKind::Text;
    const Result<Literal> value = parseLiteral(fallback);
    return plain.isEmpty() && value ? kindOfValue(*value) : ParameterKind::Json;
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

QList<ToldParameter> toldParameters(QByteArrayView documentation)
{
    static const QRegularExpression parameter(QStringLiteral("^\\*{0,2}(\\w+)\\s*(?:\\((.*?)\\))?\\s*:\\s*(.*)$"));
    QList<ToldParameter> told;
    qsizetype indent = -1;
    bool inside = false;
    for (const QByteArray& raw : documentation.toByteArray().split('\n')) {
        const QByteArray line = raw.trimmed();
        const qsizetype in = raw.indexOf(line.left(1));
        if (inside && (line.isEmpty() || (indent >= 0 && in < indent)))
            break;
        if (inside) {
            indent = indent < 0 ? in : indent;
            const QRegularExpressionMatch match = parameter.match(QString::fromUtf8(line));
            if (match.hasMatch() && in == indent)
                told.append({match.captured(1).toUtf8(), match.captured(2).toUtf8(), match.captured(3).toUtf8()});
            else if (!told.isEmpty())
                told.last().words += ' ' + line; // goes on from the line before
        }
        inside = inside || line == "Args:";
    }
    return told;
}

} // namespace codegym
