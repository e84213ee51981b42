#include "ui/environments/findings_tab.h"

#include "core/audit/fix.h"
#include "core/base/settings.h"
#include "core/workspace/findings.h"
#include "ui/environments/finding_words.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/write_then.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kMessageColumn = 2;

QString text(const char* words) { return QCoreApplication::translate("FindingsTab", words); }

PillText findingPill(const Finding& finding)
{
    return finding.waived() ? PillText {PillKind::Neutral, text("waived")} : severityPill(finding.severity);
}

QString findingHelp(const Finding& finding) { return ruleHelp(finding.rule); }

QList<TableColumn<Finding>> findingColumns()
{
    return {
        {text("Severity"), Qt::AlignLeft, {}, findingPill, {}},
        {text("Rule"), Qt::AlignLeft, [](const Finding& f) { return displayLine(f.rule); }, {}, findingHelp},
        {text("What was noticed"), Qt::AlignLeft, [](const Finding& f) { return displayLine(f.message, 1000); }, {}, {}},
        {text("Where"), Qt::AlignLeft, [](const Finding& f) { return displayLine(f.location); }, {}, {}},
        {text("Waived because"), Qt::AlignLeft, [](const Finding& f) { return displayLine(f.waivedReason); }, {}, {}},
    };
}

} // namespace

FindingsTab::FindingsTab(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ListTableModel<Finding>(findingColumns(), this))
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
{
    m_table->setObjectName(QStringLiteral("findingTable"));
    m_table->setAccessibleName(tr("Findings"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpTable(m_table, context.state, QStringLiteral("findings"), {110, 150, 560, 140, 160});
    // Why it was waived is seen without scrolling, whatever the width.
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(kMessageColumn, QHeaderView::Stretch);
    auto* copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyRows(m_table); });
    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(buildWaiver());
    auto* nothing = new EmptyState(QStringLiteral("check"), {}, {});
    QPushButton* audit = nothing->addAction(tr("Audit"));
    audit->setObjectName(QStringLiteral("findingsAuditButton"));
    connect(audit, &QPushButton::clicked, this, [this] {
        if (QAction* action = m_context.commands.action(QStringLiteral("environments.audit")))
            action->trigger();
    });
    m_stack->addWidget(nothing);
    m_stack->addWidget(full);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsTab::takeCurrent);
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT placeChosen(m_model->at(index.row()).location); });
}

QWidget* FindingsTab::buildWaiver()
{
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("waiverReasonEdit"));
    m_reason->setAccessibleName(tr("Why the finding is accepted"));
    m_reason->setPlaceholderText(tr("Why this finding is accepted…"));
    m_fix = new QPushButton(tr("Fix…"));
    m_fix->setObjectName(QStringLiteral("fixFindingButton"));
    m_fix->setToolTip(tr("Put the known fix into the source, as an edit to look at before it is saved, or add larger "
                         "configurations"));
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const int current = m_table->currentIndex().row(); current >= 0)
            Q_EMIT fixRequested(m_model->at(current));
    });
    m_needs = new QPushButton(tr("Which tools are needed"));
    m_needs->setObjectName(QStringLiteral("toolNeedsButton"));
    m_needs->setToolTip(tr("Run every known solution again without each tool"));
    connect(m_needs, &QPushButton::clicked, this, [this] {
        if (QAction* action = m_context.commands.action(QStringLiteral("tools.needs")))
            action->trigger();
    });
    m_waive = new QPushButton(tr("Waive"));
    m_waive->setObjectName(QStringLiteral("waiveButton"));
    m_takeBack = new QPushButton(tr("Take waiver back"));
    m_takeBack->setObjectName(QStringLiteral("takeWaiverBackButton"));
    connect(m_reason, &QLineEdit::textChanged, this, &FindingsTab::takeCurrent);
    connect(m_reason, &QLineEdit::returnPressed, m_waive, &QPushButton::click);
    connect(m_waive, &QPushButton::clicked, this, [this] { waive(m_reason->text().trimmed().toUtf8()); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { waive({}); });
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_fix);
    row->addWidget(m_needs);
    row->addWidget(m_reason, 1);
    row->addWidget(m_waive);
    row->addWidget(m_takeBack);
    return bar;
}

void FindingsTab::setFindings(RowId environment, const QList<Finding>& findings, bool verified)
{
    m_environment = environment;
    if (m_model->rows() != findings) {
        const int row = m_table->currentIndex().row();
        m_model->setRows(findings);
        if (!findings.isEmpty())
            goToRow(m_table, qBound(0, row, int(findings.size()) - 1));
    }
    auto* empty = static_cast<EmptyState*>(m_stack->widget(0));
    if (verified)
        empty->setTexts(tr("Nothing was found"),
            tr("Verification noticed nothing about this environment. An audit looks for leaks and lucky answers, too."));
    else
        empty->setTexts(
            tr("Not looked at yet"), tr("Verify or audit the environment: what is noticed then is listed here."));
    m_stack->setCurrentIndex(findings.isEmpty() ? 0 : 1);
    takeCurrent();
}

void FindingsTab::takeCurrent()
{
    const int row = m_table->currentIndex().row();
    const bool there = row >= 0 && row < m_model->rowCount();
    const bool writable = there && !m_context.workspace.readOnly();
    const bool waived = there && m_model->at(row).waived();
    m_fix->setEnabled(writable && !waived && canBeFixed(m_model->at(row).rule));
    m_needs->setVisible(there && m_model->at(row).rule == "unneeded-tool");
    m_waive->setVisible(!waived);
    m_reason->setEnabled(writable && !waived);
    m_waive->setEnabled(writable && !m_reason->text().trimmed().isEmpty());
    m_takeBack->setVisible(waived);
    m_takeBack->setEnabled(writable);
}

void FindingsTab::waive(const ByteText& reason)
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const Subject subject {SubjectKind::Environment, m_environment};
    m_table->setFocus(); // the field and the button that were used go, and would send the keyboard to the top of the window
    const auto work = [subject, id = m_model->at(row).waiverId(), reason, by = m_context.settings.reviewer.toUtf8()](
                          Connection& connection) { return waiveFinding(connection, subject, id, reason, by); };
    writeThen(m_context.workspace, this, work, [this](const Status& done) {
        if (done)
            m_reason->clear(); // the page reads the findings anew on the commit
        else
            m_context.dialogs.showError(this, tr("The waiver was not saved"), done.error().text());
    });
}

} // namespace codegym
