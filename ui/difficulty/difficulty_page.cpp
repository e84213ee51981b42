#include "ui/difficulty/difficulty_page.h"

#include "core/jobs/curate_job.h"
#include "core/jobs/machine.h"
#include "core/workspace/changes.h"
#include "core/workspace/sets.h"
#include "ui/difficulty/density_view.h"
#include "ui/difficulty/filter_panel.h"
#include "ui/difficulty/make_set_dialog.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/funnel_view.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"

#include <QAction>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <chrono>

namespace codegym {

namespace {

constexpr int kMostBins = 40;
constexpr std::chrono::milliseconds kBetweenReloads {500}; // an import commits many times a second

QString pageIcon() { return QStringLiteral("difficulty"); }
QString recipeKey() { return QStringLiteral("difficulty/recipe"); }

QVBoxLayout* panelLayout(QWidget* panel)
{
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

DifficultyPage::DifficultyPage(const PageContext& context)
    : m_context(context)
    , m_now(conditionsOf(context.pool, context.settings))
    , m_queries(context.workspace, context.queries)
    , m_filters(new FilterPanel)
    , m_stack(new QStackedWidget)
    , m_noTasks(new EmptyState(pageIcon(), tr("No tasks to choose from"),
          tr("Here you choose tasks by how hard they are. Extract tools from solved problems, or import environments "
             "with their training rows.")))
{
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("difficultySplitter"));
    splitter->addWidget(m_filters);
    splitter->addWidget(makeResult());
    splitter->setStretchFactor(1, 1);
    context.state.rememberSplitter(QStringLiteral("difficulty/page"), splitter, {320, 1000});
    QPushButton* toProblems = m_noTasks->addAction(tr("Go to Problems"));
    toProblems->setObjectName(QStringLiteral("goToProblemsButton"));
    connect(toProblems, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("problems"), {}); });
    m_stack->addWidget(new QWidget); // while the first columns load
    m_stack->addWidget(m_noTasks);
    m_stack->addWidget(splitter);
    panelLayout(this)->addWidget(m_stack);

    const QByteArray stored = context.state.value(recipeKey()).toByteArray();
    Result<Recipe> recipe = stored.isEmpty() ? recipePreset("paper") : Recipe::parse(stored);
    if (recipe && !recipe->preset.isEmpty())
        recipe = recipePreset(recipe->preset); // it may ask for more than when it was stored
    m_filters->setRecipe(recipe ? *recipe : *recipePreset("paper"));
    m_reload.setSingleShot(true);
    m_reload.setInterval(kBetweenReloads);
    connect(&m_reload, &QTimer::timeout, this, &DifficultyPage::load);
    connect(m_filters, &FilterPanel::recipeChanged, this, &DifficultyPage::filter);
    connect(&m_queries, &Queries::idleChanged, this, &Page::idleChanged);
    connect(&context.workspace, &Workspace::changed, this, &DifficultyPage::workspaceChanged);
    addCommands();
}

QWidget* DifficultyPage::makeResult()
{
    m_header = new PanelHeader({}, PanelHeader::Size::Page);
    m_share = new Pill;
    m_header->addInfo(m_share);
    QPushButton* make = m_header->addButton(tr("Make set…"), true);
    make->setObjectName(QStringLiteral("makeSetButton"));
    make->setToolTip(tr("Keep these tasks under a name, to export them"));
    connect(make, &QPushButton::clicked, this, &DifficultyPage::askForName);
    auto* panel = new QWidget;
    QVBoxLayout* layout = panelLayout(panel);
    layout->addWidget(m_header);
    layout->addWidget(makeOverview());
    layout->addWidget(hairline(Qt::Horizontal));
    layout->addWidget(makeTable(), 1);
    return panel;
}

QWidget* DifficultyPage::makeOverview()
{
    m_funnel = new FunnelView;
    m_funnel->setObjectName(QStringLiteral("funnelView"));
    m_density = new DensityView;
    m_density->setObjectName(QStringLiteral("densityView"));
    auto* panel = new QWidget;
    auto* layout = new QHBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto add = [layout](const QString& title, QWidget* view, Qt::Alignment alignment) {
        auto* label = new QLabel(title);
        label->setFont(titleFont());
        auto* column = new QVBoxLayout;
        column->setContentsMargins(16, 12, 16, 12);
        column->setSpacing(8);
        column->addWidget(label);
        column->addWidget(view, 1, alignment);
        layout->addLayout(column, 1);
    };
    add(tr("What each filter leaves"), m_funnel, Qt::AlignTop);
    layout->addWidget(hairline(Qt::Vertical));
    add(tr("Rounds × tools"), m_density, {});
    return panel;
}

QWidget* DifficultyPage::makeTable()
{
    m_noneKept = new EmptyState(QStringLiteral("filter"), {}, {});
    QPushButton* toEnvironments = m_noneKept->addAction(tr("Go to Environments"));
    toEnvironments->setObjectName(QStringLiteral("goToEnvironmentsButton"));
    connect(toEnvironments, &QPushButton::clicked, this,
        [this] { Q_EMIT pageRequested(QStringLiteral("environments"), {}); });
    m_tableHeader = new PanelHeader(tr("Tasks kept"));
    m_tableStack = new QStackedWidget;
    m_tableStack->addWidget(makeTaskTable());
    m_tableStack->addWidget(m_noneKept);
    auto* panel = new QWidget;
    QVBoxLayout* layout = panelLayout(panel);
    layout->addWidget(m_tableHeader);
    layout->addWidget(m_tableStack, 1);
    return panel;
}

QTableView* DifficultyPage::makeTaskTable()
{
    m_model = makeKeptTaskModel(m_queries, m_now, this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("keptTasksTable"));
    m_table->setAccessibleName(tr("Tasks that the filters keep"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpTable(m_table, m_context.state, QStringLiteral("difficulty/tasks"), {220, 440, 90, 90, 112});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(kConfigurationColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* open = new QAction(tr("Play its oracle run"), m_table);
    auto* copy = new QAction(tr("Copy rows"), m_table);
    m_table->addActions({open, copy});
    connect(open, &QAction::triggered, this, &DifficultyPage::openTask);
    connect(m_table, &QTableView::activated, this, &DifficultyPage::openTask);
    connect(copy, &QAction::triggered, this, [this] { copyRows(m_table); });
    connect(m_model, &PagedTableModel::failed, this, &Page::statusMessage);
    return m_table;
}

void DifficultyPage::addCommands()
{
    const auto someKept = [this] { return m_kept && !m_kept->selection.tasks.empty(); };
    m_context.commands.add({QStringLiteral("set.make"), tr("&Make set…"), tr("Keep the tasks that pass the filters under a name."),
                               {}, {QKeySequence(Qt::CTRL | Qt::Key_M)}, CommandScope::Page, CommandMenu::Environment},
        this, [this] { askForName(); }, someKept);
}

void DifficultyPage::activated()
{
    if (m_stale)
        load();
}

void DifficultyPage::find() { m_filters->setFocus(Qt::ShortcutFocusReason); }

void DifficultyPage::workspaceChanged(quint32 tables)
{
    if (!(tables & (Change::Environments | Change::Tasks | Change::Trash | Change::Triage)))
        return;
    m_stale = true;
    if (isVisible() && !m_reload.isActive())
        m_reload.start();
}

void DifficultyPage::load()
{
    m_reload.stop();
    m_stale = false;
    const auto read = [now = m_now](Connection& connection) -> Result<Loaded> {
        Result<CurationColumns> columns = curationColumns(connection, now);
        if (!columns)
            return columns.error();
        auto shared = std::make_shared<const CurationColumns>(std::move(*columns));
        return Loaded {shared, roundsHistogram(*shared, kMostBins), toolsHistogram(*shared, kMostBins)};
    };
    m_queries.ask(m_columnsQuestion, this, read, [this](const Result<Loaded>& loaded) {
        if (loaded)
            takeColumns(*loaded);
        else
            Q_EMIT statusMessage(loaded.error().text());
    });
}

void DifficultyPage::takeColumns(const Loaded& loaded)
{
    m_loaded = loaded;
    m_stack->setCurrentIndex(loaded.columns->tasks() == 0 ? 1 : 2);
    m_filters->setHistograms(loaded.rounds, loaded.tools);
    filter();
}

void DifficultyPage::filter()
{
    m_context.state.setValue(recipeKey(), m_filters->recipe().json());
    if (!m_loaded.columns)
        return;
    const auto work = [loaded = m_loaded, recipe = m_filters->recipe()](JobContext&) -> Result<Filtered> {
        QElapsedTimer clock;
        clock.start();
        auto kept = std::make_shared<const Kept>(Kept {loaded.columns, codegym::select(*loaded.columns, recipe)});
        const double milliseconds = double(clock.nsecsElapsed()) / 1e6;
        return Filtered {kept, density(*loaded.columns, kept->selection, loaded.rounds, loaded.tools), milliseconds};
    };
    m_queries.compute(m_selectQuestion, this, work, [this](const Result<Filtered>& filtered) { takeSelection(*filtered); });
}

void DifficultyPage::takeSelection(const Filtered& filtered)
{
    m_kept = filtered.kept;
    m_filters->setFunnel(m_kept->selection.funnel);
    m_funnel->set(qint64(m_kept->columns->tasks()), m_kept->selection.funnel);
    m_density->setDensity(filtered.density);
    showKept(*m_model, m_kept);
    showHeadline();
    showEmptiness();
    m_context.commands.refresh();
    Q_EMIT statusMessage(tr("Filtered in %1 ms").arg(QLocale().toString(filtered.milliseconds, 'f', 1)));
}

void DifficultyPage::showHeadline()
{
    const QLocale locale;
    const auto tasks = qint64(m_kept->selection.tasks.size());
    const auto all = qint64(m_kept->columns->tasks());
    m_header->setTitle(tr("%1 in %2")
                           .arg(countText(tasks, tr("1 task"), tr("%1 tasks")),
                               countText(m_kept->selection.environments, tr("1 environment"), tr("%1 environments"))));
    m_share->set(PillKind::Neutral,
        tr("%1 % of all").arg(locale.toString(all ? 100.0 * double(tasks) / double(all) : 0.0, 'f', tasks * 10 < all ? 1 : 0)));
    m_tableHeader->setDetail(locale.toString(tasks));
    findChild<QPushButton*>(QStringLiteral("makeSetButton"))->setEnabled(tasks > 0);
}

void DifficultyPage::showEmptiness()
{
    const TaskSelection& selection = m_kept->selection;
    m_tableStack->setCurrentIndex(selection.tasks.empty() ? 1 : 0);
    if (!selection.tasks.empty() || selection.funnel.isEmpty())
        return;
    const FunnelStep& first = selection.funnel.first();
    if (first.filter == "verified" && first.left == 0)
        m_noneKept->setTexts(tr("Nothing is verified yet"),
            tr("A task counts once the oracle has solved it in a valid environment. Verify the environments first."));
    else
        m_noneKept->setTexts(tr("No task passes all filters"),
            tr("Widen a range at the left: the counts beside each filter say which one removes most."));
}

void DifficultyPage::askForName()
{
    const auto read = [](Connection& connection) { return setRows(connection); };
    m_queries.ask(m_namesQuestion, this, read, [this](const Result<QList<SetRow>>& sets) {
        if (!sets) {
            m_context.dialogs.showError(this, tr("The sets could not be read"), sets.error().text());
            return;
        }
        QStringList taken;
        for (const SetRow& set : *sets)
            taken.append(displayText(set.name));
        const Recipe recipe = m_filters->recipe();
        auto* dialog = new MakeSetDialog(tr("%1: %2").arg(m_header->title(), recipe.text()),
            QString::fromLatin1(recipe.preset), taken, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, recipe] { makeSet(dialog->name(), recipe); });
        dialog->open();
    });
}

void DifficultyPage::makeSet(const ByteText& name, const Recipe& recipe)
{
    const auto work = [workspace = &m_context.workspace, recipe, name, now = m_now](JobContext& job) {
        return curateSet(*workspace, recipe, name, now, job);
    };
    auto* job = m_context.jobs.start<CuratedSummary>(tr("Make set %1").arg(displayLine(name, 60)), work);
    connect(job, &JobBase::finished, this, [this, job] {
        if (job->state() == JobBase::State::Failed)
            m_context.dialogs.showError(this, tr("The set could not be made"), job->summary());
        else if (job->state() == JobBase::State::Succeeded)
            Q_EMIT pageRequested(QStringLiteral("export"), displayText(job->result()->set));
    });
}

void DifficultyPage::openTask()
{
    const QModelIndex current = m_table->currentIndex();
    const KeptTask* kept = current.isValid() ? m_model->at(current.row()) : nullptr;
    if (kept)
        Q_EMIT pageRequested(
            QStringLiteral("trajectories"), displayText(kept->task.environment.id() + '@' + kept->task.shortHash));
}

} // namespace codegym
