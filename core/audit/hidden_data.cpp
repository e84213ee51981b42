#include "core/audit/hidden_data.h"

#include "core/audit/readers.h"
#include "core/verification/said_values.h"

#include <algorithm>

namespace codegym {

namespace {

constexpr qsizetype kShortestRun = 3; ///< Fewer tokens in a row are chance.
constexpr qsizetype kMostTokens = 3000;

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

/// Length of the longest run of tokens that both hold.
qsizetype longestCommonRun(const QByteArrayList& a, const QByteArrayList& b)
{
    qsizetype longest = 0;
    QList<qsizetype> before(b.size() + 1, 0);
    for (const QByteArray& token : a) {
        QList<qsizetype> now(b.size() + 1, 0);
        for (qsizetype j = 0; j < b.size(); ++j) {
            if (token == b[j])
                longest = qMax(longest, now[j + 1] = before[j] + 1);
        }
        before = std::move(now);
    }
    return longest;
}

/// Whether a holds all of b in this order, with other things between them ("0: 5, 1: 7").
bool holdsInOrder(const QByteArrayList& a, const QByteArrayList& b)
{
    qsizetype at = 0;
    for (const QByteArray& token : a) {
        if (at < b.size() && token == b[at])
            ++at;
    }
    return at == b.size();
}

bool holdsValue(const Literal& whole, const QByteArray& canonical)
{
    if (canonicalText(whole) == canonical)
        return true;
    return std::any_of(whole.items.begin(), whole.items.end(),
        [&](const Literal& item) { return item.isContainer() && holdsValue(item, canonical); });
}

/// The share of a container that a text shows: all of it as a value or in order, or the longest run of its tokens.
double shareShown(const Literal& container, QByteArrayView text)
{
    const Result<Literal> value = parseLiteral(text);
    if (value && value->isContainer() && holdsValue(*value, canonicalText(container)))
        return 1;
    const QByteArrayList own = tokensOf(container).mid(0, kMostTokens);
    const QByteArrayList said = tokensOf(text).mid(0, kMostTokens);
    if (own.isEmpty())
        return 0;
    if (own.size() > kShortestRun && holdsInOrder(said, own))
        return 1;
    const qsizetype run = longestCommonRun(own, said);
    // A text of one word is one token: it is said or it is not.
    const bool word = container.kind == Literal::Kind::String && run == own.size();
    return word || run >= kShortestRun ? double(run) / double(own.size()) : 0;
}

/// Calls that read all of a container; one per element where nothing is known to read it.
qsizetype leastCalls(const Literal& container, const QList<ElementReader>& readers)
{
    qsizetype least = readers.isEmpty() ? elementCount(container) : readers.first().callsFor(container);
    for (const ElementReader& reader : readers)
        least = qMin(least, reader.callsFor(container));
    return least;
}

/// What Observe shows of one key over all tasks.
struct Shown {
    double own = 0; ///< Mean share of the task's own container …
    double others = 0; ///< … and of the next task's, which is what chance shows.
};

Shown shownOf(qsizetype member, const QList<Literal>& configurations, const QList<ByteText>& observed)
{
    Shown shown;
    for (qsizetype i = 0; i < configurations.size(); ++i) {
        const Literal& next = configurations[(i + 1) % configurations.size()];
        if (member < configurations[i].items.size() && isHiddenContainer(configurations[i].items[member]))
            shown.own += shareShown(configurations[i].items[member], observed[i]) / double(configurations.size());
        if (member < next.items.size() && isHiddenContainer(next.items[member]))
            shown.others += shareShown(next.items[member], observed[i]) / double(configurations.size());
    }
    return shown;
}

int effectiveRoundsOf(const OracleRun& run)
{
    return qMax(1, run.effectiveRounds.value_or(run.rounds));
}

void studyObserve(const QList<Literal>& configurations, const QList<ByteText>& observed, const QList<OracleRun>& runs,
    const QMap<QByteArray, QList<ElementReader>>& readers, HiddenData& hidden)
{
    QList<double> callsSaved(configurations.size(), 0.0);
    const qsizetype members = configurations.isEmpty() ? 0 : configurations.first().items.size();
    for (qsizetype member = 1; member < members; member += 2) {
        const Shown shown = shownOf(member, configurations, observed);
        const bool isShown = shown.own > 0.2 && (configurations.size() == 1 || shown.own > 1.5 * shown.others);
        const QByteArray key = configurations.first().items[member - 1].text;
        if (isShown) {
            hidden.shown.append(key);
            hidden.shownShare = qMax(hidden.shownShare, shown.own);
        }
        for (qsizetype i = 0; i < configurations.size(); ++i) {
            if (member >= configurations[i].items.size() || !isHiddenContainer(configurations[i].items[member]))
                continue;
            const Literal& container = configurations[i].items[member];
            const double calls = double(leastCalls(container, readers.value(key)));
            callsSaved[i] += isShown ? calls * shareShown(container, observed[i]) : 0;
        }
    }
    QList<double> costs;
    for (qsizetype i = 0; i < configurations.size(); ++i)
        costs.append(callsSaved[i] / effectiveRoundsOf(runs[i]));
    hidden.shownCost = median(costs);
}

void studyShortcut(const QList<Literal>& configurations, const QList<OracleRun>& runs,
    const QMap<QByteArray, QList<ElementReader>>& readers, const QSet<QByteArray>& askedFor, HiddenData& hidden)
{
    QList<double> ratios;
    hidden.readable = hidden.exists;
    for (qsizetype i = 0; i < configurations.size(); ++i) {
        double calls = 0;
        const QList<Literal>& items = configurations[i].items;
        for (qsizetype member = 1; member < items.size(); member += 2) {
            if (!isHiddenContainer(items[member]))
                continue;
            const QList<ElementReader> able = readers.value(items[member - 1].text);
            const QByteArray& key = items[member - 1].text;
            if (able.isEmpty() && !hidden.shown.contains(key) && !askedFor.contains(key))
                hidden.readable = false;
            calls += double(leastCalls(items[member], able));
        }
        ratios.append(calls / effectiveRoundsOf(runs[i]));
    }
    hidden.shortcutRatio = hidden.readable ? median(ratios) : 0;
}

} // namespace

HiddenData studyHiddenData(const Environment& environment, const QList<Literal>& configurations,
    const QList<ByteText>& observed, const QList<OracleRun>& runs, const QList<Probe>& probes)
{
    HiddenData hidden;
    for (const Literal& configuration : configurations) {
        for (qsizetype member = 1; member < configuration.items.size(); member += 2)
            hidden.exists |= isHiddenContainer(configuration.items[member]);
    }
    const QList<SeenCall> calls = seenCalls(runs, probes);
    QMap<QByteArray, QList<ElementReader>> readers;
    for (const ElementReader& reader : elementReaders(configurations, calls)) {
        readers[reader.key].append(reader);
        if (!hidden.readers.contains(reader.tool))
            hidden.readers.append(reader.tool);
    }
    hidden.sizes = sizeTools(configurations, calls);
    for (const Tool& tool : environment.revision.tools) {
        if (tool.kind == "reader" && !hidden.readers.contains(tool.name))
            hidden.readers.append(tool.name);
        if (tool.kind == "length" && !hidden.sizes.contains(tool.name))
            hidden.sizes.append(tool.name);
    }
    studyObserve(configurations, observed, runs, readers, hidden);
    studyShortcut(configurations, runs, readers, askedForMembers(configurations, calls), hidden);
    return hidden;
}

} // namespace codegym
