#pragma once

#include "core/model/environment.h"
#include "core/workspace/task_list.h"
#include "ui/widgets/row_table_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace codegym {

/// What to call next in the playground: a task to start on, a tool, and its parameters as JSON.
class CallForm : public QWidget {
    Q_OBJECT

public:
    enum class Phase { NoTask, Idle, Busy, Running };

    /// tasks: those of the environment.
    explicit CallForm(RowTableModel<TaskRow>* tasks, QWidget* parent = nullptr);

    void setTools(const QList<Tool>& tools);
    void chooseTool(int tool);
    RowId task() const; ///< 0 if there is none.
    /// The call as an action, or an error that says what is wrong with the parameters.
    Result<ByteText> action() const;

    void setPhase(Phase phase);
    void setMessage(const QString& text, bool alarming = false);

Q_SIGNALS:
    void taskChanged();
    void toolChosen(int tool);
    void callRequested();
    void restartRequested();

private:
    QWidget* buildButtons();
    void prefill();
    void updateButtons();

    RowTableModel<TaskRow>* m_tasks;
    QList<Tool> m_tools;
    RowId m_lastTask = 0;
    Phase m_phase = Phase::NoTask;
    QComboBox* m_task;
    QComboBox* m_tool;
    QLabel* m_signature;
    QPlainTextEdit* m_parameters;
    QLabel* m_message;
    QPushButton* m_call;
    QPushButton* m_restart;
};

} // namespace codegym
