#pragma once

#include "core/trajectories/played_run.h"
#include "ui/widgets/queries.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace codegym {

class PanelHeader;
class Pill;
class RunChoice;
class StepDetail;
class StepModel;
class StepTimeLine;
class UiState;
class ValueView;

/// Plays one run, the oracle's or a trajectory: time line, steps, the step in front, and the task's configuration.
class RunPlayer : public QWidget {
    Q_OBJECT

public:
    RunPlayer(Queries& queries, UiState& state, QWidget* parent = nullptr);

    /// Shows a run that is there. The same one again stays at its step.
    void show(const PlayedRun& run);
    int step() const; ///< Counted from 0; -1 without steps.
    int steps() const;

public Q_SLOTS:
    void goTo(int step); ///< Bounded by the first and the last step.
    void goBy(int steps) { goTo(step() + steps); }
    void copyRun() const; ///< Calls and observations as text.

Q_SIGNALS:
    void runAgain();
    void runChosen(codegym::RowId trajectory); ///< 0: the oracle's.
    void environmentWanted();

private:
    QWidget* makeTimeLine();
    QWidget* makeSteps(UiState& state);
    QWidget* makeTask(Queries& queries);
    void showStep();
    void showFacts();

    PlayedRun m_run;
    PanelHeader* m_header;
    RunChoice* m_choice;
    QPushButton* m_again;
    Pill* m_verdict;
    Pill* m_stale;
    Pill* m_rounds;
    QLabel* m_reason;
    StepTimeLine* m_timeLine;
    QLabel* m_place;
    QLabel* m_summary;
    QLabel* m_total;
    PanelHeader* m_stepsHeader;
    QTableView* m_table;
    StepModel* m_model;
    StepDetail* m_detail;
    ValueView* m_configuration;
    QLabel* m_facts;
};

} // namespace codegym
