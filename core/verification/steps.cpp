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

} // namespace codegym
