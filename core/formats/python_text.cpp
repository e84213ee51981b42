#include "core/formats/python_text.h"

#include "core/formats/python_literal.h"

namespace codegym {

namespace {

bool isNameByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'
        || static_cast<uchar>(c) >= 0x80;
}

qsizetype lineEnd(QByteArrayView source, qsizetype at)
{
    const qsizetype end = source.indexOf('\n', at);
    return end < 0 ? source.size() : end;
}

/// Skips blanks, blank lines, comments and line continuations.
qsizetype skipSpace(QByteArrayView source, qsizetype at)
{
    while (at < source.size()) {
        if (strchr(" \t\r\n\f\\", source[at]) && source[at] != '\0')
            ++at;
        else if (source[at] == '#')
            at = lineEnd(source, at);
        else
            break;
    }
    return at;
}

/// A string that is a statement of its own: nothing but a comment or ";" may follow on its line.
std::optional<PythonDocstring> docstringAt(QByteArrayView source, qsizetype at)
{
    const std::optional<PythonLiteral> literal = pythonStringAt(source, at);
    if (!literal || literal->bytes || literal->formatted)
        return std::nullopt;
    for (qsizetype next = literal->end; next < source.size(); ++next) {
        const char c = source[next];
        if (c == '\n' || c == '#' || c == ';')
            break;
        if (c != ' ' && c != '\t' && c != '\r')
            return std::nullopt;
    }
    return PythonDocstring {cleanIndentation(decodePythonString(source, *literal)), at, literal->end};
}

/// From "(" of a function's parameters to behind the ":" that opens its body.
std::optional<qsizetype> bodyAfterParameters(QByteArrayView source, qsizetype at)
{
    int depth = 0;
    while (at < source.size()) {
        const char c = source[at];
        if (const std::optional<PythonLiteral> literal = pythonStringAt(source, at)) {
            at = literal->end;
            continue;
        }
        if (c == '"' || c == '\'')
            return std::nullopt; // A string without end; going on behind it would cost quadratic time.
        if (c == '#') {
            at = lineEnd(source, at);
            continue;
        }
        if (strchr("([{", c) && c != '\0')
            ++depth;
        else if (strchr(")]}", c) && c != '\0')
            --depth;
        else if (c == ':' && depth == 0)
            return at + 1;
        // A name is skipped whole, so that its last letter is not read as the prefix of a string.
        do {
            ++at;
        } while (isNameByte(c) && at < source.size() && isNameByte(source[at]));
    }
    return std::nullopt;
}

/// Where the text after a keyword and a name stands ("def solve" → behind it), looking at line starts only.
struct Definition {
    ByteText name;
    qsizetype indent = 0;
    qsizetype afterName = 0;
};

std::optional<Definition> definitionAt(QByteArrayView source, qsizetype lineStart, QByteArrayView keyword)
{
    qsizetype at = lineStart;
    while (at < source.size() && (source[at] == ' ' || source[at] == '\t'))
        ++at;
    const qsizetype indent = at - lineStart;
    if (keyword == "def" && source.sliced(at).startsWith("async "))
        at = skipSpace(source, at + 6);
    if (!source.sliced(at).startsWith(keyword))
        return std::nullopt;
    qsizetype name = at + keyword.size();
    if (name >= source.size() || (source[name] != ' ' && source[name] != '\t'))
        return std::nullopt;
    name = skipSpace(source, name);
    qsizetype end = name;
    while (end < source.size() && isNameByte(source[end]))
        ++end;
    if (end == name)
        return std::nullopt;
    return Definition {source.sliced(name, end - name).toByteArray(), indent, end};
}

/// The first definition that the predicate accepts.
template <typename Accept>
std::optional<Definition> findDefinition(QByteArrayView source, QByteArrayView keyword, Accept accept)
{
    for (qsizetype at = 0; at < source.size(); at = lineEnd(source, at) + 1) {
        if (std::optional<Definition> found = definitionAt(source, at, keyword); found && accept(*found))
            return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<PythonDocstring> moduleDocstring(QByteArrayView source)
{
    const bool marked = source.startsWith("\xEF\xBB\xBF");
    return docstringAt(source, skipSpace(source, marked ? 3 : 0));
}

std::optional<PythonDocstring> functionDocstring(QByteArrayView source, QByteArrayView name)
{
    const auto wanted = [&](const Definition& found) { return name.isEmpty() || found.name == name; };
    const std::optional<Definition> function = findDefinition(source, "def", wanted);
    if (!function)
        return std::nullopt;
    const std::optional<qsizetype> body = bodyAfterParameters(source, function->afterName);
    return body ? docstringAt(source, skipSpace(source, *body)) : std::nullopt;
}

ByteText environmentClassName(QByteArrayView source)
{
    const qsizetype mapping = source.indexOf("func_mapping");
    ByteText last;
    if (mapping >= 0) {
        findDefinition(source.first(mapping), "class", [&](const Definition& found) {
            if (found.indent == 0)
                last = found.name;
            return false;
        });
    }
    return last;
}

bool definesClass(QByteArrayView source, QByteArrayView name)
{
    return findDefinition(source, "class", [&](const Definition& found) {
        return found.indent == 0 && found.name == name;
    }).has_value();
}

bool definesFunction(QByteArrayView source)
{
    return findDefinition(source, "def", [](const Definition&) { return true; }).has_value();
}

bool readsStandardInput(QByteArrayView source)
{
    for (qsizetype at = 0; at < source.size(); at = lineEnd(source, at) + 1) {
        QByteArrayView line = source.sliced(at, lineEnd(source, at) - at);
        if (const qsizetype comment = line.indexOf('#'); comment >= 0)
            line = line.first(comment);
        const qsizetype call = line.indexOf("input(");
        const bool isName = call > 0 && (isNameByte(line[call - 1]) || line[call - 1] == '.');
        if ((call >= 0 && !isName) || line.contains("sys.stdin"))
            return true;
    }
    return false;
}

} // namespace codegym
