#include "core/formats/tool_documentation.h"

#include "core/formats/python_literal.h"

#include <algorithm>

namespace codegym {

namespace {

constexpr char kHeading[] = "Function:\n\ndef ";

QByteArrayView withoutTrailingBlanks(QByteArrayView line)
{
    while (!line.isEmpty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
        line.chop(1);
    return line;
}

qsizetype indentOf(QByteArrayView line)
{
    return std::find_if(line.begin(), line.end(), [](char c) { return c != ' ' && c != '\t'; }) - line.begin();
}

/// "(index: int)" of "(index: int) -> str": the published documentation has no return annotation.
QByteArrayView parametersOf(QByteArrayView signature)
{
    int depth = 0;
    for (qsizetype at = 0; at < signature.size(); ++at) {
        if (const std::optional<PythonLiteral> literal = pythonStringAt(signature, at))
            at = literal->end - 1;
        else if (signature[at] == '"' || signature[at] == '\'')
            break; // A string without end.
        else if (signature[at] == '(' || signature[at] == '[' || signature[at] == '{')
            ++depth;
        else if ((signature[at] == ')' || signature[at] == ']' || signature[at] == '}') && --depth == 0)
            return signature.first(at + 1);
    }
    return signature;
}

/// The lines that stay: without the section "Example Output:", which ends where the next section begins.
QList<QByteArrayView> describingLines(QByteArrayView documentation)
{
    QList<QByteArrayView> kept;
    qsizetype exampleIndent = -1;
    for (qsizetype at = 0; at <= documentation.size();) {
        const qsizetype newline = documentation.indexOf('\n', at);
        const qsizetype end = newline < 0 ? documentation.size() : newline;
        const QByteArrayView line = withoutTrailingBlanks(documentation.sliced(at, end - at));
        const qsizetype indent = indentOf(line);
        if (line.sliced(indent).startsWith("Example Output:"))
            exampleIndent = indent;
        else if (exampleIndent >= 0 && indent <= exampleIndent && line.endsWith(':'))
            exampleIndent = -1;
        if (exampleIndent < 0)
            kept.append(line);
        at = end + 1;
    }
    // The line of the closing quotes is no part of the section.
    if (exampleIndent >= 0)
        kept.append(QByteArrayView());
    return kept;
}

/// Indentation that the lines after the first share; the first starts behind the quotes.
qsizetype commonIndent(const QList<QByteArrayView>& lines)
{
    qsizetype common = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].isEmpty())
            common = common < 0 ? indentOf(lines[i]) : std::min(common, indentOf(lines[i]));
    }
    return std::max<qsizetype>(common, 0);
}

/// The docstring of a function at the left margin: one level in, runs of blank lines collapsed.
ByteText layOut(const QList<QByteArrayView>& lines)
{
    const qsizetype common = commonIndent(lines);
    ByteText text = "    r\"\"\"";
    bool blank = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0 && lines[i].isEmpty() && blank)
            continue;
        blank = i > 0 && lines[i].isEmpty();
        if (i > 0)
            text += '\n';
        if (!lines[i].isEmpty())
            text += i == 0 ? lines[i].toByteArray() : "    " + lines[i].sliced(common).toByteArray();
    }
    return text;
}

ByteText functionText(const Tool& tool)
{
    QList<QByteArrayView> lines = describingLines(tool.documentation);
    const bool endsOnOwnLine = lines.size() > 1;
    // What follows the last line break are the blanks before the closing quotes.
    if (endsOnOwnLine && lines.last().isEmpty())
        lines.removeLast();
    ByteText text = kHeading + tool.name + parametersOf(tool.signature).toByteArray() + ":\n" + layOut(lines);
    return text + (endsOnOwnLine ? "\n    \"\"\"" : "\"\"\"");
}

} // namespace

ByteText toolDocumentation(const QList<Tool>& tools)
{
    ByteText text = "\n";
    for (qsizetype i = 0; i < tools.size(); ++i) {
        text += functionText(tools[i]);
        text += i + 1 < tools.size() ? "\n\n" : "\n\n\n";
    }
    return text;
}

QList<Tool> parseToolDocumentation(QByteArrayView message)
{
    QList<Tool> tools;
    for (qsizetype at = message.indexOf(kHeading); at >= 0; at = message.indexOf(kHeading, at)) {
        at += qsizetype(sizeof(kHeading)) - 1;
        const QByteArrayView rest = message.sliced(at);
        const qsizetype parameters = rest.indexOf('(');
        const QByteArrayView signature = parameters < 0 ? QByteArrayView() : parametersOf(rest.sliced(parameters));
        const qsizetype quotes = rest.indexOf("\"\"\"", qMax<qsizetype>(parameters, 0) + signature.size());
        const qsizetype close = quotes < 0 ? -1 : rest.indexOf("\"\"\"", quotes + 3);
        if (parameters < 0 || close < 0)
            break;
        Tool tool;
        tool.name = rest.first(parameters).trimmed().toByteArray();
        tool.signature = signature.toByteArray();
        tool.documentation = rest.sliced(quotes + 3, close - quotes - 3).toByteArray();
        tools.append(tool);
        at += close + 3;
    }
    return tools;
}

} // namespace codegym
