#include "core/audit/readers.h"

#include "core/verification/said_values.h"
#include "core/verification/steps.h"

#include <QSet>

namespace codegym {

namespace {

constexpr qsizetype kShortestText = 8; ///< Shorter ones are names and words, read in one piece.
constexpr double kAgreement = 0.9;

/// Characters of a text as they are: a position beyond ASCII is left to the environment.
std::optional<Literal> elementAt(const Literal& container, qsizetype index)
{
    if (container.kind == Literal::Kind::String) {
        if (index < 0 || index >= container.text.size())
            return std::nullopt;
        return Literal {Literal::Kind::String, container.text.mid(index, 1), {}};
    }
    if (container.kind == Literal::Kind::Dict || index < 0 || index >= container.items.size())
        return std::nullopt;
    return container.items[index];
}

/// The element that a parameter points at; counted from base where it is a number.
std::optional<Literal> pointedAt(const Literal& container, const Literal& parameter, int base)
{
    if (container.kind == Literal::Kind::Dict) {
        for (qsizetype i = 0; i + 1 < container.items.size(); i += 2) {
            if (canonicalText(container.items[i]) == canonicalText(parameter))
                return container.items[i + 1];
        }
        return std::nullopt;
    }
    if (parameter.kind != Literal::Kind::Integer)
        return std::nullopt;
    return elementAt(container, parameter.text.toLongLong() - base);
}

bool holds(const Literal& container, const Literal& value)
{
    const QByteArray wanted = canonicalText(value);
    return std::any_of(container.items.begin(), container.items.end(),
        [&](const Literal& item) { return canonicalText(item) == wanted; });
}

QByteArray sliceText(const Literal& container, qsizetype from, qsizetype to)
{
    Literal slice = container;
    if (container.kind == Literal::Kind::String)
        slice.text = container.text.mid(from, qMax<qsizetype>(0, to - from));
    else
        slice.items = container.items.mid(from, qMax<qsizetype>(0, to - from));
    return canonicalText(slice);
}

struct Agreement {
    int agreed = 0;
    int spoken = 0;
    QSet<QByteArray> results;

    void add(bool agrees, const QByteArray& result)
    {
        ++spoken;
        agreed += agrees ? 1 : 0;
        if (agrees)
            results.insert(result);
    }
    /// Agreement is no chance where different results agree.
    bool holds() const { return results.size() >= 2 && double(agreed) >= kAgreement * spoken; }
};

/// Compares one tool with one container, for each way in which it could read it.
class Comparison {
public:
    void add(const SeenCall& call, const Literal& container)
    {
        switch (call.parameters.size()) {
        case 0:
            m_whole.add(call.result == canonicalText(container), call.result);
            break;
        case 1:
            for (const int base : {0, 1})
                compareElement(call, pointedAt(container, call.parameters[0], base), m_element[base]);
            break;
        case 2:
            addTwo(call, container);
            break;
        default:
            break;
        }
    }

    std::optional<ElementReader::Reach> reach() const
    {
        using Reach = ElementReader::Reach;
        if (m_whole.holds())
            return Reach::Whole;
        if (m_element[0].holds() || m_element[1].holds())
            return Reach::Element;
        if (m_nested[0].holds() || m_nested[1].holds())
            return Reach::Nested;
        if (m_slice[0].holds() || m_slice[1].holds())
            return Reach::Slice;
        return std::nullopt;
    }

private:
    static void compareElement(const SeenCall& call, const std::optional<Literal>& element, Agreement& agreement)
    {
        if (element)
            agreement.add(canonicalText(*element) == call.result, call.result);
    }

    void addTwo(const SeenCall& call, const Literal& container)
    {
        const Literal& first = call.parameters[0];
        const Literal& second = call.parameters[1];
        for (const int base : {0, 1}) {
            const std::optional<Literal> row = pointedAt(container, first, base);
            if (row && (row->isContainer() || row->kind == Literal::Kind::String))
                compareElement(call, pointedAt(*row, second, base), m_nested[base]);
            if (first.kind == Literal::Kind::Integer && second.kind == Literal::Kind::Integer) {
                const qsizetype from = first.text.toLongLong();
                const qsizetype to = second.text.toLongLong() + base;
                if (from >= 0 && from < to)
                    m_slice[base].add(sliceText(container, from, to) == call.result, call.result);
            }
        }
    }

    Agreement m_whole;
    Agreement m_element[2]; ///< Counted from 0, from 1.
    Agreement m_nested[2];
    Agreement m_slice[2]; ///< End left out, end included.
};

} // namespace

bool isHiddenContainer(const Literal& value)
{
    return value.isContainer() ? !value.items.isEmpty()
                               : value.kind == Literal::Kind::String && value.text.size() >= kShortestText;
}

qsizetype elementCount(const Literal& container)
{
    if (container.kind == Literal::Kind::String)
        return container.text.size();
    qsizetype count = 0;
    for (qsizetype i = container.kind == Literal::Kind::Dict ? 1 : 0; i < container.items.size();
         i += container.kind == Literal::Kind::Dict ? 2 : 1)
        count += container.items[i].isContainer() ? elementCount(container.items[i]) : 1;
    return count;
}

qsizetype ElementReader::callsFor(const Literal& container) const
{
    switch (reach) {
    case Reach::Whole:
    case Reach::Slice:
        return 1;
    case Reach::Element:
        return container.kind == Literal::Kind::String ? container.text.size() : container.size();
    case Reach::Nested:
        break;
    }
    qsizetype calls = 0;
    for (const Literal& row : container.items)
        calls += row.kind == Literal::Kind::String ? row.text.size() : row.size();
    return calls;
}

QList<SeenCall> seenCalls(const QList<OracleRun>& runs, const QList<Probe>& probes)
{
    QList<SeenCall> calls;
    const auto add = [&](qsizetype task, const ByteText& action, const ByteText& observation) {
        const std::optional<QByteArray> result = isRefusal(observation) ? std::nullopt : onlyValue(observation);
        const Result<Literal> call = parseLiteral(action);
        const Literal* parameters = call ? call->member("parameters") : nullptr;
        if (!result || !parameters)
            return;
        SeenCall seen {task, call->memberText("name"), {}, *result};
        for (qsizetype i = 1; i < parameters->items.size(); i += 2)
            seen.parameters.append(parameters->items[i]);
        calls.append(seen);
    };
    for (qsizetype task = 0; task < runs.size(); ++task) {
        for (const Step& step : runs[task].steps)
            add(task, step.action, step.observation);
    }
    for (const Probe& probe : probes)
        add(probe.task, probe.action, probe.observation);
    return calls;
}

QList<ElementReader> elementReaders(const QList<Literal>& configurations, const QList<SeenCall>& calls)
{
    QMap<std::pair<ByteText, QByteArray>, Comparison> comparisons;
    for (const SeenCall& call : calls) {
        if (call.tool == "Observe" || call.tool == "Done")
            continue;
        const Literal& configuration = configurations[call.task];
        for (qsizetype i = 0; i + 1 < configuration.items.size(); i += 2) {
            if (isHiddenContainer(configuration.items[i + 1]))
                comparisons[{call.tool, configuration.items[i].text}].add(call, configuration.items[i + 1]);
        }
    }
    QList<ElementReader> readers;
    for (auto it = comparisons.constBegin(); it != comparisons.constEnd(); ++it) {
        if (const auto reach = it->reach())
            readers.append({it.key().first, it.key().second, *reach});
    }
    return readers;
}

QSet<QByteArray> askedForMembers(const QList<Literal>& configurations, const QList<SeenCall>& calls)
{
    QMap<std::pair<ByteText, QByteArray>, Agreement> agreements;
    for (const SeenCall& call : calls) {
        const bool answer = call.result == "true" || call.result == "false";
        if (!answer || call.parameters.size() != 1)
            continue;
        const Literal& configuration = configurations[call.task];
        for (qsizetype i = 0; i + 1 < configuration.items.size(); i += 2) {
            const Literal& container = configuration.items[i + 1];
            if (container.isContainer() && container.kind != Literal::Kind::Dict)
                agreements[{call.tool, configuration.items[i].text}].add(
                    (call.result == "true") == holds(container, call.parameters[0]), call.result);
        }
    }
    QSet<QByteArray> keys;
    for (auto it = agreements.constBegin(); it != agreements.constEnd(); ++it) {
        if (it->holds())
            keys.insert(it.key().second);
    }
    return keys;
}

QList<ByteText> sizeTools(const QList<Literal>& configurations, const QList<SeenCall>& calls)
{
    QMap<std::pair<ByteText, QByteArray>, Agreement> agreements;
    for (const SeenCall& call : calls) {
        const Literal& configuration = configurations[call.task];
        if (!call.parameters.isEmpty() || call.tool == "Observe")
            continue;
        for (qsizetype i = 0; i + 1 < configuration.items.size(); i += 2) {
            const Literal& value = configuration.items[i + 1];
            const qsizetype size = value.kind == Literal::Kind::String ? value.text.size() : value.size();
            if (value.isContainer() || value.kind == Literal::Kind::String)
                agreements[{call.tool, configuration.items[i].text}].add(
                    call.result == QByteArray::number(size), call.result);
        }
    }
    QList<ByteText> tools;
    for (auto it = agreements.constBegin(); it != agreements.constEnd(); ++it) {
        if (it->holds() && !tools.contains(it.key().first))
            tools.append(it.key().first);
    }
    return tools;
}

} // namespace codegym
