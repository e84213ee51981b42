#include "ui/trajectories/trajectories_page.h"

#include "core/jobs/verify_job.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trash.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/shell/ui_state.h"
#include "ui/trajectories/run_player.h"
#include "ui/trajectories/task_list_panel.h"
#include "ui/widgets/consent.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/write_then.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace codegym {

namespace {

QString pageIcon() { return QStringLiteral("trajectories"); }

/// What an id names: a task, and a trajectory where it is the id of one.
struct Place {
    RowId task = 0;
    RowId trajectory = 0;
};

Result<Place> placeOf(Connection& connection, const QByteArray& id)
{
    if (!id.contains('+')) {
        const Result<StoredTask> task = taskById(connection, id);
        return task ? Result<Place>(Place {task->row, 0}) : Result<Place>(task.error());
    }
    const Result<RowId> row = trajectoryRowById(connection, id);
    if (!row)
        return row.error();
    const Result<QList<TrajectoryRow>> rows = trajectoryRows(connection, {*row});
    return rows ? Result<Place>(Place {rows->value(0).taskRow, *row}) : Result<Place>(rows.error());
}

} // namespace

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
    connect(m_player, &RunPlayer::runChosen, this, [this](RowId trajectory) {
        m_trajectory = trajectory;
        loadRun();
    });
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
    addTrashCommands();
}

void TrajectoriesPage::addTrashCommands()
{
    m_context.commands.add({QStringLiteral("trajectories.remove"), tr("&Remove trajectory"),
                               tr("Move the trajectory that is played to the trash"), QStringLiteral("remove"),
                               {QKeySequence::Delete}, CommandScope::Page, CommandMenu::Edit},
        this, [this] { removeTrajectory(); },
        [this] { return !m_context.workspace.readOnly() && m_stack->currentWidget() == m_player && m_played != 0; });
    m_context.commands.add({QStringLiteral("trajectories.undoRemove"), tr("&Undo removing the trajectory"),
                               tr("Bring back the trajectory that was removed last"), QStringLiteral("undo"),
                               {QKeySequence::Undo}, CommandScope::Page, CommandMenu::Edit},
        this, [this] { undoRemoval(); }, [this] { return m_lastRemoval != 0; });
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
    const auto read = [id = id.toUtf8()](Connection& connection) { return placeOf(connection, id); };
    m_queries.ask(m_idQuestion, this, read, [this](const Result<Place>& place) {
        if (!place) {
            Q_EMIT statusMessage(place.error().text());
            return;
        }
        m_wanted = {place->task, place->trajectory};
        if (m_list->chosen() == place->task)
            loadRun();
        else
            m_list->choose(place->task);
    });
    return true;
}

void TrajectoriesPage::removeTrajectory()
{
    const auto work = [row = m_played](Connection& c) { return moveToTrash(c, TrashKind::Trajectory, {row}); };
    writeThen(m_context.workspace, this, work, [this](const Result<RowId>& batch) {
        if (!batch) {
            m_context.dialogs.showError(this, tr("Nothing was removed"), batch.error().text());
            return;
        }
        m_lastRemoval = *batch;
        m_context.commands.refresh();
        Q_EMIT statusMessage(tr("The trajectory was moved to the trash. Undo brings it back."));
    });
}

void TrajectoriesPage::undoRemoval()
{
    const auto work = [batch = std::exchange(m_lastRemoval, 0)](Connection& c) { return restoreFromTrash(c, batch); };
    m_context.commands.refresh();
    writeThen(m_context.workspace, this, work, [this](const Status& restored) {
        if (restored)
            Q_EMIT statusMessage(tr("The trajectory is back."));
        else
            m_context.dialogs.showError(this, tr("The trajectory could not be brought back"), restored.error().text());
    });
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
    if (task != std::exchange(m_task, task))
        m_trajectory = 0;
    if (task == m_wanted.first)
        m_trajectory = std::exchange(m_wanted, {}).second;
    const auto read = [task, now = m_now, trajectory = m_trajectory](Connection& connection) {
        return playedRun(connection, task, now, trajectory);
    };
    m_queries.ask(m_runQuestion, this, read, [this](const Result<PlayedRun>& run) { takeRun(run); });
}

void TrajectoriesPage::takeRun(const Result<PlayedRun>& run)
{
    if (!run) {
        Q_EMIT statusMessage(run.error().text());
        return;
    }
    m_environment = run->row.environment;
    m_played = run->played;
    if (run->playable())
        m_player->show(*run);
    m_stack->setCurrentWidget(run->playable() ? static_cast<QWidget*>(m_player) : m_neverRan);
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
