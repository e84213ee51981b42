#pragma once

#include "core/base/bytes.h"
#include "core/workspace/connection.h"

#include <QList>

namespace codegym {

/// A problem that was not converted, and where its solution stands in the way.
struct RefusedProblem {
    ByteText problem; ///< Code id.
    int line = 0; ///< Of the solution; 0 where no single line is to blame.
    ByteText code; ///< That line, without the spaces around it.
    ByteText reason; ///< One sentence.

    friend bool operator==(const RefusedProblem&, const RefusedProblem&) = default;
};

/// All that one construct keeps from being converted.
struct RefusalGroup {
    ByteText construct;
    QList<RefusedProblem> problems; ///< By code id.
};

/// Every refused problem outside the trash, by construct: those that refuse most come first, so that what to improve
/// next is plain to see.
Result<QList<RefusalGroup>> refusalGroups(Connection& connection);

} // namespace codegym
