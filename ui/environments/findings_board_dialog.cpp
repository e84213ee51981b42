#include "ui/environments/findings_board_dialog.h"

#include "core/workspace/changes.h"
#include "ui/environments/finding_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kMillisecondsBetweenReads = 500;
constexpr int kHelpLines = 4;

QString text(const char* words) { return QCoreApplication::translate("FindingsBoardDialog", words); }

QString number(int count) { return QLocale().toString(count); }

QList<TableColumn<RuleFindings>> boardColumns()
{
    const auto help = [](const RuleFindings& row) { return ruleHelp(row.rule); };
    return {
        {text("Severity"), Qt::AlignLeft, {},
            [](const RuleFindings& row) {
                return row.findings == 0 ? PillText {PillKind::Neutral, text("waived")} : severityPill(row.severity);
            },
            {}},
        {text("Rule"), Qt::AlignLeft, [](const RuleFindings& row) { return displayLine(row.rule); }, {}, help},
        {text("Environments"), Qt::AlignRight, [](const RuleFindings& row) { return number(row.environments); }, {}, {}},
        {text("Findings"), Qt::AlignRight, [](const RuleFindings& row) { return number(row.findings); }, {}, {}},
        {text("Waived"), Qt::AlignRight, [](const RuleFindings& row) { return number(row.waived); }, {}, {}},
    };
}

} // namespace

FindingsBoardDialog::FindingsBoardDialog(Queries& queries, UiState& state, QWidget* parent)
    : QDialog(parent)
    , m_queries(queries)
    , m_model(new ListTableModel<RuleFindings>(boardColumns(), this))
    , m_table(new QTableView)
    , m_help(new QLabel)
    , m_show(nullptr)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("findingsBoardDialog"));
    setWindowTitle(tr("Findings in this workspace"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(buildBoard(state));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_show = buttons->addButton(tr("Show environments"), QDialogButtonBox::ActionRole);
    m_show->setObjectName(QStringLiteral("showRuleButton"));
    connect(m_show, &QPushButton::clicked, this, &FindingsBoardDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
    resize(660, 460);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kMillisecondsBetweenReads);
    connect(&m_soon, &QTimer::timeout, this, &FindingsBoardDialog::read);
    connect(&m_queries.workspace(), &Workspace::changed, this, [this](quint32 tables) {
        if ((tables & (Change::Findings | Change::Trash)) && !m_soon.isActive())
            m_soon.start();
    });
    takeCurrent();
    read();
}

QWidget* FindingsBoardDialog::buildBoard(UiState& state)
{
    m_table->setObjectName(QStringLiteral("findingsBoardTable"));
    m_table->setAccessibleName(tr("Findings by rule"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpTable(m_table, state, QStringLiteral("findingsBoard"), {110, 180, 130, 100, 80});
    auto* copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyRows(m_table); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsBoardDialog::takeCurrent);
    connect(m_table, &QTableView::activated, this, &FindingsBoardDialog::choose);
    m_help->setObjectName(QStringLiteral("findingsBoardHelp"));
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_help->setMinimumHeight(kHelpLines * m_help->fontMetrics().lineSpacing());
    auto* board = new QWidget;
    auto* column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table, 1);
    column->addWidget(m_help);
    return board;
}

QWidget* FindingsBoardDialog::buildEmpty()
{
    auto* empty = new EmptyState(QStringLiteral("check"), tr("No findings"),
        tr("Nothing was noticed about any environment yet. An audit looks for leaks, lucky answers and empty tasks."));
    QPushButton* audit = empty->addAction(tr("Audit all environments"));
    audit->setObjectName(QStringLiteral("findingsBoardAuditButton"));
    connect(audit, &QPushButton::clicked, this, &FindingsBoardDialog::auditRequested);
    return empty;
}

void FindingsBoardDialog::read()
{
    m_queries.ask(m_question, this, &findingsBoard, [this](const Result<QList<RuleFindings>>& board) {
        if (board)
            take(*board);
    });
}

void FindingsBoardDialog::take(const QList<RuleFindings>& board)
{
    m_stack->setCurrentIndex(board.isEmpty() ? 0 : 1);
    if (board == m_model->rows())
        return;
    const int row = m_table->currentIndex().row();
    m_model->setRows(board);
    if (!board.isEmpty())
        goToRow(m_table, qBound(0, row, int(board.size()) - 1));
    takeCurrent();
}

void FindingsBoardDialog::takeCurrent()
{
    const int row = m_table->currentIndex().row();
    const bool there = row >= 0 && row < m_model->rowCount();
    m_help->setText(there ? ruleHelp(m_model->at(row).rule) : QString());
    m_show->setEnabled(there && m_model->at(row).environments > 0);
}

void FindingsBoardDialog::choose()
{
    if (m_show->isEnabled())
        Q_EMIT ruleChosen(m_model->at(m_table->currentIndex().row()).rule);
}

} // namespace codegym
