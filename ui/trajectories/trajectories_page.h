#pragma once

#include "core/trajectories/played_run.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

class QStackedWidget;

namespace codegym {

class EmptyState;
class RunPlayer;
class TaskListPanel;

/// Steps through the oracle's run of any task.
class TrajectoriesPage : public Page {
    Q_OBJECT

public:
    explicit TrajectoriesPage(const PageContext& context);

    void activated() override;
    bool select(const QString& id) override; ///< A task's public id.
    bool idle() const override;
    void find() override;

private:
    void addCommands();
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
    bool m_verifying = false;
    TaskListPanel* m_list;
    QStackedWidget* m_stack;
    EmptyState* m_nothing;
    EmptyState* m_noMatch;
    EmptyState* m_neverRan;
    RunPlayer* m_player;
};

} // namespace codegym
