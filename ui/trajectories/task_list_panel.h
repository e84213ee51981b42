#pragma once

#include "ui/trajectories/task_delegate.h"

#include <QWidget>

class QComboBox;
class QTableView;

namespace codegym {

class FilterField;
class PanelHeader;

/// The tasks of the workspace at the left of the page: a filter, and one of them chosen.
class TaskListPanel : public QWidget {
    Q_OBJECT

public:
    TaskListPanel(Queries& queries, const Conditions& now, QWidget* parent = nullptr);

    /// Chooses a task as soon as the list shows it; drops the filter.
    void choose(RowId task);
    void chooseNext();
    RowId chosen() const; ///< 0 if none is.
    const TaskRow* chosenRow() const; ///< Null if there is none, or while it loads.
    bool loaded() const { return m_model->loaded(); }
    /// No filter, and still nothing: the workspace has no tasks.
    bool workspaceIsEmpty() const;
    void focusFilter();

Q_SIGNALS:
    /// A task was chosen (0: none is), or the chosen one may have changed.
    void changed();
    void failed(const QString& message);

private:
    void filter();
    void refreshed();
    bool filtered() const;
    void copyId() const;

    Conditions m_now;
    RowId m_wanted = 0;
    TaskModel* m_model;
    PanelHeader* m_header;
    FilterField* m_text;
    QComboBox* m_verdict;
    QTableView* m_view;
};

} // namespace codegym
