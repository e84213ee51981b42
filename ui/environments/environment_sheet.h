#pragma once

#include "core/formats/seen_values.h"
#include "core/trajectories/agent_use.h"
#include "core/workspace/drafts.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/findings.h"
#include "core/workspace/revisions.h"
#include "ui/widgets/pill.h"

namespace codegym {

/// A tool as the page lists it.
struct ToolLine {
    Tool tool;
    ByteText documentation; ///< As the agent sees it.
    int oracleCalls = 0; ///< In the run that EnvironmentSheet::countedTask names.
    QList<ByteText> findings = {}; ///< Messages of those that are about the tool and not waived.
    AgentToolUse agents = {}; ///< In stored trajectories.
};

/// An environment as the page shows it: read in one go.
struct EnvironmentSheet {
    EnvironmentRow line;
    Environment environment;
    QList<ToolLine> tools;
    QList<Finding> findings;
    QList<RevisionRow> revisions;
    ByteText solution; ///< Of the problem it was made from; empty if that is not in the workspace.
    std::optional<Draft> draft; ///< An unsaved edit to go on with.
    SeenValues seen; ///< Parameters that the oracle gave in that run.
    ByteText countedTask; ///< Short hash of the task whose oracle run the calls were counted in; empty if none ran.
};

Result<EnvironmentSheet> environmentSheet(Connection& connection, RowId row, const Conditions& now);

/// The state of an environment as a word: its verdict, or what stands against trusting it.
PillText validityPill(const EnvironmentRow& row);

} // namespace codegym
