#include "core/curation/density.h"

#include <algorithm>
#include <optional>

namespace codegym {

namespace {

std::optional<size_t> binOf(const Histogram& histogram, qint32 value)
{
    if (value < 0 || histogram.counts.empty())
        return std::nullopt;
    return std::min(size_t(value / histogram.width), histogram.counts.size() - 1);
}

} // namespace

Density density(
    const CurationColumns& columns, const TaskSelection& selection, const Histogram& rounds, const Histogram& tools)
{
    Density density {rounds, tools, {}, {}};
    density.all.resize(rounds.counts.size() * tools.counts.size());
    density.kept.resize(density.all.size());
    auto nextKept = selection.tasks.begin();
    for (size_t task = 0; task < columns.tasks(); ++task) {
        const bool kept = nextKept != selection.tasks.end() && size_t(*nextKept) == task;
        if (kept)
            ++nextKept;
        const auto across = binOf(rounds, countedRounds(columns, task));
        const auto up = binOf(tools, columns.toolsDeclared[size_t(columns.environment[task])]);
        if (!across || !up)
            continue;
        ++density.all[density.cell(*across, *up)];
        density.kept[density.cell(*across, *up)] += kept;
    }
    return density;
}

} // namespace codegym
