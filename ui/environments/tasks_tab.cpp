#include "ui/environments/tasks_tab.h"

#include "core/workspace/changes.h"
#include "ui/environments/matrix_actions.h"
#include "ui/environments/matrix_model.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"

#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kSolutionWidth = 120;

RowTableModel<TaskRow>* taskModel(Queries& queries, const Conditions& now, QObject* parent)
{
    const QList<TableColumn<TaskRow>> columns {
        {TasksTab::tr("Task"), Qt::AlignLeft, [](const TaskRow& row) { return QString::fromLatin1(row.shortHash); }, {}, {}},
        {TasksTab::tr("Configuration"), Qt::AlignLeft,
            [](const TaskRow& row) { return displayLine(row.configuration, 400); }, {}, {}},
    };
    return new RowTableModel<TaskRow>(queries, columns,
        [now](Connection& connection, const std::vector<RowId>& ids) { return taskRows(connection, ids, now); }, parent);
}

} // namespace

QString passText(const SolutionsPass& pass)
{
    if (pass.candidates == 0)
        return {};
    QStringList parts {TasksTab::tr("pass@1 %1").arg(*pass.at(1), 0, 'f', 2)};
    if (pass.candidates > 1)
        parts.append(TasksTab::tr("pass@%1 %2").arg(pass.candidates).arg(*pass.at(pass.candidates), 0, 'f', 2));
    parts.append(TasksTab::tr("%1 of %2 solutions pass every test").arg(pass.passing).arg(pass.candidates));
    if (pass.distinct < pass.candidates)
        parts.append(TasksTab::tr("%1 distinct").arg(pass.distinct));
    return parts.join(QStringLiteral(" · "));
}

TasksTab::TasksTab(const PageContext& context, Queries& queries, const Conditions& now, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_queries(queries)
    , m_now(now)
    , m_tasks(taskModel(queries, now, this))
    , m_model(new MatrixModel(queries, now, this))
    , m_actions(new MatrixActions(context, queries, this))
    , m_header(new PanelHeader(tr("Tests")))
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
{
    buildHeader();
    buildTable(context.state);
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState(QStringLiteral("verify"), tr("No tests"),
        tr("Nothing gives this environment an initial state. Import training rows that name it, or add a test.")));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    connect(m_model, &PagedTableModel::refreshed, this, [this] {
        m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
        takeCurrent();
    });
    connect(m_actions, &MatrixActions::undoChanged, this, &TasksTab::takeCurrent);
    connect(&context.workspace, &Workspace::changed, this, [this](quint32 tables) {
        if (tables & (Change::Solutions | Change::Tasks | Change::Environments))
            askSolutions();
    });
    takeCurrent();
}

QPushButton* TasksTab::addButton(const QString& text, const char* name, const QString& tip, void (TasksTab::*run)())
{
    QPushButton* button = m_header->addButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void TasksTab::buildHeader()
{
    m_header->setObjectName(QStringLiteral("matrixHeader"));
    m_undo = m_header->addButton(tr("Undo"));
    m_undo->setObjectName(QStringLiteral("matrixUndoButton"));
    connect(m_undo, &QPushButton::clicked, m_actions, &MatrixActions::undo);
    m_edit = addButton({}, "matrixEditButton", tr("Edit what is chosen: the solution of the column, or the test of the row"),
        &TasksTab::edit);
    m_remove = addButton({}, "matrixRemoveButton", tr("Take out what is chosen; undo brings it back"), &TasksTab::remove);
    addButton(tr("Add test…"), "addTestButton", tr("Add a configuration, and see at once whether it is valid"), &TasksTab::addTest);
    addButton(tr("Add solution…"), "addSolutionButton", tr("Try a solution of your own beside the oracle"), &TasksTab::addSolution);
    m_run = addButton(tr("Run solutions"), "runSolutionsButton", tr("Run every solution on every test"), &TasksTab::run);
}

void TasksTab::buildTable(UiState& state)
{
    m_table->setObjectName(QStringLiteral("matrixTable"));
    m_table->setAccessibleName(tr("Tests and solutions"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->horizontalHeader()->setDefaultSectionSize(kSolutionWidth);
    setUpTable(m_table, state, QStringLiteral("environmentTests"), {150, 300, 76, 92, 92, kSolutionWidth});
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems); // a cell is what one opens
    m_table->setSortingEnabled(true);
    auto* copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyRows(m_table); });
    connect(m_table, &QTableView::activated, this, &TasksTab::openCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TasksTab::takeCurrent);
}

void TasksTab::takeGrown(RowId environment, const GrownConfigurations& grown)
{
    if (environment == m_environment)
        m_actions->rememberAdded(grown.rows);
}

void TasksTab::setEnvironment(RowId row)
{
    if (row == m_environment)
        return;
    m_environment = row;
    m_actions->setEnvironment(row);
    TaskFilter filter;
    filter.environment = row;
    filter.now = m_now;
    m_tasks->show([filter](Connection& connection, int, bool) { return taskIds(connection, filter); },
        Change::Tasks | Change::Environments);
    takeSolutions(SolutionMatrix {});
    m_model->setEnvironment(row);
    askSolutions();
}

void TasksTab::askSolutions()
{
    if (m_environment == 0)
        return;
    const auto read = [row = m_environment, now = m_now](Connection& connection) {
        return readSolutionMatrix(connection, row, now);
    };
    m_queries.ask(m_question, this, read, [this](const Result<SolutionMatrix>& matrix) { takeSolutions(matrix); });
}

void TasksTab::takeSolutions(const Result<SolutionMatrix>& matrix)
{
    if (!matrix)
        return; // the table says what is wrong with the workspace
    m_hasSolutions = !matrix->solutions.isEmpty();
    m_model->setSolutions(*matrix);
    const QString tests = countText(int(matrix->tasks.size()), tr("1 test"), tr("%1 tests"));
    const QString pass = passText(matrix->pass());
    m_header->setDetail(pass.isEmpty() ? tests : tests + QStringLiteral(" · ") + pass);
    m_header->setToolTip(tr("pass@K is the chance that at least one of K solutions, drawn from these, passes every test."));
    takeCurrent();
}

void TasksTab::takeCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const bool writable = !m_context.workspace.readOnly() && m_environment != 0;
    const bool solution = m_model->solutionAt(current.column()) != nullptr;
    m_edit->setText(solution ? tr("Edit solution…") : tr("Edit test…"));
    m_remove->setText(solution ? tr("Remove solution") : tr("Remove test"));
    for (QPushButton* button : {m_edit, m_remove})
        button->setEnabled(writable && current.isValid());
    for (const char* name : {"addTestButton", "addSolutionButton"})
        findChild<QPushButton*>(QLatin1String(name))->setEnabled(writable);
    m_run->setEnabled(writable && m_hasSolutions && m_model->rowCount() > 0);
    m_undo->setVisible(!m_actions->undoable().isEmpty());
    m_undo->setToolTip(m_actions->undoable().toHtmlEscaped());
}

void TasksTab::openCell(const QModelIndex& index)
{
    const TestRow* row = m_model->at(index.row());
    if (!row)
        return;
    const StoredSolution* solution = m_model->solutionAt(index.column());
    if (!solution) {
        Q_EMIT taskRequested(QString::fromUtf8(row->task.environment.id() + '@' + row->task.shortHash));
        return;
    }
    const auto cell = row->cells.constFind(solution->row);
    if (cell != row->cells.constEnd())
        m_actions->showRun(*solution, row->row, QString::fromLatin1(row->task.shortHash), cell->stale);
}

QList<RowId> TasksTab::chosenTests() const
{
    QSet<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    if (rows.isEmpty() && m_table->currentIndex().isValid())
        rows.insert(m_table->currentIndex().row());
    QList<RowId> tests;
    for (const int row : std::as_const(rows))
        tests.append(m_model->idAt(row));
    return tests;
}

void TasksTab::run() { m_actions->runSolutions(false); }

void TasksTab::addSolution() { m_actions->addSolution(); }

void TasksTab::addTest()
{
    const int row = qMax(0, m_table->currentIndex().row());
    m_actions->addTest(row < m_model->rowCount() ? m_model->idAt(row) : 0);
}

void TasksTab::edit()
{
    const QModelIndex current = m_table->currentIndex();
    if (const StoredSolution* solution = m_model->solutionAt(current.column()))
        m_actions->editSolution(*solution);
    else if (current.isValid())
        m_actions->editTest(m_model->idAt(current.row()));
}

void TasksTab::remove()
{
    if (const StoredSolution* solution = m_model->solutionAt(m_table->currentIndex().column()))
        m_actions->removeSolution(*solution);
    else
        m_actions->removeTests(chosenTests());
}

} // namespace codegym
