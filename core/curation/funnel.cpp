#include "core/curation/funnel.h"

#include <QCoreApplication>

#include <algorithm>

namespace codegym {

namespace {

enum class FilterKind { Verified, Decision, Rounds, Tools };

struct Filter {
    FilterKind kind;
    QByteArray id;
    QString title;
};

QString tr(const char* text)
{
    return QCoreApplication::translate("Funnel", text);
}

QList<Filter> filtersOf(const Recipe& recipe)
{
    QList<Filter> filters;
    if (recipe.verified)
        filters.append({FilterKind::Verified, "verified", tr("verified")});
    if (recipe.decision != DecisionFilter::Any)
        filters.append({FilterKind::Decision, "decision", decisionFilterText(recipe.decision)});
    if (!recipe.rounds.isOpen())
        filters.append({FilterKind::Rounds, "rounds", rangeText(recipe.rounds, tr("rounds"))});
    if (!recipe.tools.isOpen())
        filters.append({FilterKind::Tools, "tools", rangeText(recipe.tools, tr("tools"))});
    return filters;
}

size_t environmentOf(const CurationColumns& columns, size_t task)
{
    return size_t(columns.environment[task]);
}

/// An unknown value is in no range: a task that never ran is not known to be hard enough.
bool within(const CountRange& range, qint32 value)
{
    return value != CurationColumns::kUnknown && range.contains(value);
}

bool decisionPasses(DecisionFilter filter, TriageDecision decision)
{
    return filter == DecisionFilter::Kept ? decision == TriageDecision::Keep : decision != TriageDecision::Drop;
}

bool passes(const CurationColumns& columns, size_t task, const Recipe& recipe, FilterKind kind)
{
    switch (kind) {
    case FilterKind::Verified:
        return columns.verdict[task] == Verdict::Correct && !columns.stale[task]
            && columns.validity[environmentOf(columns, task)] == Validity::Valid;
    case FilterKind::Decision:
        return decisionPasses(recipe.decision, columns.decision[environmentOf(columns, task)]);
    case FilterKind::Rounds:
        return within(recipe.rounds, countedRounds(columns, task));
    case FilterKind::Tools:
        return within(recipe.tools, columns.toolsDeclared[environmentOf(columns, task)]);
    }
    return false;
}

constexpr qint32 kLargest = 1'000'000'000; ///< A count is a claim of foreign code: keeps edges of bins within int.

int niceWidth(int values, int maxBins)
{
    qint64 power = 1;
    for (;;) {
        for (const int step : {1, 2, 5}) {
            if (step * power * maxBins >= values)
                return int(step * power);
        }
        power *= 10;
    }
}

Histogram binned(std::vector<qint32> values, int maxBins)
{
    Histogram histogram;
    const auto known = std::partition(values.begin(), values.end(), [](qint32 value) { return value >= 0; });
    histogram.unknown = values.end() - known;
    values.erase(known, values.end());
    if (values.empty() || maxBins < 1)
        return histogram;
    const auto tail = values.begin() + std::ptrdiff_t((values.size() - 1) * 99 / 100);
    std::nth_element(values.begin(), tail, values.end());
    const int top = std::min(*tail, kLargest);
    const int largest = *std::max_element(tail, values.end());
    histogram.width = niceWidth(top + 1, maxBins);
    histogram.counts.resize(size_t(top / histogram.width + 1));
    // A tail that fits into the room that is left anyway needs no open end.
    if (largest / histogram.width < maxBins)
        histogram.counts.resize(size_t(largest / histogram.width + 1));
    histogram.lastIsOpen = largest >= histogram.end();
    for (const qint32 value : values)
        ++histogram.counts[std::min(size_t(value / histogram.width), histogram.counts.size() - 1)];
    return histogram;
}

} // namespace

bool countsEffectiveRounds(EnvironmentOrigin madeBy) { return madeBy != EnvironmentOrigin::Imported; }

qint32 countedRounds(const CurationColumns& columns, size_t task)
{
    const qint32 effective = columns.effectiveRounds[task];
    const bool counts = countsEffectiveRounds(columns.madeBy[environmentOf(columns, task)]);
    return counts && effective != CurationColumns::kUnknown ? effective : columns.rounds[task];
}

TaskSelection select(const CurationColumns& columns, const Recipe& recipe)
{
    const QList<Filter> filters = filtersOf(recipe);
    TaskSelection selection;
    std::vector<qint64> removed(size_t(filters.size()));
    std::vector<qint64> removedAlone(size_t(filters.size()));
    std::vector<quint8> environmentTaken(columns.environments());
    for (size_t task = 0; task < columns.tasks(); ++task) {
        qsizetype first = -1;
        int failures = 0;
        for (qsizetype i = 0; i < filters.size(); ++i) {
            if (passes(columns, task, recipe, filters[i].kind))
                continue;
            if (failures++ == 0)
                first = i;
        }
        if (failures == 0) {
            selection.tasks.push_back(qint32(task));
            environmentTaken[environmentOf(columns, task)] = 1;
            continue;
        }
        ++removed[size_t(first)];
        if (failures == 1)
            ++removedAlone[size_t(first)];
    }
    selection.environments = std::count(environmentTaken.begin(), environmentTaken.end(), quint8(1));
    qint64 left = qint64(columns.tasks());
    for (qsizetype i = 0; i < filters.size(); ++i) {
        left -= removed[size_t(i)];
        selection.funnel.append(
            {filters[i].id, filters[i].title, left, removed[size_t(i)], removedAlone[size_t(i)]});
    }
    return selection;
}

Histogram roundsHistogram(const CurationColumns& columns, int maxBins)
{
    std::vector<qint32> values(columns.tasks());
    for (size_t task = 0; task < values.size(); ++task)
        values[task] = countedRounds(columns, task);
    return binned(std::move(values), maxBins);
}

Histogram toolsHistogram(const CurationColumns& columns, int maxBins)
{
    std::vector<qint32> values(columns.tasks());
    for (size_t task = 0; task < values.size(); ++task)
        values[task] = columns.toolsDeclared[environmentOf(columns, task)];
    return binned(std::move(values), maxBins);
}

} // namespace codegym
