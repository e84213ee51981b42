#pragma once

#include "core/workspace/findings_board.h"
#include "ui/widgets/list_table_model.h"
#include "ui/widgets/queries.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace codegym {

class UiState;

/// What all rules said about the whole workspace, and the way from a rule to its environments. It stays open beside the
/// window and follows what audits and waivers change.
class FindingsBoardDialog : public QDialog {
    Q_OBJECT

public:
    FindingsBoardDialog(Queries& queries, UiState& state, QWidget* parent = nullptr);

Q_SIGNALS:
    void ruleChosen(const QByteArray& rule);
    void auditRequested();

private:
    QWidget* buildBoard(UiState& state);
    QWidget* buildEmpty();
    void read();
    void take(const QList<RuleFindings>& board);
    void takeCurrent();
    void choose();

    Queries& m_queries;
    Question m_question;
    QTimer m_soon;
    ListTableModel<RuleFindings>* m_model;
    QTableView* m_table;
    QLabel* m_help;
    QPushButton* m_show;
    QStackedWidget* m_stack;
};

} // namespace codegym
