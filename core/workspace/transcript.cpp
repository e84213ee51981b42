#include "core/workspace/transcript.h"

#include <QtEndian>

namespace codegym {

namespace {

void append(QByteArray& out, const ByteText& text)
{
    const quint32 size = qToBigEndian(static_cast<quint32>(text.size()));
    out.append(reinterpret_cast<const char*>(&size), sizeof size);
    out += text;
}

std::optional<ByteText> take(QByteArrayView& rest)
{
    if (rest.size() < 4)
        return std::nullopt;
    const qsizetype size = qFromBigEndian<quint32>(rest.data());
    if (size > rest.size() - 4)
        return std::nullopt;
    const ByteText text = rest.sliced(4, size).toByteArray();
    rest = rest.sliced(4 + size);
    return text;
}

} // namespace

QByteArray packSteps(const QList<Step>& steps)
{
    QByteArray packed;
    for (const Step& step : steps) {
        append(packed, step.action);
        append(packed, step.observation);
    }
    return packed;
}

std::optional<QList<Step>> unpackSteps(QByteArrayView packed)
{
    QList<Step> steps;
    while (!packed.isEmpty()) {
        std::optional<ByteText> action = take(packed);
        std::optional<ByteText> observation = action ? take(packed) : std::nullopt;
        if (!observation)
            return std::nullopt;
        steps.append({std::move(*action), std::move(*observation)});
    }
    return steps;
}

} // namespace codegym
