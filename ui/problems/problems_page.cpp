#include "ui/problems/problems_page.h"

#include "core/base/ids.h"
#include "core/workspace/changes.h"
#include "core/workspace/problems.h"
#include "ui/problems/problem_actions.h"
#include "ui/problems/problem_detail.h"
#include "ui/problems/problem_filter_bar.h"
#include "ui/shell/command_table.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"

#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {
constexpr int kMillisecondsBetweenFacets = 1000;
}

ProblemsPage::ProblemsPage(const PageContext& context)
    : m_context(context)
    , m_queries(context.workspace, context.queries)
    , m_model(new ProblemTableModel(m_queries, problemColumns(), &problemRows, this))
    , m_table(new QTableView)
    , m_filter(new ProblemFilterBar(m_table))
    , m_header(new PanelHeader(tr("Problems"), PanelHeader::Size::Page))
    , m_detail(new ProblemDetail(context, m_queries))
    , m_actions(new ProblemActions(context, m_queries, this, [this] { return selectedIds(m_table); }))
    , m_tables(new QStackedWidget)
    , m_stack(new QStackedWidget)
{
    setUpTable(context.state);
    buildLayout(context);
    m_facetsTimer.setSingleShot(true);
    m_facetsTimer.setInterval(kMillisecondsBetweenFacets);
    connect(&m_facetsTimer, &QTimer::timeout, this, &ProblemsPage::askFacets);
    connect(&m_queries, &Queries::idleChanged, this, &Page::idleChanged);
    connect(m_model, &PagedTableModel::refreshed, this, &ProblemsPage::takeIds);
    connect(m_model, &PagedTableModel::failed, this, &Page::statusMessage);
    connect(m_filter, &ProblemFilterBar::changed, this, &ProblemsPage::refilter);
    connect(m_detail, &ProblemDetail::extractRequested, m_actions, &ProblemActions::extractChosen);
    connect(m_detail, &ProblemDetail::environmentRequested, this,
        [this](const QString& id) { Q_EMIT pageRequested(QStringLiteral("environments"), id); });
    connect(&context.workspace, &Workspace::changed, this, [this](quint32 tables) {
        if (!(tables & (Change::Problems | Change::Findings)) || m_facetsTimer.isActive())
            return;
        m_facetsTimer.start();
    });
    refilter();
    askFacets();
}

ProblemsPage::~ProblemsPage() = default;

void ProblemsPage::setUpTable(UiState& state)
{
    m_table->setObjectName(QStringLiteral("problemTable"));
    m_table->setAccessibleName(tr("Problems"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder); // of the first time
    codegym::setUpTable(m_table, state, QStringLiteral("problems"), {190, 320, 180, 130, 110, 104});
    m_table->horizontalHeader()->setStretchLastSection(false);
    // While it stretched, the last column shrank to what was left; a title that cannot be read is no width to keep.
    const int last = m_table->model()->columnCount() - 1;
    m_table->setColumnWidth(last, qMax(m_table->columnWidth(last), 104));
    m_table->horizontalHeader()->setSectionResizeMode(kProblemTitleColumn, QHeaderView::Stretch);
    m_table->setSortingEnabled(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ProblemsPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemsPage::takeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateHeader();
        m_context.commands.refresh();
    });
}

void ProblemsPage::buildLayout(const PageContext& context)
{
    QPushButton* extract = m_header->addButton(tr("Extract all"));
    extract->setObjectName(QStringLiteral("extractAllButton"));
    extract->setToolTip(tr("Take every solution apart that has no environment yet"));
    connect(extract, &QPushButton::clicked, m_actions, &ProblemActions::extractAll);
    QPushButton* import = m_header->addButton(tr("Import…"), true);
    import->setObjectName(QStringLiteral("importProblemsButton"));
    connect(import, &QPushButton::clicked, this, [this] { m_actions->import({}); });

    auto* noMatch = new EmptyState(
        QStringLiteral("filter"), tr("No problem fits the filter"), tr("Change the filter above, or show all problems again."));
    QPushButton* clear = noMatch->addAction(tr("Show all problems"));
    clear->setObjectName(QStringLiteral("clearFilterButton"));
    connect(clear, &QPushButton::clicked, m_filter, &ProblemFilterBar::clear);
    m_tables->addWidget(m_table);
    m_tables->addWidget(noMatch);

    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_tables);
    splitter->addWidget(m_detail);
    context.state.rememberSplitter(QStringLiteral("problems"), splitter, {320, 480});
    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_filter);
    column->addWidget(hairline(Qt::Horizontal));
    column->addWidget(splitter, 1);

    auto* nothing = new EmptyState(QStringLiteral("problems"), tr("No problems yet"),
        tr("Solved coding problems are what environments are made of. Import KodCode, HumanEval or MBPP rows, a folder of "
           "Python solutions, or published environments; or drop them onto this window."));
    QPushButton* first = nothing->addAction(tr("Import…"));
    first->setObjectName(QStringLiteral("importFirstButton"));
    connect(first, &QPushButton::clicked, this, [this] { m_actions->import({}); });
    m_stack->addWidget(full);
    m_stack->addWidget(nothing);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void ProblemsPage::activated()
{
    m_table->setFocus();
}

bool ProblemsPage::idle() const
{
    return m_queries.idle();
}

void ProblemsPage::find()
{
    m_filter->focusText();
}

bool ProblemsPage::dropFiles(const QStringList& paths)
{
    m_actions->import(paths);
    return true;
}

bool ProblemsPage::select(const QString& id)
{
    const auto read = [id = id.toUtf8()](Connection& connection) -> Result<RowId> {
        const std::optional<RowId> row = problemRow(connection, id);
        return row ? *row : problemRow(connection, toCodeId(id)).value_or(0);
    };
    m_queries.ask(m_selectQuestion, this, read, [this, id](const Result<RowId>& row) {
        if (!row || *row == 0) {
            Q_EMIT statusMessage(tr("There is no problem %1 here.").arg(id));
            return;
        }
        m_wanted = *row;
        if (!m_filter->isClear())
            m_filter->clear();
        else
            takeIds();
    });
    return true;
}

void ProblemsPage::refilter()
{
    const auto fetch = [filter = m_filter->filter()](Connection& connection, int column, bool descending) mutable {
        filter.sort = problemSort(column);
        filter.descending = descending;
        return problemIds(connection, filter);
    };
    m_model->show(fetch, Change::Problems | Change::Findings | Change::Trash);
}

void ProblemsPage::askFacets()
{
    m_queries.ask(m_facetsQuestion, this, &problemFacets, [this](const Result<ProblemFacets>& facets) {
        if (!facets || *facets == m_facets)
            return;
        m_facets = *facets;
        m_filter->setFacets(m_facets);
        updateHeader();
    });
}

void ProblemsPage::takeIds()
{
    const bool nothing = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(nothing && m_filter->isClear() ? 1 : 0);
    m_tables->setCurrentIndex(nothing ? 1 : 0);
    if (m_wanted != 0 && goToRow(m_table, m_model->rowOf(m_wanted)))
        m_wanted = 0;
    else if (!m_table->currentIndex().isValid())
        goToRow(m_table, 0);
    takeCurrent();
    updateHeader();
}

void ProblemsPage::takeCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_detail->show(current.isValid() ? m_model->idAt(current.row()) : 0);
}

void ProblemsPage::updateHeader()
{
    const QLocale locale;
    const int shown = m_model->rowCount();
    QStringList parts {shown == m_facets.total() || m_filter->isClear()
            ? locale.toString(shown)
            : tr("%1 of %2").arg(locale.toString(shown), locale.toString(m_facets.total()))};
    if (const qsizetype chosen = m_table->selectionModel()->selectedRows().size(); chosen > 1)
        parts.append(tr("%1 selected").arg(locale.toString(chosen)));
    m_header->setDetail(parts.join(QStringLiteral(" · ")));
}

void ProblemsPage::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : m_actions->menu()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace codegym
