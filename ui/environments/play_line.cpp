#include "ui/environments/play_line.h"

#include "core/base/literal.h"
#include "ui/environments/play_session.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/value_view.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kWayColumn = 1;

/// "Name(i=4)": how a call reads.
QString callText(const PlayedCall& call)
{
    const Result<Literal> action = parseLiteral(call.step.action);
    if (!action)
        return displayLine(call.step.action);
    QStringList arguments;
    if (const Literal* parameters = action->member("parameters"); parameters && parameters->kind == Literal::Kind::Dict) {
        for (qsizetype i = 0; i + 1 < parameters->items.size(); i += 2)
            arguments.append(QStringLiteral("%1=%2").arg(
                displayLine(parameters->items[i].text, 40), displayLine(canonicalText(parameters->items[i + 1]), 60)));
    }
    return QStringLiteral("%1(%2)").arg(displayLine(action->memberText("name"), 80), arguments.join(QStringLiteral(", ")));
}

QString observationText(const PlayedCall& call)
{
    return displayLine(call.step.observation, 160);
}

PillText wayPill(const PlayedCall& call)
{
    return call.ways > 1 ? PillText {PillKind::Neutral, PlayLine::tr("%1 of %2").arg(call.way + 1).arg(call.ways)} : PillText();
}

QString wayTip(const PlayedCall& call)
{
    return call.ways > 1 ? PlayLine::tr("%1 ways were tried from here; this is number %2.").arg(call.ways).arg(call.way + 1)
                         : QString();
}

QList<TableColumn<PlayedCall>> callColumns()
{
    return {
        {PlayLine::tr("Call"), Qt::AlignLeft, callText, {}, {}},
        {PlayLine::tr("Branch"), Qt::AlignLeft, {}, wayPill, wayTip},
        {PlayLine::tr("Observation"), Qt::AlignRight, observationText, {}, {}},
    };
}

/// Calls that lie ahead are muted.
class LineModel : public ListTableModel<PlayedCall> {
public:
    using ListTableModel::ListTableModel;

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::ForegroundRole && index.isValid() && at(index.row()).ahead)
            return QGuiApplication::palette().color(QPalette::PlaceholderText);
        return ListTableModel::data(index, role);
    }
};

} // namespace

PlayLine::PlayLine(const PlaySession& session, UiState& state, Queries& queries, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_header(new PanelHeader(tr("Steps")))
    , m_end(new Pill)
    , m_model(new LineModel(callColumns(), this))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_observation(new ValueView(QStringLiteral("playgroundObservation"), tr("Observation"), ValueView::Form::Text, queries))
    , m_tracebackCaption(new QLabel(tr("Traceback, which the agent does not see")))
    , m_traceback(new PlainTextView)
{
    m_end->setObjectName(QStringLiteral("playgroundEndPill"));
    m_header->addInfo(m_end);
    m_branch = m_header->addButton(tr("Other branch"));
    m_branch->setObjectName(QStringLiteral("playgroundBranchButton"));
    m_branch->setToolTip(tr("Go to the next way that was tried from the state before the chosen call"));
    m_finish = m_header->addButton(tr("Oracle finishes"));
    m_finish->setObjectName(QStringLiteral("playgroundFinishButton"));
    m_finish->setToolTip(tr("Let the oracle make the rest of the calls from here"));
    m_save = new QToolButton;
    m_save->setObjectName(QStringLiteral("playgroundSaveButton"));
    m_save->setIcon(themeIcon(QStringLiteral("keep")));
    m_save->setAccessibleName(tr("Save as trajectory"));
    m_save->setAutoRaise(true);
    m_save->setToolTip(tr("Save the calls up to here as a trajectory"));
    m_header->addWidget(m_save);
    m_back = addButton(QStringLiteral("back"), QStringLiteral("playgroundBackButton"), tr("Back"), QKeySequence::Back);
    m_forward = addButton(QStringLiteral("next"), QStringLiteral("playgroundForwardButton"), tr("Forward"), QKeySequence::Forward);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(buildTable(state));
    split->addWidget(buildAnswer());
    state.rememberSplitter(QStringLiteral("playgroundSteps"), split, {180, 110});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(split, 1);
    connect(m_branch, &QPushButton::clicked, this, &PlayLine::goToOtherBranch);
    connect(m_finish, &QPushButton::clicked, this, &PlayLine::finishRequested);
    connect(m_save, &QToolButton::clicked, this, &PlayLine::saveRequested);
    connect(m_back, &QToolButton::clicked, this, &PlayLine::goBack);
    connect(m_forward, &QToolButton::clicked, this, &PlayLine::goForward);
    clear();
}

QToolButton* PlayLine::addButton(
    const QString& icon, const QString& name, const QString& text, QKeySequence::StandardKey key)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(themeIcon(icon));
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)));
    auto* shortcut = new QShortcut(QKeySequence(key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    m_header->addWidget(button);
    return button;
}

QWidget* PlayLine::buildTable(UiState& state)
{
    m_table->setObjectName(QStringLiteral("playgroundStepTable"));
    m_table->setAccessibleName(tr("Calls made so far"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table, PillDelegate::Bar::AtCurrentRow));
    setUpTable(m_table, state, QStringLiteral("playgroundSteps"), {230, 62});
    m_table->setFont(codeFont());
    m_table->horizontalHeader()->hide();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlayLine::showChosen);
    connect(m_table, &QTableView::activated, this, [this] {
        if (!m_busy && chosenNode() >= 0)
            Q_EMIT goRequested(chosenNode());
    });
    auto* empty = new EmptyState(QStringLiteral("play"), tr("No call yet"),
        tr("Call a tool as the agent would, or let the oracle play."));
    empty->setObjectName(QStringLiteral("playgroundEmptyState"));
    m_stack->addWidget(empty);
    m_stack->addWidget(m_table);
    return m_stack;
}

QWidget* PlayLine::buildAnswer()
{
    m_tracebackCaption->setProperty("muted", true);
    m_tracebackCaption->setFont(smallFont());
    m_traceback->setObjectName(QStringLiteral("playgroundTracebackView"));
    m_traceback->setAccessibleName(tr("Traceback"));
    m_traceback->setVisibleLines(2, 8);
    auto* place = new QWidget;
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(12, 8, 12, 12);
    column->addWidget(m_observation, 1);
    column->addWidget(m_tracebackCaption);
    column->addWidget(m_traceback);
    return place;
}

void PlayLine::refresh()
{
    const PlayTree& tree = m_session.tree();
    const int depth = tree.depth(tree.current());
    QList<PlayedCall> calls;
    bool branched = false;
    for (const int node : tree.line()) {
        const QList<int>& ways = tree.branches(tree.parent(node));
        calls.append({node, tree.step(node), calls.size() >= depth, int(ways.indexOf(node)), int(ways.size())});
        branched = branched || ways.size() > 1;
    }
    const bool empty = calls.isEmpty();
    m_model->setRows(std::move(calls));
    m_stack->setCurrentIndex(empty ? 0 : 1);
    m_table->setColumnHidden(kWayColumn, !branched);
    goToRow(m_table, depth - 1);
    showChosen();
}

void PlayLine::showEnd(const StepOutcome& outcome)
{
    RunOutcome run;
    run.end = outcome.end;
    run.reward = outcome.reward;
    m_over = outcome.done;
    if (m_over)
        m_end->set(run.rewarded() ? PillKind::Correct : PillKind::Incorrect,
            tr("reward %1").arg(displayLine(outcome.reward, 12)));
    else
        m_end->set(PillKind::Neutral, {});
}

void PlayLine::clear()
{
    m_over = false;
    m_end->set(PillKind::Neutral, {});
    refresh();
}

int PlayLine::chosenNode() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? m_model->at(row).node : -1;
}

void PlayLine::goBack()
{
    Q_EMIT goRequested(m_session.tree().parent(m_session.tree().current()));
}

void PlayLine::goForward()
{
    Q_EMIT goRequested(m_session.tree().next());
}

void PlayLine::goToOtherBranch()
{
    const int node = chosenNode();
    const QList<int>& ways = m_session.tree().branches(m_session.tree().parent(node));
    Q_EMIT goRequested(ways[(ways.indexOf(node) + 1) % ways.size()]);
}

void PlayLine::showChosen()
{
    const int node = chosenNode();
    m_observation->setValue(node < 0 ? ByteText() : m_session.tree().step(node).observation);
    const ByteText traceback = node < 0 ? ByteText() : m_session.traceback(node);
    m_traceback->setBytes(traceback, PlainTextView::Tone::Error);
    m_traceback->setVisible(!traceback.isEmpty());
    m_tracebackCaption->setVisible(!traceback.isEmpty());
    updateButtons();
}

void PlayLine::setBusy(bool busy, bool mayStart)
{
    m_busy = busy;
    m_mayStart = mayStart;
    updateButtons();
}

void PlayLine::updateButtons()
{
    const PlayTree& tree = m_session.tree();
    // By what is shown: a session that has just ended has no calls any more, and tells so before this line is cleared.
    const int row = m_table->currentIndex().row();
    const bool branches = row >= 0 && row < m_model->rowCount() && m_model->at(row).ways > 1;
    m_back->setEnabled(!m_busy && tree.current() != PlayTree::root);
    m_forward->setEnabled(!m_busy && tree.next() >= 0);
    m_branch->setVisible(!m_table->isColumnHidden(kWayColumn));
    m_branch->setEnabled(!m_busy && branches);
    m_save->setEnabled(!m_busy && tree.current() != PlayTree::root && m_keeps);
    m_finish->setEnabled(!m_busy && m_mayStart && !m_over);
}

} // namespace codegym
