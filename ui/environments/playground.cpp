#include "ui/environments/playground.h"

#include "core/base/literal.h"
#include "core/base/settings.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/tasks.h"
#include "ui/environments/call_form.h"
#include "ui/environments/hidden_state_view.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/consent.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/value_view.h"

#include <QFutureWatcher>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

/// "Name(i=4)": how a call reads.
QString callText(const PlayedCall& call)
{
    const Result<Literal> action = parseLiteral(call.action);
    if (!action)
        return displayLine(call.action);
    QStringList arguments;
    if (const Literal* parameters = action->member("parameters"); parameters && parameters->kind == Literal::Kind::Dict) {
        for (qsizetype i = 0; i + 1 < parameters->items.size(); i += 2)
            arguments.append(QStringLiteral("%1=%2").arg(
                displayLine(parameters->items[i].text, 40), displayLine(canonicalText(parameters->items[i + 1]), 60)));
    }
    return QStringLiteral("%1(%2)").arg(displayLine(action->memberText("name"), 80), arguments.join(QStringLiteral(", ")));
}

QList<TableColumn<PlayedCall>> callColumns()
{
    return {
        {Playground::tr("Call"), Qt::AlignLeft, callText, {}, {}},
        {Playground::tr("Observation"), Qt::AlignRight, [](const PlayedCall& call) { return displayLine(call.observation, 160); }, {}, {}},
    };
}

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
    , m_form(new CallForm(tasks))
    , m_header(new PanelHeader(tr("Steps")))
    , m_end(new Pill)
    , m_steps(new ListTableModel<PlayedCall>(callColumns(), this))
    , m_stepTable(new QTableView)
    , m_observation(new ValueView(QStringLiteral("playgroundObservation"), tr("Observation"), ValueView::Form::Text, queries))
    , m_state(new HiddenStateView)
{
    m_header->addInfo(m_end);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_form);
    splitter->addWidget(buildSteps());
    splitter->addWidget(m_state);
    context.state.rememberSplitter(QStringLiteral("playground"), splitter, {300, 470, 340});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_form, &CallForm::toolChosen, this, &Playground::toolChosen);
    connect(m_form, &CallForm::taskChanged, this, &Playground::endSession);
    connect(m_form, &CallForm::callRequested, this, &Playground::call);
    connect(m_form, &CallForm::backRequested, this, &Playground::goBack);
    connect(m_form, &CallForm::restartRequested, this, [this] {
        endSession();
        start({});
    });
    connect(tasks, &PagedTableModel::refreshed, this, &Playground::updatePhase);
}

Playground::~Playground() = default;

QWidget* Playground::buildSteps()
{
    m_stepTable->setObjectName(QStringLiteral("playgroundStepTable"));
    m_stepTable->setAccessibleName(tr("Calls made so far"));
    m_stepTable->setModel(m_steps);
    m_stepTable->setItemDelegate(new PillDelegate(m_stepTable, PillDelegate::Bar::AtCurrentRow));
    setUpTable(m_stepTable, m_context.state, QStringLiteral("playgroundSteps"), {250});
    m_stepTable->setFont(codeFont());
    m_stepTable->horizontalHeader()->hide();
    connect(m_stepTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &Playground::showChosenStep);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_stepTable);
    auto* below = new QWidget;
    auto* margins = new QVBoxLayout(below);
    margins->setContentsMargins(12, 8, 12, 12);
    margins->addWidget(m_observation);
    split->addWidget(below);
    m_context.state.rememberSplitter(QStringLiteral("playgroundSteps"), split, {180, 110});
    auto* place = new QWidget;
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(split, 1);
    return place;
}

void Playground::setEnvironment(const EnvironmentSheet& sheet)
{
    m_form->setTools(sheet.environment.revision.tools);
    const bool same = m_source == sheet.environment.revision.source && m_className == sheet.environment.key.name;
    if (same)
        return;
    m_source = sheet.environment.revision.source;
    m_className = sheet.environment.key.name;
    endSession();
}

void Playground::chooseTool(int tool)
{
    m_form->chooseTool(tool);
}

void Playground::endSession()
{
    delete m_taskQuestion.data();
    m_awaiting.reset();
    m_session.reset();
    m_waiting = false;
    m_steps->setRows({});
    m_state->clear();
    m_observation->setValue({});
    m_end->set(PillKind::Neutral, {});
    m_form->setMessage(tr("A call starts the environment on this task."));
    updatePhase();
    Q_EMIT idleChanged();
}

void Playground::start(std::function<void()> then)
{
    withConsent(this, m_context, [this, then = std::move(then)](const MachineSettings& settings) {
        const auto read = [task = m_form->task()](Connection& connection) { return taskAt(connection, task); };
        m_waiting = true;
        updatePhase();
        m_queries.ask(m_taskQuestion, this, read, [this, settings, then](const Result<StoredTask>& task) {
            if (task) {
                openSession(task->task, settings, then);
                return;
            }
            endSession();
            m_form->setMessage(task.error().text(), true);
        });
    });
}

void Playground::openSession(
    const TaskConfiguration& task, const MachineSettings& settings, std::function<void()> then)
{
    m_session = m_context.pool.openSession({m_source, m_className, task.configuration, settings.limits});
    await(m_session->opened(), [this, then = std::move(then)](const StepOutcome& outcome) {
        if (!outcome.ok()) {
            const QString why = failureText(outcome, m_context.settings.limits);
            endSession();
            m_form->setMessage(tr("The environment did not start. %1").arg(why), true);
            return;
        }
        m_form->setMessage(tr("Ready: reset on this task."));
        takeOutcome(outcome);
        if (then)
            then();
    });
}

void Playground::call()
{
    const Result<ByteText> action = m_form->action();
    if (!action) {
        m_form->setMessage(action.error().message, true);
        return;
    }
    if (!m_session) {
        start([this] { call(); });
        return;
    }
    await(m_session->step(*action), [this, action = *action](const StepOutcome& outcome) { takeStep(action, outcome); });
}

void Playground::goBack()
{
    const int steps = m_steps->rowCount() - 1;
    if (!m_session || steps < 0)
        return;
    await(m_session->back(steps), [this](const StepOutcome& outcome) {
        if (outcome.ok()) {
            m_steps->truncate(outcome.steps);
            m_form->setMessage(tr("Back before the last call."));
            takeOutcome(outcome);
        } else {
            m_form->setMessage(failureText(outcome, m_context.settings.limits), true);
        }
    });
}

void Playground::await(QFuture<StepOutcome> outcome, std::function<void(const StepOutcome&)> then)
{
    auto* watcher = new QFutureWatcher<StepOutcome>;
    m_awaiting.reset(watcher);
    m_waiting = true;
    updatePhase();
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then = std::move(then)] {
        // A session that ended gives no result; what follows may ask again, so the watcher leaves first.
        const StepOutcome answer = watcher->future().resultCount() > 0 ? watcher->result() : StepOutcome();
        m_awaiting.release()->deleteLater();
        m_waiting = false;
        then(answer);
        updatePhase();
        Q_EMIT idleChanged();
    });
    watcher->setFuture(outcome);
}

void Playground::takeStep(const ByteText& action, const StepOutcome& outcome)
{
    if (!outcome.ok()) {
        m_form->setMessage(
            tr("%1 The state is as it was before the call.").arg(failureText(outcome, m_context.settings.limits)), true);
        return;
    }
    m_steps->append({action, outcome.observation});
    goToRow(m_stepTable, m_steps->rowCount() - 1);
    m_form->setMessage(outcome.rebuilt
            ? tr("The process was lost; the state was made again from the calls so far.")
            : tr("Answered in %1 ms.").arg(double(outcome.time.count()) / 1000.0, 0, 'f', 1));
    takeOutcome(outcome);
}

void Playground::takeOutcome(const StepOutcome& outcome)
{
    m_state->show(outcome);
    m_header->setDetail(outcome.steps > 0 ? QString::number(outcome.steps) : QString());
    RunOutcome run;
    run.end = outcome.end;
    run.reward = outcome.reward;
    if (outcome.done)
        m_end->set(run.rewarded() ? PillKind::Correct : PillKind::Incorrect,
            tr("reward %1").arg(displayLine(outcome.reward, 12)));
    else
        m_end->set(PillKind::Neutral, {});
    showChosenStep();
}

void Playground::showChosenStep()
{
    const int row = m_stepTable->currentIndex().row();
    m_observation->setValue(row >= 0 && row < m_steps->rowCount() ? m_steps->at(row).observation : ByteText());
}

void Playground::updatePhase()
{
    using Phase = CallForm::Phase;
    const Phase phase = m_waiting ? Phase::Busy
        : m_form->task() == 0     ? Phase::NoTask
        : m_session               ? Phase::Running
                                  : Phase::Idle;
    m_form->setPhase(phase, m_steps->rowCount() > 0);
}

} // namespace codegym
