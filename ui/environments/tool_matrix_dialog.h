#pragma once

#include "core/audit/tool_matrix.h"

#include <QDialog>

class QStackedWidget;
class QTableView;

namespace codegym {

class EmptyState;
class ToolMatrixModel;
class UiState;

/// Which tools the known solutions of one environment need. It stays open beside the window, where the tool that is
/// chosen here is shown.
class ToolMatrixDialog : public QDialog {
    Q_OBJECT

public:
    explicit ToolMatrixDialog(UiState& state, QWidget* parent = nullptr);

    void show(const ToolMatrix& matrix);
    void showProblem(const QString& why);
    using QDialog::show;

Q_SIGNALS:
    void toolChosen(const codegym::ByteText& tool);

private:
    QWidget* buildTable(UiState& state);

    ToolMatrixModel* m_model;
    QTableView* m_table;
    EmptyState* m_message;
    QStackedWidget* m_stack;
};

} // namespace codegym
