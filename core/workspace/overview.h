#pragma once

#include "core/model/task.h"
#include "core/workspace/connection.h"

#include <array>

namespace codegym {

/// Counts for the home page.
struct Overview {
    int problems = 0;
    int problemsImported = 0; ///< Nobody tried to extract yet.
    int problemsRefused = 0;
    int problemsConverted = 0;
    int environments = 0;
    std::array<int, 4> byValidity {}; ///< Indexed by Validity; NotRun is the undecided rest.
    int environmentsStale = 0;
    int environmentsWithFindings = 0;
    int trainable = 0;
    int tasks = 0;
    std::array<int, 4> byVerdict {}; ///< Indexed by Verdict.
    int tasksStale = 0;
    int sets = 0;
    int drafts = 0;
    int unfinishedImports = 0;
    int trashBatches = 0;
    qint64 lastVisit = 0; ///< Change sequence at the last visit: changedAfter of the filters.
    int problemsChanged = 0; ///< Since the last visit.
    int environmentsChanged = 0;
    int tasksChanged = 0;
};

Result<Overview> overview(Connection& connection, const Conditions& now);

/// From here on "since the last visit" counts anew. Call it when a visit ends.
Status markVisit(Connection& connection);

} // namespace codegym
