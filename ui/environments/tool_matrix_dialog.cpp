#include "ui/environments/tool_matrix_dialog.h"

#include "ui/environments/tool_matrix_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/wrapped_label.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

ToolMatrixDialog::ToolMatrixDialog(UiState& state, QWidget* parent)
    : QDialog(parent)
    , m_model(new ToolMatrixModel(this))
    , m_table(new QTableView)
    , m_message(new EmptyState(QStringLiteral("verify"), tr("Running every known solution without each tool"),
          tr("The result comes here. Closing stops it.")))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("toolMatrixDialog"));
    setWindowTitle(tr("Which tools are needed"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_stack->addWidget(m_message);
    m_stack->addWidget(buildTable(state));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
    resize(680, 400);
}

QWidget* ToolMatrixDialog::buildTable(UiState& state)
{
    m_table->setObjectName(QStringLiteral("toolMatrixTable"));
    m_table->setAccessibleName(tr("Tools and known solutions"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpTable(m_table, state, QStringLiteral("toolMatrix"), {190, 140, 140, 140});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyRows(m_table); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            Q_EMIT toolChosen(m_model->toolAt(now.row()));
    });
    QLabel* help = wrappedLabel(
        tr("Each tool is taken away, and every known solution runs again on some of the tests that it solves. A tool "
           "is load-bearing where any solution fails without it."));
    help->setProperty("muted", true);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table, 1);
    column->addWidget(help);
    return page;
}

void ToolMatrixDialog::show(const ToolMatrix& matrix)
{
    if (matrix.rows.isEmpty())
        return showProblem(tr("It has no tools but Observe and Done."));
    m_model->setMatrix(matrix);
    m_stack->setCurrentIndex(1);
    m_table->setFocus();
}

void ToolMatrixDialog::showProblem(const QString& why)
{
    m_message->setTexts(tr("Nothing to compare"), why);
    m_stack->setCurrentIndex(0);
}

} // namespace codegym
