#include "core/verification/steps.h"

#include "core/base/literal.h"

#include <QSet>

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

} // namespace codegym
