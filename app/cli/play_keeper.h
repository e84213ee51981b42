#pragma once

#include "app/cli/output.h"
#include "core/model/trajectory.h"
#include "core/runtime/environment_session.h"
#include "core/trajectories/kept_lines.h"
#include "core/trajectories/play_tree.h"
#include "core/workspace/workspace.h"

namespace codegym::cli {

/// Keeps lines of a played task as trajectories, and says where they can be found.
class PlayKeeper {
public:
    /// played: all that is the same for every line of the sitting.
    PlayKeeper(Workspace& workspace, const QString& shownWorkspace, const Trajectory& played, Output& output);

    /// The line that leads to where one stands.
    Status keep(const PlayTree& tree, const StepOutcome& state, const ByteText& note);

private:
    Workspace& m_workspace;
    QString m_shown;
    Trajectory m_played;
    KeptLines m_kept;
    Output& m_output;
};

} // namespace codegym::cli
