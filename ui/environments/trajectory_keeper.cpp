#include "ui/environments/trajectory_keeper.h"

#include "core/base/settings.h"
#include "core/jobs/machine.h"
#include "core/workspace/trajectories.h"
#include "ui/environments/play_session.h"
#include "ui/environments/save_trajectory_dialog.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/write_then.h"

namespace codegym {

TrajectoryKeeper::TrajectoryKeeper(const PageContext& context, const PlaySession& session, QWidget* parent)
    : QObject(parent)
    , m_context(context)
    , m_session(session)
    , m_window(parent)
{
}

void TrajectoryKeeper::begin(
    const EnvironmentKey& environment, const QByteArray& revision, const ByteText& configuration)
{
    ++m_sitting;
    m_played.environment = environment;
    m_played.revisionHash = revision;
    m_played.configuration = configuration;
    m_played.author = m_context.settings.reviewer.toUtf8();
    m_played.conditions = conditionsOf(m_context.pool, m_context.settings);
    m_kept = {};
}

void TrajectoryKeeper::keep(const StepOutcome& here)
{
    const PlayTree& tree = m_session.tree();
    const QList<int> line = tree.path(tree.current());
    const KeptLines::Branch branch = m_kept.branchOf(line);
    Trajectory trajectory = m_played;
    trajectory.parentId = branch.parent;
    trajectory.branchedAfter = branch.after;
    trajectory.steps = tree.steps();
    trajectory.rounds = here.rounds;
    trajectory.ended = here.done;
    trajectory.reward = rewardValue(here.reward);
    const QString calls = countText(line.size(), tr("1 call"), tr("%1 calls"));
    auto* dialog = new SaveTrajectoryDialog(here.done
            ? tr("%1, reward %2.").arg(calls, QString::fromLatin1(rewardText(trajectory.reward)))
            : tr("%1, not finished.").arg(calls), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, trajectory, line]() mutable {
        trajectory.note = dialog->note();
        write(trajectory, line);
    });
    dialog->open();
}

void TrajectoryKeeper::write(const Trajectory& trajectory, const QList<int>& line)
{
    const auto work = [trajectory](Connection& connection) { return addTrajectory(connection, trajectory); };
    writeThen(m_context.workspace, this, work, [this, line, sitting = m_sitting](const Result<TrajectoryAdded>& added) {
        if (!added) {
            Q_EMIT told(tr("The trajectory was not saved. %1").arg(added.error().text()), true);
            return;
        }
        if (sitting == m_sitting)
            m_kept.add(added->id, line);
        Q_EMIT told(added->isNew ? tr("Saved: see the Trajectories page.") : tr("This line was saved before."), false);
    });
}

} // namespace codegym
