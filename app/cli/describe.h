#pragma once

#include "app/cli/json_line.h"
#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/findings_board.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/sets.h"
#include "core/workspace/task_list.h"
#include "core/workspace/trajectories.h"
#include "core/workspace/triage.h"

namespace codegym::cli {

/// The words and the JSON members of rows, the same wherever a command prints them.
QString stageName(ProblemStage stage); ///< imported, refused, converted
QString originName(EnvironmentOrigin origin); ///< imported, extracted, edited

JsonLine problemJson(const ProblemRow& row);
JsonLine environmentJson(const EnvironmentRow& row);
JsonLine taskJson(const TaskRow& row);
JsonLine setJson(const SetRow& row);
JsonLine ruleFindingsJson(const RuleFindings& row);
JsonLine trajectoryJson(const TrajectoryRow& row);

QByteArray findingsJson(
    const QList<Finding>& findings); ///< [{"rule","severity","message","location","waived"}]
QByteArray toolsJson(const QList<Tool>& tools);
/// {"decision","reason","note","reviewer","revision","stale"}, or null where nobody decided.
QByteArray triageJson(const Triage& triage);
JsonLine stepJson(const Step& step); ///< {"call","observation"}, both as text: they are foreign.
/// A reward is what the environment's repr() says; only a finite number goes out as one, else null.
QByteArray rewardJson(const ByteText& reward);
JsonLine conditionsJson(const Conditions& conditions);
QByteArray roundsJson(std::optional<int> least, std::optional<int> median, std::optional<int> most);

QString triageLine(const Triage& triage); ///< "drop, too easy (by ana, of an earlier revision): note"
QString findingLine(const Finding& finding); ///< "warning  open-loop: message (location)"
QString roundsLine(std::optional<int> least, std::optional<int> median, std::optional<int> most);
/// "{environment}@{short hash}", by which every command knows a task.
ByteText publicTaskId(const TaskRow& row);

} // namespace codegym::cli
