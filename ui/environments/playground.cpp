#include "ui/environments/playground.h"

#include "core/base/settings.h"
#include "core/jobs/typed_test_job.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/tasks.h"
#include "core/workspace/workspace.h"
#include "ui/environments/call_form.h"
#include "ui/environments/configuration_dialog.h"
#include "ui/environments/hidden_state_view.h"
#include "ui/environments/play_line.h"
#include "ui/environments/play_session.h"
#include "ui/environments/trajectory_keeper.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/consent.h"
#include "ui/widgets/count_text.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace codegym {

namespace {

QString failureText(const StepOutcome& outcome, const RunLimits& limits)
{
    RunOutcome run;
    run.end = outcome.end;
    run.detail = outcome.detail;
    return runEndText(run, limits.time);
}

} // namespace

Playground::Playground(const PageContext& context, Queries& queries, RowTableModel<TaskRow>* tasks, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_queries(queries)
    , m_session(new PlaySession(context.pool, this))
    , m_keeper(new TrajectoryKeeper(context, *m_session, this))
    , m_form(new CallForm(tasks))
    , m_line(new PlayLine(*m_session, context.state, queries))
    , m_state(new HiddenStateView(queries))
{
    m_line->setKeeps(!context.workspace.readOnly());
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_form);
    splitter->addWidget(m_line);
    splitter->addWidget(m_state);
    context.state.rememberSplitter(QStringLiteral("playground"), splitter, {300, 470, 340});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_form, &CallForm::toolChosen, this, &Playground::toolChosen);
    connect(m_form, &CallForm::taskChanged, this, &Playground::endSession);
    connect(m_form, &CallForm::ownConfigurationRequested, this, &Playground::askConfiguration);
    connect(m_form, &CallForm::callRequested, this, &Playground::call);
    connect(m_form, &CallForm::restartRequested, this, [this] {
        endSession();
        start({});
    });
    connect(m_line, &PlayLine::goRequested, m_session, &PlaySession::goTo);
    connect(m_line, &PlayLine::finishRequested, this, [this] { onceOpen([this] { m_session->finish(); }); });
    connect(m_line, &PlayLine::saveRequested, this, [this] { m_keeper->keep(m_here); });
    connect(m_keeper, &TrajectoryKeeper::told, m_form, &CallForm::setMessage);
    connect(m_session, &PlaySession::opened, this, &Playground::takeOpened);
    connect(m_session, &PlaySession::called, this, &Playground::takeCall);
    connect(m_session, &PlaySession::arrived, this, &Playground::takeArrival);
    connect(m_session, &PlaySession::oracleAnswered, this, &Playground::tellOracle);
    connect(m_session, &PlaySession::busyChanged, this, &Playground::updatePhase);
    connect(m_session, &PlaySession::busyChanged, this, &Playground::idleChanged);
    connect(tasks, &PagedTableModel::refreshed, this, &Playground::updatePhase);
}

Playground::~Playground() = default;

bool Playground::idle() const
{
    return !m_reading && !m_session->busy();
}

void Playground::setEnvironment(const EnvironmentSheet& sheet)
{
    m_form->setTools(sheet.environment.revision.tools);
    if (m_environment != sheet.line.row && !m_form->ownConfiguration().isEmpty())
        m_form->setOwnConfiguration({});
    m_environment = sheet.line.row;
    const bool same = m_source == sheet.environment.revision.source && m_key == sheet.environment.key;
    if (same)
        return;
    m_source = sheet.environment.revision.source;
    m_key = sheet.environment.key;
    m_revision = sheet.environment.revision.hash;
    m_form->setSeen(sheet.seen);
    endSession();
}

void Playground::chooseTool(int tool)
{
    m_form->chooseTool(tool);
}

void Playground::endSession()
{
    delete m_taskQuestion.data();
    m_reading = false;
    m_next = {};
    m_session->close();
    m_line->clear();
    m_state->clear();
    m_form->setMessage(tr("A call starts the task."));
    updatePhase();
    Q_EMIT idleChanged();
}

void Playground::start(std::function<void()> then)
{
    withConsent(this, m_context, [this, then = std::move(then)](const MachineSettings& settings) {
        if (const ByteText own = m_form->ownConfiguration(); !own.isEmpty())
            return openOn(own, settings.limits, then);
        const auto read = [task = m_form->task()](Connection& connection) { return taskAt(connection, task); };
        m_reading = true;
        updatePhase();
        m_queries.ask(m_taskQuestion, this, read, [this, settings, then](const Result<StoredTask>& task) {
            m_reading = false;
            if (task)
                return openOn(task->task.configuration, settings.limits, then);
            endSession();
            m_form->setMessage(task.error().text(), true);
        });
    });
}

void Playground::openOn(const ByteText& configuration, const RunLimits& limits, std::function<void()> then)
{
    m_next = std::move(then);
    m_keeper->begin(m_key, m_revision, configuration);
    m_session->open({m_source, m_key.name, configuration, limits});
}

void Playground::askConfiguration()
{
    if (const ByteText own = m_form->ownConfiguration(); !own.isEmpty())
        return showConfigurationDialog(own);
    const auto read = [task = m_form->task(), environment = m_environment](Connection& connection) -> Result<ByteText> {
        if (const Result<StoredTask> chosen = taskAt(connection, task))
            return chosen->task.configuration;
        const Result<QList<ByteText>> some = someConfigurations(connection, environment, 1);
        return some ? Result<ByteText>(some->value(0)) : Result<ByteText>(some.error());
    };
    m_queries.ask(m_othersQuestion, this, read, [this](const Result<ByteText>& found) {
        if (found)
            showConfigurationDialog(*found);
        else
            m_form->setMessage(found.error().text(), true);
    });
}

void Playground::showConfigurationDialog(const ByteText& start)
{
    auto* dialog = new ConfigurationDialog(
        m_context, m_queries, m_environment, ConfigurationDialog::Purpose::Play, start, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfigurationDialog::addRequested, this, [this, dialog] { addTask(dialog->configuration()); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_form->setOwnConfiguration(dialog->configuration());
        onceOpen([] {});
    });
    dialog->open();
}

void Playground::addTask(const ByteText& configuration)
{
    withConsent(this, m_context, [this, configuration](const MachineSettings& settings) {
        const auto work = [workspace = &m_context.workspace, pool = &m_context.pool, settings, row = m_environment, configuration](
                              JobContext& context) {
            return addTypedTask(*workspace, *pool, settings, row, configuration, context);
        };
        Job<AddedTask>* job = m_context.jobs.start<AddedTask>(tr("Adding a task"), work);
        connect(job, &JobBase::finished, this, [this, job, environment = m_environment] {
            const Result<AddedTask>& added = job->result();
            if (!added && added.error().kind != Error::Kind::Cancelled)
                m_context.dialogs.showError(this, tr("The task was not added"), added.error().text());
            else if (added && environment == m_environment)
                m_form->chooseTask(added->row);
        });
    });
}

void Playground::onceOpen(const std::function<void()>& then)
{
    if (m_session->isOpen())
        then();
    else
        start(then);
}

void Playground::call()
{
    const Result<ByteText> action = m_form->action();
    if (!action) {
        m_form->setMessage(action.error().message, true);
        return;
    }
    m_form->noteCall(*action);
    onceOpen([this, action = *action] { m_session->call(action); });
}

void Playground::takeOpened(const StepOutcome& outcome)
{
    if (!outcome.ok()) {
        const QString why = failureText(outcome, m_context.settings.limits);
        endSession();
        m_form->setMessage(tr("The environment did not start. %1").arg(why), true);
        return;
    }
    m_form->setMessage(tr("Ready: reset on this task."));
    show(outcome);
    if (const auto next = std::exchange(m_next, {}))
        next();
}

void Playground::takeCall(const StepOutcome& outcome)
{
    if (!outcome.ok()) {
        const QString why = failureText(outcome, m_context.settings.limits);
        m_form->setMessage(
            outcome.kept() ? why : tr("%1 The state is as it was before the call.").arg(why), true);
    } else {
        m_form->setMessage(outcome.rebuilt
                ? tr("The process was lost; the state was made again from the calls so far.")
                : tr("Answered in %1 ms.").arg(double(outcome.time.count()) / 1000.0, 0, 'f', 1));
    }
    if (outcome.kept())
        show(outcome);
}

void Playground::takeArrival(const StepOutcome& outcome, bool otherwise)
{
    if (!outcome.ok())
        m_form->setMessage(failureText(outcome, m_context.settings.limits), true);
    else if (otherwise)
        m_form->setMessage(tr("The environment answered otherwise than before: a branch of its own."), true);
    else if (!m_oracleTold)
        m_form->setMessage({});
    m_oracleTold = false;
    show(outcome);
}

void Playground::tellOracle(const RunOutcome& run, int newCalls)
{
    m_oracleTold = run.finished() && !run.steps.isEmpty();
    if (!run.finished()) {
        m_form->setMessage(tr("The oracle fails from here. %1").arg(runEndText(run, m_context.settings.limits.time)), true);
        return;
    }
    const QString way = tr("The oracle made the rest: %1 (%2 new).")
                            .arg(countText(run.steps.size(), tr("1 call"), tr("%1 calls")), QLocale().toString(newCalls));
    m_form->setMessage(run.rewarded() ? way : tr("%1 It does not reach reward 1.").arg(way), !run.rewarded());
}

void Playground::show(const StepOutcome& outcome)
{
    m_here = outcome;
    m_state->show(outcome);
    m_line->showEnd(outcome);
    m_line->refresh();
}

void Playground::updatePhase()
{
    using Phase = CallForm::Phase;
    const Phase phase = !idle()          ? Phase::Busy
        : m_form->task() == 0 && m_form->ownConfiguration().isEmpty() ? Phase::NoTask
        : m_session->isOpen()            ? Phase::Running
                                         : Phase::Idle;
    m_form->setPhase(phase);
    m_line->setBusy(phase == Phase::Busy, phase != Phase::NoTask);
}

} // namespace codegym
