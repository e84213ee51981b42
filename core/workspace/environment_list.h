#pragma once

#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/model/triage.h"
#include "core/workspace/connection.h"

#include <QList>

#include <vector>

namespace codegym {

/// A line of the table of environments.
struct EnvironmentRow {
    RowId row = 0;
    EnvironmentKey key;
    ByteText source; ///< Of the origin.
    ByteText licence;
    EnvironmentOrigin madeBy = EnvironmentOrigin::Imported;
    QByteArray granularity;
    bool trainable = false;
    Validity validity = Validity::NotRun;
    bool stale = false; ///< The verdict was made with another revision or under other conditions.
    int tests = 0;
    int passed = 0;
    int tools = 0;
    int tasks = 0;
    std::optional<int> roundsMin; ///< Over tasks with a correct oracle run; none if there is none.
    std::optional<int> roundsMedian;
    std::optional<int> roundsMax;
    int findings = 0; ///< Not waived.
    int errors = 0; ///< Those of severity error.
    TriageDecision decision = TriageDecision::Undecided;
    bool formerDecision = false; ///< It was made on another revision than the current one.
};

struct EnvironmentFilter {
    enum class Sort {
        Id, Source, Licence, MadeBy, Granularity, Validity, Passed, Tools, Tasks,
        RoundsMin, RoundsMedian, RoundsMax, Findings, Changed,
        Random, ///< As seed says; the same for the same ids in every workspace.
    };

    ByteText text; ///< Words that begin in task or source, or part of the id; empty for all.
    std::optional<Validity> validity;
    std::optional<bool> stale;
    std::optional<bool> trainable;
    std::optional<EnvironmentOrigin> madeBy;
    std::optional<QByteArray> granularity;
    std::optional<ByteText> problem; ///< Code id of the problem they were made from.
    bool withFindings = false;
    std::optional<QByteArray> rule; ///< With a finding of this rule that nobody waived.
    std::optional<TriageDecision> decision;
    bool formerDecision = false; ///< Only where the decision was made on another revision than the current one.
    qint64 changedAfter = 0; ///< Only what a later change sequence touched; 0 for all.
    Conditions now; ///< What verdicts are measured against, besides the revision; an empty field is not compared.
    Sort sort = Sort::Id;
    bool descending = false;
    quint64 seed = 0; ///< Of the random order.
};

/// Row ids in display order.
Result<std::vector<RowId>> environmentIds(Connection& connection, const EnvironmentFilter& filter);
/// The rows with these ids, in this order; rows that are gone are left out.
Result<QList<EnvironmentRow>> environmentRows(
    Connection& connection, const std::vector<RowId>& ids, const Conditions& now);

} // namespace codegym
