#pragma once

#include "core/model/solution.h"
#include "ui/widgets/list_table_model.h"
#include "ui/widgets/queries.h"

#include <QDialog>

class QTableView;

namespace codegym {

class UiState;
class ValueView;

/// One run of a candidate solution, step by step: what it called and what it saw.
class RunDialog : public QDialog {
    Q_OBJECT

public:
    RunDialog(const QString& title, const CandidateRun& run, bool stale, Queries& queries, UiState& state,
        QWidget* parent = nullptr);

private:
    QWidget* makeFacts(const CandidateRun& run, bool stale);
    QWidget* makeSteps(Queries& queries, UiState& state);
    void showStep();

    ListTableModel<Step>* m_model;
    QTableView* m_table = nullptr;
    ValueView* m_call = nullptr;
    ValueView* m_observation = nullptr;
};

} // namespace codegym
