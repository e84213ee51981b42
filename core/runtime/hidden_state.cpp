#include "core/runtime/hidden_state.h"

#include <QSet>

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

/// Names as func_mapping and the constants spell them: GetPrice and GET_PRICE.
QByteArray plainName(QByteArray name)
{
    return name.replace('_', QByteArray()).toLower();
}

QSet<QByteArray> toolNames(const Literal& state)
{
    QSet<QByteArray> names;
    const Literal* mapping = state.member("func_mapping");
    const Result<Literal> tools = parseLiteral(mapping ? mapping->memberText("repr") : ByteText());
    for (qsizetype i = 0; tools && tools->kind == Literal::Kind::Dict && i + 1 < tools->items.size(); i += 2)
        names.insert(plainName(tools->items[i].text));
    return names;
}

} // namespace

QList<StateLine> stateLines(const QByteArray& state, const QList<ByteText>& changed, const QList<StateLine>& former)
{
    QList<StateLine> lines;
    const Result<Literal> parsed = parseLiteral(state);
    if (!parsed || parsed->kind != Literal::Kind::Dict)
        return lines;
    const QSet<QByteArray> tools = toolNames(*parsed);
    for (qsizetype i = 0; i + 1 < parsed->items.size(); i += 2) {
        const Literal& attribute = parsed->items[i + 1];
        StateLine line {parsed->items[i].text, attribute.memberText("type"), attribute.memberText("repr"), {}, false, false};
        if (attribute.memberFlag("cut"))
            line.value += " …";
        line.changed = changed.contains(line.name);
        line.constant = line.name == "func_mapping" || (rankOf(line.name) == 2 && tools.contains(plainName(line.name)));
        const auto before = line.changed ? std::find_if(former.begin(), former.end(),
                                [&line](const StateLine& other) { return other.name == line.name; })
                                         : former.end();
        if (before != former.end() && before->value != line.value)
            line.before = before->value;
        lines.append(line);
    }
    std::stable_sort(lines.begin(), lines.end(),
        [](const StateLine& a, const StateLine& b) { return rankOf(a.name) < rankOf(b.name); });
    return lines;
}

StateTree stateTree(const QByteArray& state, const QList<ByteText>& changed, const StateTree& former)
{
    StateTree tree {stateLines(state, changed, former.lines), {}, {}};
    for (const StateLine& line : std::as_const(tree.lines)) {
        Result<Literal> value = parseLiteral(line.value);
        tree.values.append(value && value->isContainer() ? *std::move(value) : Literal());
        const auto before = line.before.isEmpty() ? former.lines.end()
                                                  : std::find_if(former.lines.begin(), former.lines.end(),
                                                      [&line](const StateLine& other) { return other.name == line.name; });
        tree.former.append(before == former.lines.end() ? Literal() : former.values.value(before - former.lines.begin()));
    }
    return tree;
}

const Literal* formerItem(const Literal& container, qsizetype place, const Literal& former)
{
    if (container.kind != former.kind || container.kind == Literal::Kind::Set)
        return nullptr;
    if (container.kind != Literal::Kind::Dict)
        return place < former.items.size() ? &former.items[place] : nullptr;
    const Literal& key = container.items[2 * place];
    const auto is = [&key](const Literal& other) { return other.kind == key.kind && other.text == key.text && other.items.isEmpty(); };
    if (2 * place + 1 < former.items.size() && is(former.items[2 * place]))
        return &former.items[2 * place + 1]; // as a rule at the same place
    for (qsizetype i = 0; i + 1 < former.items.size(); i += 2) {
        if (is(former.items[i]))
            return &former.items[i + 1];
    }
    return nullptr;
}

bool itemChanged(const Literal& container, qsizetype place, const Literal& former)
{
    const Literal& item = container.items[container.kind == Literal::Kind::Dict ? 2 * place + 1 : place];
    if (container.kind == Literal::Kind::Set) {
        const QByteArray text = canonicalText(item);
        return std::none_of(former.items.begin(), former.items.end(),
            [&text](const Literal& other) { return canonicalText(other) == text; });
    }
    const Literal* before = formerItem(container, place, former);
    return !before || before->kind != item.kind || canonicalText(*before) != canonicalText(item);
}

} // namespace codegym
