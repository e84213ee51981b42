#pragma once

#include "core/runtime/environment_session.h"
#include "ui/environments/environment_sheet.h"
#include "ui/environments/tasks_tab.h"

namespace codegym {

class CallForm;
class HiddenStateView;
class PlayLine;
class PlaySession;
class TrajectoryKeeper;

/// Playing an environment by hand: a task, one call after the other, what the agent would see, and what it would not.
/// Runs in a session of its own in the sandbox; nothing of it is kept but lines that are saved
/// as trajectories.
class Playground : public QWidget {
    Q_OBJECT

public:
    Playground(const PageContext& context, Queries& queries, RowTableModel<TaskRow>* tasks, QWidget* parent = nullptr);
    ~Playground() override;

    /// Ends a session of another environment or revision.
    void setEnvironment(const EnvironmentSheet& sheet);
    void chooseTool(int tool);
    bool idle() const;

Q_SIGNALS:
    void toolChosen(int tool);
    void idleChanged();

private:
    void endSession();
    void start(std::function<void()> then);
    void openOn(const ByteText& configuration, const RunLimits& limits, std::function<void()> then);
    void askConfiguration();
    void showConfigurationDialog(const ByteText& start);
    void addTask(const ByteText& configuration);
    void onceOpen(const std::function<void()>& then);
    void call();
    void takeOpened(const StepOutcome& outcome);
    void takeCall(const StepOutcome& outcome);
    void takeArrival(const StepOutcome& outcome, bool otherwise);
    void tellOracle(const RunOutcome& run, int newCalls);
    void show(const StepOutcome& outcome);
    void updatePhase();

    PageContext m_context;
    Queries& m_queries;
    Question m_taskQuestion;
    Question m_othersQuestion;
    RowId m_environment = 0;
    ByteText m_source;
    EnvironmentKey m_key;
    QByteArray m_revision;
    StepOutcome m_here; ///< The state where one stands.
    bool m_reading = false; ///< The task is being read.
    bool m_oracleTold = false; ///< The message says what the oracle needed, until the next arrival.
    std::function<void()> m_next; ///< What to do once the session is open.
    PlaySession* m_session;
    TrajectoryKeeper* m_keeper;
    CallForm* m_form;
    PlayLine* m_line;
    HiddenStateView* m_state;
};

} // namespace codegym
