#include "core/verification/perturbation.h"

#include "core/base/literal.h"
#include "core/verification/steps.h"

namespace codegym {

namespace {

constexpr qsizetype kSayingsKept = 16;

std::optional<ByteText> changed(const Literal& value)
{
    switch (value.kind) {
    case Literal::Kind::Bool: return value.text == "true" ? "false" : "true";
    case Literal::Kind::Integer: {
        bool ok = false;
        const qlonglong number = value.text.toLongLong(&ok);
        return ok ? std::optional(QByteArray::number(number + 1)) : std::nullopt;
    }
    case Literal::Kind::Float: return QByteArray::number(value.text.toDouble() + 1, 'g', 17);
    case Literal::Kind::String: return jsonString(value.text == "a" ? "b" : "a");
    default: return std::nullopt;
    }
}

} // namespace

Replacements::Replacements(const QList<OracleRun>& runs)
{
    for (const OracleRun& run : runs) {
        for (const Step& step : run.steps) {
            QByteArrayList& said = m_saidBy[toolOfAction(step.action)];
            if (said.size() < kSayingsKept && !said.contains(step.observation))
                said.append(step.observation);
        }
    }
}

std::optional<ByteText> Replacements::replacementFor(const Step& step) const
{
    const Result<Literal> value = parseLiteral(step.observation);
    if (!value)
        return std::nullopt;
    for (const QByteArray& other : m_saidBy.value(toolOfAction(step.action))) {
        const Result<Literal> candidate = other == step.observation ? parseLiteral({}) : parseLiteral(other);
        if (candidate && candidate->kind == value->kind)
            return other;
    }
    return changed(*value);
}

} // namespace codegym
