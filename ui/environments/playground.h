#pragma once

#include "core/runtime/environment_session.h"
#include "ui/environments/environment_sheet.h"
#include "ui/environments/tasks_tab.h"
#include "ui/widgets/list_table_model.h"

namespace codegym {

class CallForm;
class HiddenStateView;
class PanelHeader;
class Pill;
class ValueView;

/// A call that was made in the playground.
struct PlayedCall {
    ByteText action;
    ByteText observation;
};

/// Playing an environment by hand: a task, one call after the other, what the agent would see, and what it would not.
/// Runs in a session of its own in the sandbox; nothing of it is kept.
class Playground : public QWidget {
    Q_OBJECT

public:
    Playground(const PageContext& context, Queries& queries, RowTableModel<TaskRow>* tasks, QWidget* parent = nullptr);
    ~Playground() override;

    /// Ends a session of another environment or revision.
    void setEnvironment(const EnvironmentSheet& sheet);
    void chooseTool(int tool);
    bool idle() const { return !m_waiting; }

Q_SIGNALS:
    void toolChosen(int tool);
    void idleChanged();

private:
    QWidget* buildSteps();
    void endSession();
    void start(std::function<void()> then);
    void openSession(const TaskConfiguration& task, const MachineSettings& settings, std::function<void()> then);
    void call();
    void goBack();
    void await(QFuture<StepOutcome> outcome, std::function<void(const StepOutcome&)> then);
    void takeStep(const ByteText& action, const StepOutcome& outcome);
    void takeOutcome(const StepOutcome& outcome);
    void showChosenStep();
    void updatePhase();

    PageContext m_context;
    Queries& m_queries;
    Question m_taskQuestion;
    ByteText m_source;
    ByteText m_className;
    std::unique_ptr<EnvironmentSession> m_session;
    std::unique_ptr<QObject> m_awaiting; ///< Deleting it drops the answer.
    bool m_waiting = false;
    CallForm* m_form;
    PanelHeader* m_header;
    Pill* m_end;
    ListTableModel<PlayedCall>* m_steps;
    QTableView* m_stepTable;
    ValueView* m_observation;
    HiddenStateView* m_state;
};

} // namespace codegym
