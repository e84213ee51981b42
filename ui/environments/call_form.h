#pragma once

#include "core/formats/seen_values.h"
#include "core/model/environment.h"
#include "core/workspace/task_list.h"
#include "ui/widgets/row_table_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QToolButton;

namespace codegym {

class CallParameters;

/// What to call next in the playground: a task to start on, a tool, and its parameters.
class CallForm : public QWidget {
    Q_OBJECT

public:
    enum class Phase { NoTask, Idle, Busy, Running };

    /// tasks: those of the environment.
    explicit CallForm(RowTableModel<TaskRow>* tasks, QWidget* parent = nullptr);

    void setTools(const QList<Tool>& tools);
    void chooseTool(int tool);
    /// Values of parameters to propose: those of other calls.
    void setSeen(const SeenValues& seen);
    void noteCall(const ByteText& action);
    RowId task() const; ///< 0 if there is none.
    /// A configuration of one's own to play on instead of a task's; empty where a task is chosen.
    void setOwnConfiguration(const ByteText& configuration);
    ByteText ownConfiguration() const { return m_own; }
    void chooseTask(RowId task);
    /// The call as an action, or an error that says what is wrong with the parameters.
    Result<ByteText> action() const;

    void setPhase(Phase phase);
    void setMessage(const QString& text, bool alarming = false);

Q_SIGNALS:
    void taskChanged();
    void toolChosen(int tool);
    void callRequested();
    void restartRequested();
    void ownConfigurationRequested();

private:
    QLayout* buildChoices();
    QWidget* buildButtons();
    void takeTask();
    void takeTasks();
    void showParameters();
    void updateButtons();

    RowTableModel<TaskRow>* m_tasks;
    QList<Tool> m_tools;
    RowId m_lastTask = 0;
    RowId m_wantedTask = 0; ///< To be chosen as soon as it is among the tasks.
    ByteText m_own;
    Phase m_phase = Phase::NoTask;
    QComboBox* m_task;
    QToolButton* m_ownButton;
    QComboBox* m_tool;
    CallParameters* m_parameters;
    SeenValues m_seen;
    ByteText m_shownTool;
    QHash<ByteText, QString> m_typed; ///< By tool, as JSON.
    QLabel* m_message;
    QPushButton* m_call;
    QPushButton* m_restart;
};

} // namespace codegym
