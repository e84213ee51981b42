#pragma once

#include "core/curation/funnel.h"

namespace codegym {

/// Tasks by rounds and tools at once, in the bins of the two histograms; tasks with an unknown value are left out.
struct Density {
    Histogram rounds; ///< Scale across.
    Histogram tools; ///< Scale upwards.
    std::vector<qint64> all; ///< Row by row, from few tools up.
    std::vector<qint64> kept; ///< Those of them in the selection.

    size_t cell(size_t roundsBin, size_t toolsBin) const { return toolsBin * rounds.counts.size() + roundsBin; }
};

Density density(
    const CurationColumns& columns, const TaskSelection& selection, const Histogram& rounds, const Histogram& tools);

} // namespace codegym
