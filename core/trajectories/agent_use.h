#pragma once

#include "core/base/bytes.h"
#include "core/workspace/connection.h"

#include <QHash>

namespace codegym {

/// How often stored trajectories call one tool.
struct AgentToolUse {
    int calls = 0;
    int trajectories = 0; ///< That call it at least once …
    int of = 0; ///< … of so many.

    friend bool operator==(const AgentToolUse&, const AgentToolUse&) = default;
};

/// What the stored trajectories of an environment call, by tool; of many, the newest 200 are counted.
struct AgentUse {
    int trajectories = 0; ///< Counted.
    QHash<ByteText, AgentToolUse> tools;

    AgentToolUse of(const ByteText& tool) const;
};

Result<AgentUse> agentUse(Connection& connection, RowId environment);

} // namespace codegym
