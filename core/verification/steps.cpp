#include "core/verification/steps.h"

#include "core/base/literal.h"
#include "core/formats/json_scanner.h"

#include <QSet>

#include <algorithm>

namespace codegym {

ByteText toolOfAction(QByteArrayView action)
{
    const Result<Literal> call = parseLiteral(action);
    return call ? call->memberText("name") : ByteText();
}

int distinctTools(const QList<Step>& steps)
{
    QSet<ByteText> tools;
    for (const Step& step : steps)
        tools.insert(toolOfAction(step.action));
    tools.remove({});
    return int(tools.size());
}

std::optional<int> effectiveRounds(const RunOutcome& run)
{
    if (run.steps.isEmpty() || run.states.size() < run.steps.size())
        return std::nullopt;
    QSet<QPair<QByteArray, QByteArray>> seen;
    for (qsizetype i = 0; i < run.steps.size(); ++i)
        seen.insert({run.states[i], run.steps[i].action});
    return int(seen.size());
}

qsizetype firstDifference(const QList<Step>& a, const QList<Step>& b)
{
    const qsizetype common = qMin(a.size(), b.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (a[i].action != b[i].action || a[i].observation != b[i].observation)
            return i;
    }
    return a.size() == b.size() ? -1 : common;
}

ByteText actionJson(const ByteText& tool, const QByteArray& parameters)
{
    return "{\"name\": " + jsonString(tool) + ", \"parameters\": " + parameters + '}';
}

ByteText renamedAction(const ByteText& action, const QList<RenamedTool>& renamed)
{
    const Result<JsonObject> call = renamed.isEmpty() ? Result<JsonObject>(JsonObject()) : scanJsonObject(action, {.pythonConstants = true});
    const std::optional<ByteText> name = call ? call->string("name") : std::nullopt;
    const auto known = std::find_if(
        renamed.begin(), renamed.end(), [&](const RenamedTool& tool) { return name && tool.before == *name; });
    if (known == renamed.end())
        return action;
    const QByteArrayView written = call->find("name")->text;
    const qsizetype place = written.data() - action.constData();
    return action.first(place) + jsonString(known->after) + action.sliced(place + written.size());
}

QByteArrayList parameterNames(QByteArrayView signature)
{
    QByteArrayList names;
    QByteArray inner = signature.toByteArray();
    inner = inner.mid(inner.indexOf('(') + 1);
    inner.truncate(qMax<qsizetype>(0, inner.lastIndexOf(')')));
    int depth = 0;
    QByteArray current;
    for (const char c : inner + ',') {
        depth += c == '[' || c == '(' || c == '{' ? 1 : c == ']' || c == ')' || c == '}' ? -1 : 0;
        if (c == ',' && depth == 0) {
            const QByteArray name = current.split(':').first().split('=').first().trimmed();
            if (!name.isEmpty() && !name.startsWith('*'))
                names.append(name);
            current.clear();
        } else {
            current += c;
        }
    }
    return names;
}

QList<ByteText> actionsOf(const QList<Step>& steps)
{
    QList<ByteText> actions;
    for (const Step& step : steps)
        actions.append(step.action);
    return actions;
}

} // namespace codegym
