#include "ui/environments/environments_page.h"

#include "core/jobs/machine.h"
#include "core/workspace/environments.h"
#include "ui/environments/coverage_actions.h"
#include "ui/environments/environment_actions.h"
#include "ui/environments/environment_list_panel.h"
#include "ui/environments/environment_view.h"
#include "ui/environments/findings_board_dialog.h"
#include "ui/environments/outside_editing.h"
#include "ui/environments/source_panel.h"
#include "ui/environments/tool_actions.h"
#include "ui/environments/tool_matrix_actions.h"
#include "ui/environments/triage_actions.h"
#include "ui/environments/triage_strip.h"
#include "ui/shell/button_command.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

EnvironmentsPage::EnvironmentsPage(const PageContext& context)
    : m_context(context)
    , m_now(conditionsOf(context.pool, context.settings))
    , m_queries(context.workspace, context.queries)
    , m_list(new EnvironmentListPanel(m_queries, m_now))
    , m_view(new EnvironmentView(context, m_queries, m_now))
    , m_actions(new EnvironmentActions(context, m_queries, this, [this] { return m_list->selection(); }))
    , m_nothing(new EmptyState(QStringLiteral("environments"), tr("No environments yet"),
          tr("An environment is a solution taken apart into tools that an agent calls. Extract tools from solved problems, "
             "or import published environments.")))
    , m_noneChosen(new EmptyState(QStringLiteral("filter"), tr("No environment fits the filter"),
          tr("Change or clear the filter at the left.")))
    , m_right(new QStackedWidget)
    , m_stack(new QStackedWidget)
{
    buildLayout(context.state);
    addEditCommands();
    addPlayCommands();
    m_context.commands.add({.id = QStringLiteral("environments.findings"), .text = tr("Findings &board…"),
                               .help = tr("What all rules found in the whole workspace, and where"),
                               .icon = QStringLiteral("warning"), .keys = {QKeySequence(QStringLiteral("Ctrl+Shift+B"))},
                               .scope = CommandScope::Page, .menu = CommandMenu::Environment},
        this, [this] { showBoard(); });
    new TriageActions(context, m_queries, this, m_list, m_actions, m_triage);
    m_outside = new OutsideEditing(context, m_queries, this, m_view->source());
    new ToolActions(context, m_queries, this, m_view->tools(), m_view->source());
    new ToolMatrixActions(context, this, m_view->tools(), m_view->source());
    new CoverageActions(context, this, m_view->source(), findChild<CodeView*>(QStringLiteral("originalSolutionView")),
        [this] { return m_list->chosen(); });
    connect(&m_queries, &Queries::idleChanged, this, &Page::idleChanged);
    connect(m_view, &EnvironmentView::idleChanged, this, &Page::idleChanged);
    connect(m_list, &EnvironmentListPanel::changed, this, &EnvironmentsPage::takeList);
    connect(m_list, &EnvironmentListPanel::selectionChanged, this, [this] { m_context.commands.refresh(); });
    connect(m_view, &EnvironmentView::verifyRequested, m_actions, &EnvironmentActions::verifyChosen);
    connect(m_view->source(), &SourcePanel::stateChanged, &m_context.commands, &CommandTable::refresh);
    connect(m_view->source(), &SourcePanel::statusMessage, this, &Page::statusMessage);
    connect(m_view->source(), &SourcePanel::reloadRequested, this, &EnvironmentsPage::takeList);
    connect(m_view, &EnvironmentView::problemRequested, this,
        [this](const QString& id) { Q_EMIT pageRequested(QStringLiteral("problems"), id); });
    connect(m_view, &EnvironmentView::taskRequested, this,
        [this](const QString& id) { Q_EMIT pageRequested(QStringLiteral("trajectories"), id); });
}

EnvironmentsPage::~EnvironmentsPage() { m_outside->stop(); }

void EnvironmentsPage::buildLayout(UiState& state)
{
    QPushButton* toProblems = m_nothing->addAction(tr("Go to Problems"));
    toProblems->setObjectName(QStringLiteral("environmentsToProblemsButton"));
    connect(toProblems, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("problems"), {}); });
    m_right->addWidget(m_view);
    m_right->addWidget(m_noneChosen);
    m_triage = new TriageStrip;
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_right, 1);
    column->addWidget(m_triage);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    state.rememberSplitter(QStringLiteral("environments"), splitter, {264, 1086});
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_nothing);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_list->view()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list->view(), &QWidget::customContextMenuRequested, this, &EnvironmentsPage::showMenu);
}

void EnvironmentsPage::activated()
{
    m_list->view()->setFocus();
}

bool EnvironmentsPage::idle() const
{
    return m_queries.idle() && m_view->idle();
}

void EnvironmentsPage::find()
{
    if (m_view->source()->isAncestorOf(QApplication::focusWidget()))
        m_view->source()->find();
    else
        m_list->focusFilter();
}

void EnvironmentsPage::addEditCommands()
{
    SourcePanel* source = m_view->source();
    const auto add = [this](const Command& command, std::function<void()> run, std::function<bool()> enabledWhen) {
        m_context.commands.add(command, this, std::move(run), std::move(enabledWhen));
    };
    const auto edited = [this, source] { return source->edited() && !m_context.workspace.readOnly(); };
    add({.id = QStringLiteral("source.save"), .text = tr("&Save revision…"),
            .help = tr("Make the edited source the current revision of the environment"),
            .keys = {QKeySequence::Save}, .scope = CommandScope::Page, .menu = CommandMenu::Environment},
        [source] { source->save(); }, edited);
    add({.id = QStringLiteral("source.discard"), .text = tr("&Discard edits"),
            .help = tr("Go back to the saved revision; undo brings the edits back"), .scope = CommandScope::Page,
            .menu = CommandMenu::Environment},
        [source] { source->discard(); }, edited);
    add({.id = QStringLiteral("source.undo"), .text = tr("Undo &editing"), .help = tr("Take the last edit of the source back"),
            .icon = QStringLiteral("undo"), .scope = CommandScope::Page, .menu = CommandMenu::Edit},
        [source] { source->editor()->undo(); }, [source] { return source->editor()->canUndo(); });
    add({.id = QStringLiteral("source.redo"), .text = tr("&Redo editing"), .help = tr("Make the edit again that was undone"),
            .scope = CommandScope::Page, .menu = CommandMenu::Edit},
        [source] { source->editor()->redo(); }, [source] { return source->editor()->canRedo(); });
    add({.id = QStringLiteral("source.replace"), .text = tr("Find and re&place in the source…"),
            .help = tr("Find and replace in the source, also by regular expression"),
            .keys = {QKeySequence(QStringLiteral("Ctrl+H"))}, .scope = CommandScope::Page, .menu = CommandMenu::Edit},
        [source] { source->replace(); }, [source] { return source->editor()->editable(); });
}

void EnvironmentsPage::addPlayCommands()
{
    addButtonCommands(m_context.commands, this, CommandMenu::Run,
        {
            {"playground.call", tr("&Call the tool"), tr("Call the tool that is chosen in the playground"),
                "playgroundCallButton"},
            {"playground.restart", tr("&Start the task"), tr("Begin the playground's task from its start"),
                "playgroundRestartButton"},
            {"playground.own", tr("Play on a &configuration of your own…"),
                tr("Type a hidden initial state and play on it as on a task"), "playgroundOwnButton"},
            {"playground.back", tr("Step &back"), tr("Go back to the state before the last call"), "playgroundBackButton"},
            {"playground.forward", tr("Step &forward"), tr("Go to the call that was taken back"),
                "playgroundForwardButton"},
            {"playground.branch", tr("&Other branch"), tr("Go to the next way that was tried from here"),
                "playgroundBranchButton"},
            {"playground.finish", tr("Oracle f&inishes"), tr("Let the oracle make the rest of the calls"),
                "playgroundFinishButton"},
            {"playground.save", tr("Save as t&rajectory…"), tr("Keep the calls made so far with their task"),
                "playgroundSaveButton"},
            {"findings.fix", tr("Fi&x the finding…"), tr("Put the known fix of the chosen finding into the source"),
                "fixFindingButton"},
            {"solutions.run", tr("R&un solutions"), tr("Run every candidate solution on every test"), "runSolutionsButton"},
            {"solutions.add", tr("Add s&olution…"), tr("Try a solution of your own beside the oracle"), "addSolutionButton"},
            {"tests.add", tr("Add t&est…"), tr("Add a configuration, and see at once whether it is valid"), "addTestButton"},
            {"tests.edit", tr("E&dit test or solution…"), tr("Edit what is chosen in the matrix"), "matrixEditButton"},
            {"tests.remove", tr("Remove test or so&lution"), tr("Take out what is chosen in the matrix"),
                "matrixRemoveButton"},
            {"tests.undo", tr("Undo the change of tests or solutions"), tr("Take back the last change of the matrix"),
                "matrixUndoButton"},
            {"findings.waive", tr("&Waive the finding"), tr("Accept the chosen finding for the reason that is typed"),
                "waiveButton"},
            {"findings.takeBack", tr("&Take the waiver back"), tr("Count the chosen finding again"),
                "takeWaiverBackButton"},
            {"revisions.restore", tr("Take the &revision back into the editor"),
                tr("Edit on from the chosen older revision"), "restoreRevisionButton"},
        });
}

void EnvironmentsPage::showBoard()
{
    if (!m_board) {
        m_board = new FindingsBoardDialog(m_queries, m_context.state, window());
        connect(m_board, &FindingsBoardDialog::ruleChosen, this, [this](const QByteArray& rule) {
            m_list->showRule(rule);
            window()->activateWindow();
            m_list->view()->setFocus();
        });
        connect(m_board, &FindingsBoardDialog::auditRequested, m_actions, &EnvironmentActions::auditStale);
    }
    m_board->show();
    m_board->activateWindow();
}

bool EnvironmentsPage::select(const QString& id)
{
    const Result<EnvironmentKey> key = EnvironmentKey::parse(id.toUtf8());
    if (!key)
        return false;
    const auto read = [key = *key](Connection& connection) {
        return Result<RowId>(environmentRow(connection, key).value_or(0));
    };
    m_queries.ask(m_selectQuestion, this, read, [this, id](const Result<RowId>& row) {
        if (row && *row != 0)
            m_list->choose(*row);
        else
            Q_EMIT statusMessage(tr("There is no environment %1 here.").arg(id));
    });
    return true;
}

void EnvironmentsPage::takeList()
{
    m_stack->setCurrentIndex(m_list->isEmpty() ? 1 : 0);
    const RowId row = m_list->chosen();
    if (row == 0) {
        m_right->setCurrentWidget(m_noneChosen);
        return;
    }
    askSheet(row);
}

void EnvironmentsPage::askSheet(RowId row)
{
    const auto read = [row, now = m_now](Connection& connection) { return environmentSheet(connection, row, now); };
    m_queries.ask(m_sheetQuestion, this, read, [this](const Result<EnvironmentSheet>& sheet) {
        if (!sheet) {
            m_right->setCurrentWidget(m_noneChosen);
            Q_EMIT statusMessage(sheet.error().text());
            return;
        }
        m_view->setEnvironment(*sheet);
        m_right->setCurrentWidget(m_view);
    });
}

void EnvironmentsPage::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : m_actions->menu()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(m_list->view()->viewport()->mapToGlobal(place));
}

} // namespace codegym
