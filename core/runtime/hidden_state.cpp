#include "core/runtime/hidden_state.h"

#include "core/base/literal.h"

#include <algorithm>

namespace codegym {

namespace {

/// What the task is about comes first, bookkeeping after it, and last the constants that number the tools.
int rankOf(const ByteText& name)
{
    if (name == "func_mapping" || (name == name.toUpper() && name != name.toLower()))
        return 2;
    return name.startsWith('_') || name == "step_count" ? 1 : 0;
}

} // namespace

QList<StateLine> stateLines(const QByteArray& state, const QList<ByteText>& changed, const QList<StateLine>& former)
{
    QList<StateLine> lines;
    const Result<Literal> parsed = parseLiteral(state);
    if (!parsed || parsed->kind != Literal::Kind::Dict)
        return lines;
    for (qsizetype i = 0; i + 1 < parsed->items.size(); i += 2) {
        const Literal& attribute = parsed->items[i + 1];
        StateLine line {parsed->items[i].text, attribute.memberText("type"), attribute.memberText("repr"), {}, false};
        if (attribute.memberFlag("cut"))
            line.value += " …";
        line.changed = changed.contains(line.name);
        const auto before = std::find_if(
            former.begin(), former.end(), [&line](const StateLine& other) { return other.name == line.name; });
        if (line.changed && before != former.end() && before->value != line.value)
            line.before = before->value;
        lines.append(line);
    }
    std::stable_sort(lines.begin(), lines.end(),
        [](const StateLine& a, const StateLine& b) { return rankOf(a.name) < rankOf(b.name); });
    return lines;
}

} // namespace codegym
