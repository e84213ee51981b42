#include "ui/environments/tasks_tab.h"

#include "core/workspace/changes.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/verdict_pill.h"

#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace codegym {

namespace {

QString text(const char* words) { return QCoreApplication::translate("TasksTab", words); }

QString number(const std::optional<int>& value) { return value ? QString::number(*value) : QStringLiteral("–"); }

QString roundsText(const TaskRow& row)
{
    const bool differ = row.rounds && row.recordedRounds && *row.rounds != *row.recordedRounds;
    return differ ? QStringLiteral("%1 ≠").arg(*row.rounds) : number(row.rounds);
}

QList<TableColumn<TaskRow>> taskColumns()
{
    using Row = TaskRow;
    return {
        {text("Task"), Qt::AlignLeft, [](const Row& row) { return QString::fromLatin1(row.shortHash); }, {}, {}},
        {text("Configuration"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.configuration, 400); }, {}, {}},
        {text("Verdict"), Qt::AlignLeft, {}, [](const Row& row) { return verdictPill(row.verdict, row.stale); },
            [](const Row& row) { return displayLine(row.reason, 1000); }},
        {text("Rounds"), Qt::AlignRight, roundsText, {}, {}},
        {text("Recorded"), Qt::AlignRight, [](const Row& row) { return number(row.recordedRounds); }, {}, {}},
        {text("Tools"), Qt::AlignRight, [](const Row& row) { return number(row.toolsUsed); }, {}, {}},
        {text("From"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.origin); }, {}, {}},
        {text("Why not correct"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.reason, 1000); }, {}, {}},
    };
}

TaskFilter::Sort taskSort(int column)
{
    using Sort = TaskFilter::Sort;
    constexpr std::array kSorts {Sort::Id, Sort::Id, Sort::Verdict, Sort::Rounds, Sort::RecordedRounds, Sort::ToolsUsed,
        Sort::Origin, Sort::Verdict};
    return column >= 0 && size_t(column) < kSorts.size() ? kSorts[size_t(column)] : Sort::Id;
}

} // namespace

TasksTab::TasksTab(const PageContext& context, Queries& queries, const Conditions& now, QWidget* parent)
    : QWidget(parent)
    , m_now(now)
    , m_model(new RowTableModel<TaskRow>(
          queries, taskColumns(),
          [now](Connection& connection, const std::vector<RowId>& ids) { return taskRows(connection, ids, now); }, this))
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
{
    m_table->setObjectName(QStringLiteral("taskTable"));
    m_table->setAccessibleName(tr("Tasks"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    setUpTable(m_table, context.state, QStringLiteral("environmentTasks"), {160, 320, 110, 84, 108, 76, 110, 200});
    m_table->setSortingEnabled(true);
    m_table->setToolTip(tr("Return shows the oracle's run"));
    auto* copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyRows(m_table); });
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState(QStringLiteral("verify"), tr("No tasks"),
        tr("Nothing gives this environment an initial state. Import training rows that name it.")));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_model, &PagedTableModel::refreshed, this,
        [this] { m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const TaskRow* row = m_model->at(index.row()))
            Q_EMIT taskRequested(QString::fromUtf8(row->environment.id() + '@' + row->shortHash));
    });
}

void TasksTab::setEnvironment(RowId row)
{
    if (row == m_environment)
        return;
    m_environment = row;
    refilter();
}

void TasksTab::refilter()
{
    TaskFilter filter;
    filter.environment = m_environment;
    filter.now = m_now;
    const auto fetch = [filter](Connection& connection, int column, bool descending) mutable {
        filter.sort = taskSort(column);
        filter.descending = descending;
        return taskIds(connection, filter);
    };
    m_model->show(fetch, Change::Tasks | Change::Environments);
}

} // namespace codegym
