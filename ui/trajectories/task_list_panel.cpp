#include "ui/trajectories/task_list_panel.h"

#include "core/workspace/changes.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/two_line_item.h"
#include "ui/widgets/verdict_pill.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kAnyVerdict = -1;
constexpr int kStale = -2;
constexpr int kWithTrajectories = -3;

QString fullId(const TaskRow& task) { return displayText(task.environment.id() + '@' + task.shortHash); }

QList<TableColumn<TaskRow>> columns()
{
    return {{TaskListPanel::tr("Task"), Qt::AlignLeft, [](const TaskRow& task) { return fullId(task); }, {}, {}}};
}

QComboBox* verdictBox()
{
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("verdictFilterComboBox"));
    box->setAccessibleName(TaskListPanel::tr("Show which tasks"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->addItem(TaskListPanel::tr("All"), kAnyVerdict);
    for (const Verdict verdict : {Verdict::Correct, Verdict::Incorrect, Verdict::Error, Verdict::NotRun})
        box->addItem(verdictPill(verdict).text, int(verdict));
    box->addItem(TaskListPanel::tr("stale"), kStale);
    box->addItem(TaskListPanel::tr("with trajectories"), kWithTrajectories);
    return box;
}

QTableView* taskView(TaskModel* model)
{
    auto* view = new QTableView;
    view->setObjectName(QStringLiteral("tasksTable"));
    view->setAccessibleName(TaskListPanel::tr("Tasks"));
    view->setModel(model);
    view->setItemDelegate(new TaskDelegate(*model, view));
    setUpList(view);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setShowGrid(false);
    view->setTabKeyNavigation(false);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->horizontalHeader()->hide();
    view->horizontalHeader()->setStretchLastSection(true);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(twoLineHeight(view->fontMetrics()));
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    return view;
}

} // namespace

TaskListPanel::TaskListPanel(Queries& queries, const Conditions& now, QWidget* parent)
    : QWidget(parent)
    , m_now(now)
    , m_model(new TaskModel(queries, columns(),
          [now](Connection& c, const std::vector<RowId>& ids) { return taskRows(c, ids, now); }, this))
    , m_header(new PanelHeader(tr("Tasks")))
    , m_text(new FilterField(tr("Filter…")))
    , m_verdict(verdictBox())
    , m_view(taskView(m_model))
{
    m_text->setObjectName(QStringLiteral("taskFilterLineEdit"));
    m_text->setAccessibleName(tr("Filter tasks"));
    m_text->setTarget(m_view);
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(8, 8, 8, 8);
    filters->setSpacing(8);
    filters->addWidget(m_text, 1);
    filters->addWidget(m_verdict);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(filters);
    layout->addWidget(m_view, 1);
    auto* copy = new QAction(tr("Copy id"), m_view);
    m_view->addAction(copy);
    connect(copy, &QAction::triggered, this, &TaskListPanel::copyId);
    connect(m_text, &FilterField::filterChanged, this, &TaskListPanel::filter);
    connect(m_verdict, &QComboBox::currentIndexChanged, this, &TaskListPanel::filter);
    connect(m_model, &PagedTableModel::refreshed, this, &TaskListPanel::refreshed);
    connect(m_model, &PagedTableModel::failed, this, &TaskListPanel::failed);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TaskListPanel::changed);
    filter();
}

void TaskListPanel::filter()
{
    TaskFilter filter;
    filter.now = m_now;
    filter.text = m_text->text().trimmed().toUtf8();
    const int verdict = m_verdict->currentData().toInt();
    if (verdict == kStale)
        filter.stale = true;
    else if (verdict == kWithTrajectories)
        filter.withTrajectories = true;
    else if (verdict != kAnyVerdict)
        filter.verdict = Verdict(verdict);
    m_model->show([filter](Connection& c, int, bool) { return taskIds(c, filter); }, Change::Tasks | Change::Environments | Change::Trajectories);
}

void TaskListPanel::refreshed()
{
    m_header->setDetail(QLocale().toString(m_model->rowCount()));
    const int wanted = m_wanted ? m_model->rowOf(m_wanted) : -1;
    if (wanted >= 0)
        m_wanted = 0;
    if (wanted >= 0 || (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)) {
        m_view->setCurrentIndex(m_model->index(qMax(0, wanted), 0)); // which says changed()
        m_view->scrollTo(m_view->currentIndex());
    } else {
        Q_EMIT changed();
    }
}

bool TaskListPanel::filtered() const
{
    return !m_text->text().trimmed().isEmpty() || m_verdict->currentData().toInt() != kAnyVerdict;
}

bool TaskListPanel::workspaceIsEmpty() const { return loaded() && !filtered() && m_model->rowCount() == 0; }

void TaskListPanel::choose(RowId task)
{
    m_wanted = task;
    if (filtered()) {
        m_text->clear();
        m_verdict->setCurrentIndex(0);
    } else if (loaded()) {
        refreshed();
    }
}

void TaskListPanel::chooseNext()
{
    const int next = m_view->currentIndex().row() + 1;
    if (next < m_model->rowCount())
        m_view->setCurrentIndex(m_model->index(next, 0));
}

RowId TaskListPanel::chosen() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model->idAt(current.row()) : 0;
}

const TaskRow* TaskListPanel::chosenRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model->at(current.row()) : nullptr;
}

void TaskListPanel::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void TaskListPanel::copyId() const
{
    if (const TaskRow* task = chosenRow())
        QGuiApplication::clipboard()->setText(fullId(*task));
}

} // namespace codegym
