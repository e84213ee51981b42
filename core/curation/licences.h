#pragma once

#include "core/model/curated_set.h"
#include "core/model/problem.h"
#include "core/workspace/connection.h"

namespace codegym {

/// How much of a set comes from where, under which licence.
struct LicenceShare {
    Origin origin; ///< An empty licence: unknown.
    int environments = 0;
    qint64 tasks = 0;
};

/// What goes out with a set, sorted by licence and source; unknown licences first.
Result<QList<LicenceShare>> licencesOf(Connection& connection, const CuratedSet& set);

} // namespace codegym
