#pragma once

#include "core/model/problem.h"
#include "core/workspace/connection.h"

#include <QList>

#include <array>

namespace codegym {

/// A value that problems share, and by how many.
struct Facet {
    ByteText value; ///< Empty where it is not known.
    int count = 0;

    friend bool operator==(const Facet&, const Facet&) = default;
};

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
