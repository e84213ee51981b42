#pragma once

#include "core/workspace/task_list.h"
#include "ui/shell/page.h"
#include "ui/widgets/row_table_model.h"

class QStackedWidget;
class QTableView;

namespace codegym {

/// How the oracle fared on each task of one environment.
class TasksTab : public QWidget {
    Q_OBJECT

public:
    TasksTab(const PageContext& context, Queries& queries, const Conditions& now, QWidget* parent = nullptr);

    void setEnvironment(RowId row);
    RowTableModel<TaskRow>* model() const { return m_model; }

Q_SIGNALS:
    /// Asks for the oracle's run on a task, by its public id.
    void taskRequested(const QString& id);

private:
    void refilter();

    Conditions m_now;
    RowId m_environment = 0;
    RowTableModel<TaskRow>* m_model;
    QTableView* m_table;
    QStackedWidget* m_stack;
};

} // namespace codegym
