#pragma once

#include "core/base/bytes.h"
#include "core/workspace/connection.h"

#include <QByteArrayList>

namespace codegym {

/// A cut of a problem's solution that was made and checked, chosen or not.
struct ConsideredCut {
    QByteArray granularity; ///< fine, medium or coarse
    bool chosen = false;
    bool holds = false; ///< It passed every check.
    bool trainable = false;
    int tools = 0;
    std::optional<int> roundsMin; ///< Of its oracle; none where it did not run.
    std::optional<int> roundsMedian;
    std::optional<int> roundsMax;
    QByteArray metrics; ///< JSON object; empty if it was not measured.
    QByteArrayList flags; ///< Rules of its findings, sorted.
    ByteText reason; ///< Why it does not hold.
};

/// Replaces what was considered for a problem, in the order in which it was tried.
Status recordCuts(Connection& connection, RowId problem, const QList<ConsideredCut>& cuts);
Result<QList<ConsideredCut>> cutsOf(Connection& connection, RowId problem);

} // namespace codegym
