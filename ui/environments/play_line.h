#pragma once

#include "core/trajectories/play_tree.h"
#include "ui/widgets/list_table_model.h"
#include "ui/widgets/queries.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace codegym {

class PanelHeader;
class Pill;
class PlainTextView;
class PlaySession;
class UiState;
class ValueView;
struct StepOutcome;

/// A call on the line that is shown: the calls made, and those ahead that were made and gone back from.
struct PlayedCall {
    int node = 0;
    Step step;
    bool ahead = false;
    int way = 0; ///< Which of the ways that were tried from the state before it, counted from 0.
    int ways = 1;
};

/// The calls made in the playground: where one stands, what lies ahead, the branches, and what one call was answered.
class PlayLine : public QWidget {
    Q_OBJECT

public:
    PlayLine(const PlaySession& session, UiState& state, Queries& queries, QWidget* parent = nullptr);

    void refresh(); ///< After anything in the session changed; shows the call that leads to the current state.
    void showEnd(const StepOutcome& outcome); ///< The reward, where the episode is over.
    void clear();
    /// mayStart: a task is chosen, so that the oracle could play it.
    void setBusy(bool busy, bool mayStart);
    void setKeeps(bool keeps) { m_keeps = keeps; } ///< False where the workspace takes no trajectory.
    int callCount() const { return m_model->rowCount(); }

Q_SIGNALS:
    void goRequested(int node);
    void finishRequested();
    void saveRequested(); ///< Of the line that leads to where one stands.

private:
    QWidget* buildTable(UiState& state);
    QWidget* buildAnswer();
    QToolButton* addButton(const QString& icon, const QString& name, const QString& text, QKeySequence::StandardKey key);
    int chosenNode() const; ///< -1: none.
    void goBack();
    void goForward();
    void goToOtherBranch();
    void showChosen();
    void updateButtons();

    const PlaySession& m_session;
    bool m_busy = false;
    bool m_mayStart = false;
    bool m_keeps = true;
    bool m_over = false; ///< The episode is, in the state where one stands.
    PanelHeader* m_header;
    Pill* m_end;
    ListTableModel<PlayedCall>* m_model;
    QStackedWidget* m_stack;
    QTableView* m_table;
    ValueView* m_observation;
    QLabel* m_tracebackCaption;
    PlainTextView* m_traceback;
    QToolButton* m_back;
    QToolButton* m_forward;
    QPushButton* m_branch;
    QPushButton* m_finish;
    QToolButton* m_save;
};

} // namespace codegym
