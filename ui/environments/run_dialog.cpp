#include "ui/environments/run_dialog.h"

#include "ui/shell/ui_state.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/value_view.h"
#include "ui/widgets/verdict_pill.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr qsizetype kShownText = 400;

QList<TableColumn<Step>> stepColumns()
{
    return {
        {RunDialog::tr("Call"), Qt::AlignLeft, [](const Step& step) { return displayLine(step.action, kShownText); }, {}, {}},
        {RunDialog::tr("Observation"), Qt::AlignLeft,
            [](const Step& step) { return displayLine(step.observation, kShownText); }, {}, {}},
    };
}

} // namespace

RunDialog::RunDialog(const QString& title, const CandidateRun& run, bool stale, Queries& queries, UiState& state, QWidget* parent)
    : QDialog(parent)
    , m_model(new ListTableModel<Step>(stepColumns(), this))
{
    setObjectName(QStringLiteral("solutionRunDialog"));
    setWindowTitle(title);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeFacts(run, stale));
    layout->addWidget(makeSteps(queries, state), 1);
    layout->addWidget(buttons);
    resize(900, 560);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_model->setRows(run.steps);
    if (!goToRow(m_table, 0))
        showStep();
    m_table->setFocus();
}

QWidget* RunDialog::makeFacts(const CandidateRun& run, bool stale)
{
    auto* facts = new QWidget;
    auto* row = new QHBoxLayout(facts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const PillText verdict = verdictPill(run.verdict);
    row->addWidget(new Pill(verdict.kind, verdict.text));
    row->addWidget(new Pill(PillKind::Neutral, countText(run.rounds, tr("1 round"), tr("%1 rounds"))));
    if (stale)
        row->addWidget(new Pill(PillKind::Warning, tr("stale")));
    auto* reason = new QLabel(displayLine(run.reason, 1000));
    reason->setObjectName(QStringLiteral("solutionRunReasonLabel"));
    reason->setTextFormat(Qt::PlainText);
    reason->setWordWrap(true);
    row->addWidget(reason, 1);
    return facts;
}

QWidget* RunDialog::makeSteps(Queries& queries, UiState& state)
{
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("solutionStepTable"));
    m_table->setAccessibleName(tr("Steps"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpTable(m_table, state, QStringLiteral("solutionSteps"), {400, 300});
    auto* copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyRows(m_table); });
    m_call = new ValueView(QStringLiteral("solutionCall"), tr("Call"), ValueView::Form::Text, queries);
    m_observation = new ValueView(QStringLiteral("solutionObservation"), tr("Observation"), ValueView::Form::Text, queries);
    auto* below = new QSplitter(Qt::Horizontal);
    below->addWidget(m_call);
    below->addWidget(m_observation);
    m_call->setContentsMargins(0, 12, 8, 0);
    m_observation->setContentsMargins(8, 12, 0, 0);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(below);
    state.rememberSplitter(QStringLiteral("solutionRunTexts"), below, {400, 400});
    state.rememberSplitter(QStringLiteral("solutionRun"), splitter, {280, 160});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunDialog::showStep);
    return splitter;
}

void RunDialog::showStep()
{
    const QModelIndex current = m_table->currentIndex();
    const Step step = current.isValid() ? m_model->at(current.row()) : Step {};
    m_call->setValue(step.action);
    m_observation->setValue(step.observation);
}

} // namespace codegym
