#include "ui/trajectories/trajectories_page.h"

#include "core/jobs/verify_job.h"
#include "core/workspace/tasks.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/shell/ui_state.h"
#include "ui/trajectories/run_player.h"
#include "ui/trajectories/task_list_panel.h"
#include "ui/widgets/consent.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace codegym {

namespace {
QString pageIcon() { return QStringLiteral("trajectories"); }
}

TrajectoriesPage::TrajectoriesPage(const PageContext& context)
    : m_context(context)
    , m_now(conditionsOf(context.pool, context.settings))
    , m_queries(context.workspace, context.queries)
    , m_list(new TaskListPanel(m_queries, m_now))
    , m_stack(new QStackedWidget)
    , m_nothing(new EmptyState(pageIcon(), tr("No tasks yet"),
          tr("A task is an environment and one hidden initial state. Extract tools from solved problems, or import "
             "environments with their training rows.")))
    , m_noMatch(new EmptyState(QStringLiteral("filter"), tr("No task fits the filter"), tr("Change or clear the filter at the left.")))
    , m_neverRan(new EmptyState(QStringLiteral("play"), tr("The oracle has not run on this task"),
          tr("Verifying the environment runs its oracle on each of its tasks and keeps every step.")))
    , m_player(new RunPlayer(m_queries, context.state))
{
    QPushButton* toProblems = m_nothing->addAction(tr("Go to Problems"));
    toProblems->setObjectName(QStringLiteral("goToProblemsButton"));
    connect(toProblems, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("problems"), {}); });
    QPushButton* run = m_neverRan->addAction(tr("Run the oracle"));
    run->setObjectName(QStringLiteral("runOracleButton"));
    connect(run, &QPushButton::clicked, this, &TrajectoriesPage::verify);
    m_stack->addWidget(new QWidget); // while the first tasks load
    for (QWidget* widget : std::initializer_list<QWidget*> {m_nothing, m_noMatch, m_neverRan, m_player})
        m_stack->addWidget(widget);
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("trajectoriesSplitter"));
    splitter->addWidget(m_list);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(1, 1);
    context.state.rememberSplitter(QStringLiteral("trajectories/page"), splitter, {268, 1000});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_list, &TaskListPanel::changed, this, &TrajectoriesPage::loadRun);
    connect(m_list, &TaskListPanel::failed, this, &Page::statusMessage);
    connect(&m_queries, &Queries::idleChanged, this, &Page::idleChanged);
    connect(m_player, &RunPlayer::runAgain, this, &TrajectoriesPage::verify);
    connect(m_player, &RunPlayer::environmentWanted, this,
        [this] { Q_EMIT pageRequested(QStringLiteral("environments"), displayText(m_environment.id())); });
    addCommands();
}

void TrajectoriesPage::addCommands()
{
    const auto add = [this](const char* id, const QString& text, const QString& help, const QKeySequence& key,
                         std::function<void()> run) {
        const auto playing = [this] { return m_stack->currentWidget() == m_player; };
        m_context.commands.add({QString::fromLatin1(id), text, help, {}, {key}, CommandScope::Page, CommandMenu::Run},
            this, std::move(run), playing);
    };
    add("steps.next", tr("&Next step"), tr("Go to the next step of the run."), Qt::Key_J, [this] { m_player->goBy(1); });
    add("steps.previous", tr("&Previous step"), tr("Go to the step before."), Qt::Key_K, [this] { m_player->goBy(-1); });
    add("steps.first", tr("&First step"), tr("Go to the first step of the run."), Qt::Key_Home, [this] { m_player->goTo(0); });
    add("steps.last", tr("&Last step"), tr("Go to the answer at the end of the run."), Qt::Key_End,
        [this] { m_player->goTo(m_player->steps() - 1); });
    add("steps.copy", tr("&Copy run"), tr("Copy all calls and observations as text."), QKeySequence(),
        [this] { m_player->copyRun(); });
    m_context.commands.add({QStringLiteral("tasks.next"), tr("Next &task"), tr("Play the next task of the list."), {},
                               {Qt::Key_N}, CommandScope::Page, CommandMenu::Run},
        this, [this] { m_list->chooseNext(); });
}

void TrajectoriesPage::activated()
{
    if (!m_list->chosen())
        m_list->focusFilter();
}

void TrajectoriesPage::find() { m_list->focusFilter(); }

bool TrajectoriesPage::idle() const { return m_queries.idle(); }

bool TrajectoriesPage::select(const QString& id)
{
    if (!id.contains(u'@'))
        return false;
    const auto read = [id = id.toUtf8()](Connection& connection) { return taskById(connection, id); };
    m_queries.ask(m_idQuestion, this, read, [this](const Result<StoredTask>& task) {
        if (task)
            m_list->choose(task->row);
        else
            Q_EMIT statusMessage(task.error().text());
    });
    return true;
}

void TrajectoriesPage::loadRun()
{
    const RowId task = m_list->chosen();
    if (!task) {
        delete m_runQuestion.data();
        m_stack->setCurrentWidget(m_list->workspaceIsEmpty() ? m_nothing : m_noMatch);
        m_context.commands.refresh();
        return;
    }
    const auto read = [task, now = m_now](Connection& connection) { return playedRun(connection, task, now); };
    m_queries.ask(m_runQuestion, this, read, [this](const Result<PlayedRun>& run) { takeRun(run); });
}

void TrajectoriesPage::takeRun(const Result<PlayedRun>& run)
{
    if (!run) {
        Q_EMIT statusMessage(run.error().text());
        return;
    }
    m_environment = run->row.environment;
    if (run->run)
        m_player->show(*run);
    m_stack->setCurrentWidget(run->run ? static_cast<QWidget*>(m_player) : m_neverRan);
    m_context.commands.refresh();
}

void TrajectoriesPage::verify()
{
    if (!m_verifying)
        withConsent(this, m_context, [this](const MachineSettings& settings) { startVerifying(settings); });
}

void TrajectoriesPage::startVerifying(const MachineSettings& settings)
{
    m_verifying = true;
    VerifyOptions options;
    options.environments = {m_environment};
    const auto work = [workspace = &m_context.workspace, pool = &m_context.pool, settings, options](JobContext& job) {
        return verifyEnvironments(*workspace, *pool, settings, options, job);
    };
    Job<VerifySummary>* job
        = m_context.jobs.start<VerifySummary>(tr("Verify %1").arg(displayLine(m_environment.name)), work);
    connect(job, &JobBase::finished, this, [this, job] {
        m_verifying = false;
        if (job->state() == JobBase::State::Failed)
            m_context.dialogs.showError(this, tr("The oracle could not be run"), job->summary());
    });
}

} // namespace codegym
