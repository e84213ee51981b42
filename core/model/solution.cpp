#include "core/model/solution.h"

#include <algorithm>

namespace codegym {

namespace {

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

/// Whether the name that stands there is said as a text of its own, also within a text of JSON.
bool isQuoted(const ByteText& source, qsizetype start, qsizetype end)
{
    if (start == 0 || !isQuote(source[start - 1]) || end >= source.size())
        return false;
    return isQuote(source[end]) || (source[end] == '\\' && end + 1 < source.size() && isQuote(source[end + 1]));
}

/// What stands there is this name and no part of another one.
bool isName(const ByteText& source, qsizetype place, const ByteText& name)
{
    if (!QByteArrayView(source).sliced(place).startsWith(name))
        return false;
    const qsizetype end = place + name.size();
    const bool whole = end == source.size() || !isWordByte(source[end]);
    const bool called = whole && QByteArrayView(source).first(place).endsWith("self.");
    return called || isQuoted(source, place, end);
}

} // namespace

ByteText withRenamedTools(const ByteText& solution, const QList<RenamedTool>& renamed)
{
    ByteText written;
    for (qsizetype place = 0; place < solution.size();) {
        const auto found = std::find_if(renamed.begin(), renamed.end(),
            [&](const RenamedTool& tool) { return isName(solution, place, tool.before); });
        if (found == renamed.end()) {
            written += solution[place++];
        } else {
            written += found->after;
            place += found->before.size();
        }
    }
    return written;
}

} // namespace codegym
