#pragma once

#include "core/model/problem.h"
#include "core/workspace/connection.h"
#include "core/workspace/facet.h"

#include <QList>

#include <array>

namespace codegym {

/// By what the problems outside the trash can be narrowed down.
struct ProblemFacets {
    QList<Facet> sources; ///< The most frequent first, at most 200.
    QList<Facet> licences; ///< The same.
    std::array<int, 3> byStage {}; ///< Indexed by ProblemStage.
    int withFindings = 0;

    int total() const { return byStage[0] + byStage[1] + byStage[2]; }
    friend bool operator==(const ProblemFacets&, const ProblemFacets&) = default;
};

Result<ProblemFacets> problemFacets(Connection& connection);

} // namespace codegym
