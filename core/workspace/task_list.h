#pragma once

#include "core/model/task.h"
#include "core/workspace/connection.h"

#include <QList>

#include <vector>

namespace codegym {

/// A line of the table of tasks.
struct TaskRow {
    RowId row = 0;
    RowId environmentRow = 0;
    EnvironmentKey environment;
    QByteArray shortHash; ///< 16 hexadecimal digits, the end of the public id.
    ByteText configuration; ///< Its first 400 bytes.
    QByteArray origin;
    QByteArray level;
    Verdict verdict = Verdict::NotRun;
    bool stale = false;
    std::optional<int> recordedRounds;
    std::optional<int> rounds; ///< Of the last run; none before.
    std::optional<int> effectiveRounds;
    std::optional<int> toolsUsed;
    ByteText reason; ///< Why the last run was not correct.
};

struct TaskFilter {
    enum class Sort { Id, Verdict, Rounds, EffectiveRounds, RecordedRounds, ToolsUsed, Origin, Level, Changed };

    ByteText text; ///< Part of the environment's id or of the short hash; empty for all.
    std::optional<RowId> environment;
    std::optional<RowId> set; ///< Only members of this curated set.
    std::optional<Verdict> verdict;
    std::optional<bool> stale;
    std::optional<QByteArray> origin;
    std::optional<QByteArray> level;
    bool withTrajectories = false; ///< Only those on which somebody saved a trajectory.
    bool roundsDiffer = false; ///< Only where recorded and run rounds are both there and differ.
    qint64 changedAfter = 0; ///< Only what a later change sequence touched; 0 for all.
    Conditions now; ///< What verdicts are measured against, besides the revision; an empty field is not compared.
    Sort sort = Sort::Id;
    bool descending = false;
};

/// Row ids in display order.
Result<std::vector<RowId>> taskIds(Connection& connection, const TaskFilter& filter);
/// The rows with these ids, in this order; rows that are gone are left out.
Result<QList<TaskRow>> taskRows(Connection& connection, const std::vector<RowId>& ids, const Conditions& now);

} // namespace codegym
