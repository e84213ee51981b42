#pragma once

#include "core/model/problem.h"
#include "core/workspace/connection.h"

#include <QList>

#include <vector>

namespace codegym {

/// A line of the table of problems.
struct ProblemRow {
    RowId row = 0;
    ByteText codeId;
    ByteText originalId;
    ByteText title;
    ByteText source;
    ByteText licence;
    ProblemStage stage = ProblemStage::Imported;
    int findings = 0; ///< Not waived.
    int environments = 0;
    bool hasTests = false;
    ByteText refusal; ///< Why it was not converted; empty unless Refused.
};

struct ProblemFilter {
    enum class Sort { CodeId, Title, Source, Licence, Stage, Findings, Changed };

    ByteText text; ///< Words that begin in title, statement or solution, or part of the id; empty for all.
    std::optional<ProblemStage> stage;
    std::optional<ByteText> source;
    std::optional<ByteText> licence;
    bool withFindings = false;
    qint64 changedAfter = 0; ///< Only what a later change sequence touched; 0 for all.
    Sort sort = Sort::CodeId;
    bool descending = false;
};

/// Row ids in display order.
Result<std::vector<RowId>> problemIds(Connection& connection, const ProblemFilter& filter);
/// The rows with these ids, in this order; rows that are gone are left out.
Result<QList<ProblemRow>> problemRows(Connection& connection, const std::vector<RowId>& ids);

} // namespace codegym
