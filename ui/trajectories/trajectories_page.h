#pragma once

#include "core/trajectories/played_run.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

class QStackedWidget;

namespace codegym {

class EmptyState;
class RunPlayer;
class TaskListPanel;

/// Steps through the oracle's run of any task, and through the trajectories that were saved on it.
class TrajectoriesPage : public Page {
    Q_OBJECT

public:
    explicit TrajectoriesPage(const PageContext& context);

    void activated() override;
    bool select(const QString& id) override; ///< Public id of a task or of a trajectory.
    bool idle() const override;
    void find() override;

private:
    void addCommands();
    void addTrashCommands();
    void removeTrajectory();
    void undoRemoval();
    void loadRun();
    void takeRun(const Result<PlayedRun>& run);
    void verify();
    void startVerifying(const MachineSettings& settings);

    PageContext m_context;
    Conditions m_now;
    Queries m_queries;
    Question m_runQuestion;
    Question m_idQuestion;
    EnvironmentKey m_environment; ///< Of the task that is shown.
    RowId m_task = 0; ///< That was asked for last.
    RowId m_trajectory = 0; ///< The one of its trajectories that is asked for; 0: the oracle's run.
    std::pair<RowId, RowId> m_wanted; ///< Task and trajectory, until the list shows that task.
    RowId m_played = 0; ///< The trajectory that is shown.
    RowId m_lastRemoval = 0; ///< Batch in the trash.
    bool m_verifying = false;
    TaskListPanel* m_list;
    QStackedWidget* m_stack;
    EmptyState* m_nothing;
    EmptyState* m_noMatch;
    EmptyState* m_neverRan;
    RunPlayer* m_player;
};

} // namespace codegym
