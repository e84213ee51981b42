#pragma once

#include "core/base/bytes.h"

#include <QList>

namespace codegym {

/// The lines of one sitting that were kept as trajectories, by the nodes of its PlayTree: a further line of the sitting
/// branches off from the one with which it shares most steps.
class KeptLines {
public:
    struct Branch {
        ByteText parent; ///< Public id; empty where nothing is shared.
        int after = 0; ///< So many steps are shared.
    };

    void add(const ByteText& id, const QList<int>& nodes) { m_lines.append({id, nodes}); }
    Branch branchOf(const QList<int>& nodes) const; ///< Of equals the one kept first.

private:
    QList<std::pair<ByteText, QList<int>>> m_lines;
};

} // namespace codegym
