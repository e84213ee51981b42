#pragma once

#include "core/jobs/grow_job.h"
#include "core/jobs/run_solutions_job.h"
#include "core/workspace/task_list.h"
#include "ui/shell/page.h"
#include "ui/widgets/row_table_model.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace codegym {

class MatrixActions;
class MatrixModel;
class PanelHeader;

/// The verification matrix of one environment: how its oracle and every candidate solution fare on each of its tests.
/// Both can be added, edited and removed here, and a cell shows its run.
class TasksTab : public QWidget {
    Q_OBJECT

public:
    TasksTab(const PageContext& context, Queries& queries, const Conditions& now, QWidget* parent = nullptr);

    void setEnvironment(RowId row);
    /// Tasks were added to an environment; Undo takes them out while it is on show.
    void takeGrown(RowId environment, const GrownConfigurations& grown);
    /// The environment's tasks as such, for whoever lets one choose among them.
    RowTableModel<TaskRow>* model() const { return m_tasks; }

Q_SIGNALS:
    /// Asks for the oracle's run on a task, by its public id.
    void taskRequested(const QString& id);

private:
    void buildHeader();
    void buildTable(UiState& state);
    QPushButton* addButton(const QString& text, const char* name, const QString& tip, void (TasksTab::*run)());
    void askSolutions();
    void takeSolutions(const Result<SolutionMatrix>& matrix);
    void takeCurrent();
    void openCell(const QModelIndex& index);
    void run();
    void addSolution();
    void addTest();
    void edit();
    void remove();
    QList<RowId> chosenTests() const;

    PageContext m_context;
    Queries& m_queries;
    Question m_question;
    Conditions m_now;
    RowId m_environment = 0;
    RowTableModel<TaskRow>* m_tasks;
    MatrixModel* m_model;
    MatrixActions* m_actions;
    PanelHeader* m_header;
    QTableView* m_table;
    QStackedWidget* m_stack;
    QPushButton* m_run = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_undo = nullptr;
    bool m_hasSolutions = false;
};

/// "pass@1 0.67 · pass@3 1.00", and what it is counted over; empty where nothing is known yet.
QString passText(const SolutionsPass& pass);

} // namespace codegym
