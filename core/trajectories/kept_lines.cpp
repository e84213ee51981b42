#include "core/trajectories/kept_lines.h"

#include <algorithm>

namespace codegym {

KeptLines::Branch KeptLines::branchOf(const QList<int>& nodes) const
{
    Branch longest;
    for (const auto& [id, kept] : m_lines) {
        const auto parted = std::mismatch(nodes.begin(), nodes.end(), kept.begin(), kept.end());
        const int shared = int(parted.first - nodes.begin());
        if (shared > longest.after)
            longest = {id, shared};
    }
    return longest;
}

} // namespace codegym
