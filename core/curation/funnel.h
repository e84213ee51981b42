#pragma once

#include "core/curation/recipe.h"
#include "core/workspace/curation_columns.h"

namespace codegym {

/// What one filter of a recipe does, in the order in which they are applied.
struct FunnelStep {
    QByteArray filter; ///< verified, decision, rounds, tools
    QString title; ///< e.g. "10 – 256 rounds"
    qint64 left = 0; ///< Tasks after this filter.
    qint64 removed = 0; ///< By it, of what was left before.
    qint64 removedAlone = 0; ///< That no other filter would remove.
};

/// The outcome of a recipe over all tasks.
struct TaskSelection {
    std::vector<qint32> tasks; ///< Indexes into the columns, ascending.
    qint64 environments = 0;
    QList<FunnelStep> funnel;
};

/// Whether rounds without identical calls in identical state count for these environments: ours are made so that such
/// calls tell nothing new, published ones are counted as published.
bool countsEffectiveRounds(EnvironmentOrigin madeBy);

/// Rounds that a filter and a histogram count for this task; CurationColumns::kUnknown before the first run.
qint32 countedRounds(const CurationColumns& columns, size_t task);

/// Linear in the number of tasks; a few milliseconds for 100,000.
TaskSelection select(const CurationColumns& columns, const Recipe& recipe);

/// Tasks per bin, from 0 on, each width values wide (1, 2 or 5 times a power of ten), at most maxBins of them. A long
/// tail (the upper hundredth) does not stretch the scale: it is counted in the last bin.
struct Histogram {
    int width = 1;
    std::vector<qint64> counts;
    bool lastIsOpen = false; ///< The last bin also counts everything above it.
    qint64 unknown = 0; ///< Tasks without a value, in no bin.

    int end() const { return width * int(counts.size()); } ///< First value above the last bin.
};
Histogram roundsHistogram(const CurationColumns& columns, int maxBins);
Histogram toolsHistogram(const CurationColumns& columns, int maxBins);

} // namespace codegym
