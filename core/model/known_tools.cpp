#include "core/model/known_tools.h"

#include <algorithm>

namespace codegym {

namespace {

const Tool* named(const QList<Tool>& tools, const ByteText& name)
{
    const auto found = std::find_if(tools.begin(), tools.end(), [&](const Tool& tool) { return tool.name == name; });
    return found == tools.end() ? nullptr : &*found;
}

/// Whether a tool is another one under a new name: it is told of in the same words.
bool isRenamed(const Tool& tool, const Tool& old)
{
    const bool told = tool.documentation == old.documentation
        || tool.documentation == ByteText(old.documentation).replace(old.name, tool.name);
    return told && tool.signature == old.signature;
}

/// What a tool of the new source was in the old one; null if it is new.
const Tool* formerly(const Tool& tool, const QList<Tool>& tools, const QList<Tool>& known)
{
    if (const Tool* same = named(known, tool.name))
        return same;
    const auto renamed = std::find_if(
        known.begin(), known.end(), [&](const Tool& old) { return !named(tools, old.name) && isRenamed(tool, old); });
    return renamed == known.end() ? nullptr : &*renamed;
}

} // namespace

QList<Tool> withKnown(QList<Tool> tools, const QList<Tool>& known)
{
    for (Tool& tool : tools) {
        if (const Tool* former = formerly(tool, tools, known)) {
            tool.kind = former->kind;
            tool.sourceLines = former->sourceLines;
        }
    }
    return tools;
}

QList<RenamedTool> renamedTools(const QList<Tool>& before, const QList<Tool>& after)
{
    QList<RenamedTool> renamed;
    for (const Tool& tool : after) {
        const Tool* former = formerly(tool, after, before);
        const auto taken = [&](const RenamedTool& other) { return former && other.before == former->name; };
        if (former && former->name != tool.name && std::none_of(renamed.begin(), renamed.end(), taken))
            renamed.append({former->name, tool.name});
    }
    return renamed;
}

} // namespace codegym
