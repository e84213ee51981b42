#pragma once

#include "core/audit/probes.h"

namespace codegym {

/// What of the configurations' containers an agent gets to see, and at what price.
struct HiddenData {
    bool exists = false; ///< Some configuration holds a container or a longer text.
    QList<ByteText> readers; ///< Tools whose results are elements of a container, or all of it.
    QList<ByteText> sizes; ///< Tools that tell how much there is.
    bool readable = false; ///< Every container has a reader.
    double shortcutRatio = 0; ///< Calls that read everything ÷ effective rounds, the median; 0 where not readable.
    QList<ByteText> shown; ///< Containers that Observe shows at the start, by key.
    double shownShare = 0; ///< Of the container that it shows most of, on average.
    double shownCost = 0; ///< Calls that Observe saves ÷ effective rounds, the median.
};

/// Compares what tools and Observe said with what the configurations hold.
HiddenData studyHiddenData(const Environment& environment, const QList<Literal>& configurations,
    const QList<ByteText>& observed, const QList<OracleRun>& runs, const QList<Probe>& probes);

} // namespace codegym
