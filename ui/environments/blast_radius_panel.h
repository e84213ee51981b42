#pragma once

#include "core/jobs/job.h"
#include "core/verification/blast_radius.h"
#include "ui/widgets/list_table_model.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QTableView;

namespace codegym {

class UiState;

/// What an edit changes for all that is known to run: while a job finds out, how far it is; then what breaks, mends or
/// goes another way, in words and run by run.
class BlastRadiusPanel : public QWidget {
    Q_OBJECT

public:
    explicit BlastRadiusPanel(UiState& state, QWidget* parent = nullptr);

    /// The job must be running still.
    void follow(Job<BlastRadius>& job);

private:
    QWidget* buildWaiting();
    QWidget* buildOutcome(UiState& state);
    void showProgress(const JobProgress& progress);
    void showOutcome(const Result<BlastRadius>& radius);

    ListTableModel<RadiusChange>* m_model;
    QStackedWidget* m_stack;
    QLabel* m_count;
    QProgressBar* m_bar;
    QLabel* m_headline;
    QLabel* m_lines;
    QTableView* m_table;
};

} // namespace codegym
