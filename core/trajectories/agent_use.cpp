#include "core/trajectories/agent_use.h"

#include "core/verification/steps.h"
#include "core/workspace/trajectories.h"

#include <QSet>

namespace codegym {

namespace {

constexpr int kMostTrajectories = 200; ///< As one waits for it when another environment is chosen.

} // namespace

AgentToolUse AgentUse::of(const ByteText& tool) const
{
    AgentToolUse use = tools.value(tool);
    use.of = trajectories;
    return use;
}

Result<AgentUse> agentUse(Connection& connection, RowId environment)
{
    const Result<QList<QList<Step>>> played = newestSteps(connection, environment, kMostTrajectories);
    if (!played)
        return played.error();
    AgentUse use {int(played->size()), {}};
    for (const QList<Step>& steps : *played) {
        QSet<ByteText> called;
        for (const Step& step : steps) {
            const ByteText tool = toolOfAction(step.action);
            ++use.tools[tool].calls;
            called.insert(tool);
        }
        for (const ByteText& tool : std::as_const(called))
            ++use.tools[tool].trajectories;
    }
    return use;
}

} // namespace codegym
