#include "app/cli/play_keeper.h"

#include "app/cli/json_line.h"
#include "app/cli/words.h"
#include "core/workspace/trajectories.h"

namespace codegym::cli {

PlayKeeper::PlayKeeper(Workspace& workspace, const QString& shownWorkspace, const Trajectory& played, Output& output)
    : m_workspace(workspace)
    , m_shown(shownWorkspace)
    , m_played(played)
    , m_output(output)
{
}

Status PlayKeeper::keep(const PlayTree& tree, const StepOutcome& state, const ByteText& note)
{
    const QList<int> line = tree.path(tree.current());
    const KeptLines::Branch branch = m_kept.branchOf(line);
    Trajectory trajectory = m_played;
    trajectory.parentId = branch.parent;
    trajectory.branchedAfter = branch.after;
    trajectory.note = note;
    trajectory.steps = tree.steps();
    trajectory.rounds = state.rounds;
    trajectory.ended = state.done;
    trajectory.reward = rewardValue(state.reward);
    const Result<TrajectoryAdded> added
        = m_workspace.write([&](Connection& connection) { return addTrajectory(connection, trajectory); });
    if (!added)
        return added.error();
    m_kept.add(added->id, line);
    m_output.object(JsonLine().text("saved", added->id).flag("new", added->isNew).number("steps", line.size()));
    const QString id = displayLine(added->id);
    m_output.text(added->isNew ? Words::tr("Saved as trajectory %1.\nTo see it: codegym show %2 trajectory %1 --steps")
                                     .arg(id, shellWord(m_shown))
                               : Words::tr("This line was saved before, as trajectory %1.").arg(id));
    return {};
}

} // namespace codegym::cli
