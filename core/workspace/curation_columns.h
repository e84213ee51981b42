#pragma once

#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/model/triage.h"
#include "core/workspace/connection.h"

#include <vector>

namespace codegym {

/// All tasks as columns of equal length, ordered by environment id and then by short hash: what difficulty filters
/// and histograms count over.
struct CurationColumns {
    static constexpr qint32 kUnknown = -1;

    std::vector<RowId> task;
    std::vector<qint32> environment; ///< Index into the columns below.
    std::vector<Verdict> verdict;
    std::vector<quint8> stale;
    std::vector<qint32> rounds; ///< kUnknown before the first run.
    std::vector<qint32> effectiveRounds; ///< kUnknown where not measured.
    std::vector<qint32> recordedRounds; ///< kUnknown where there is no imported row.
    std::vector<qint32> toolsUsed;

    std::vector<RowId> environmentRow; ///< Ordered by environment id.
    std::vector<Validity> validity;
    std::vector<qint32> toolsDeclared;
    std::vector<EnvironmentOrigin> madeBy;
    std::vector<quint8> trainable;
    std::vector<TriageDecision> decision; ///< Whatever revision it was made on.

    size_t tasks() const { return task.size(); }
    size_t environments() const { return environmentRow.size(); }
};

/// Reads 100,000 tasks in well under a second; keep the result and reread after Workspace::changed().
Result<CurationColumns> curationColumns(Connection& connection, const Conditions& now);

} // namespace codegym
