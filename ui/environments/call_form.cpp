#include "ui/environments/call_form.h"

#include "core/verification/steps.h"
#include "ui/environments/call_parameters.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kConfigurationColumn = 1; // of the table of tasks

QLabel* caption(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text);
    label->setProperty("muted", true);
    label->setBuddy(buddy);
    return label;
}

QComboBox* chooser(const QString& objectName, const QString& accessibleName)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setFont(codeFont());
    return box;
}

} // namespace

CallForm::CallForm(RowTableModel<TaskRow>* tasks, QWidget* parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_task(chooser(QStringLiteral("playgroundTaskComboBox"), tr("Task")))
    , m_ownButton(new QToolButton)
    , m_tool(chooser(QStringLiteral("playgroundToolComboBox"), tr("Tool")))
    , m_parameters(new CallParameters)
    , m_message(new QLabel)
{
    m_task->setModel(m_tasks);
    m_task->setModelColumn(kConfigurationColumn);
    m_message->setObjectName(QStringLiteral("playgroundMessageLabel"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setProperty("muted", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(4); // a low window has room for two parameters so
    layout->addLayout(buildChoices());
    layout->addWidget(m_parameters);
    layout->addWidget(buildButtons());
    layout->addWidget(m_message);
    layout->addStretch();
    connect(m_tool, &QComboBox::currentIndexChanged, this, &CallForm::showParameters);
    connect(m_parameters, &CallParameters::callRequested, this, [this] { m_call->click(); });
    connect(m_tool, &QComboBox::activated, this, &CallForm::toolChosen);
    connect(m_task, &QComboBox::currentIndexChanged, this, &CallForm::takeTask);
    connect(m_task, &QComboBox::activated, this, [this](int row) {
        if (!m_own.isEmpty()) {
            m_own.clear();
            m_task->setCurrentIndex(row);
        }
    });
    connect(m_tasks, &PagedTableModel::refreshed, this, &CallForm::takeTasks);
    connect(m_ownButton, &QToolButton::clicked, this, &CallForm::ownConfigurationRequested);
    updateButtons();
}

QLayout* CallForm::buildChoices()
{
    m_ownButton->setText(tr("Own…"));
    m_ownButton->setObjectName(QStringLiteral("playgroundOwnButton"));
    m_ownButton->setAccessibleName(tr("A configuration of your own"));
    m_ownButton->setToolTip(tr("Play on a configuration of your own"));
    auto* choices = new QGridLayout;
    choices->setHorizontalSpacing(8);
    choices->setVerticalSpacing(4);
    choices->addWidget(caption(tr("Task"), m_task), 0, 0);
    choices->addWidget(m_task, 0, 1);
    choices->addWidget(m_ownButton, 0, 2);
    choices->addWidget(caption(tr("Tool"), m_tool), 1, 0);
    choices->addWidget(m_tool, 1, 1, 1, 2);
    choices->setColumnStretch(1, 1);
    return choices;
}

void CallForm::takeTask()
{
    if (!m_own.isEmpty()) { // a model that was read anew chooses its first row; that is not what somebody wants
        const QSignalBlocker quiet(m_task);
        m_task->setCurrentIndex(-1);
        return;
    }
    if (task() == m_lastTask)
        return;
    m_lastTask = task();
    Q_EMIT taskChanged();
}

void CallForm::takeTasks()
{
    for (int row = 0; m_wantedTask != 0 && row < m_tasks->rowCount(); ++row) {
        if (m_tasks->idAt(row) == m_wantedTask) {
            m_wantedTask = 0;
            m_own.clear();
            m_task->setCurrentIndex(row);
        }
    }
    if (m_own.isEmpty() && m_task->currentIndex() < 0 && m_tasks->rowCount() > 0)
        m_task->setCurrentIndex(0);
}

void CallForm::setOwnConfiguration(const ByteText& configuration)
{
    m_own = configuration;
    m_task->setPlaceholderText(tr("own: %1").arg(displayLine(configuration, 400)));
    m_lastTask = 0;
    const QSignalBlocker quiet(m_task);
    m_task->setCurrentIndex(configuration.isEmpty() ? 0 : -1);
    m_lastTask = task();
    Q_EMIT taskChanged();
}

void CallForm::chooseTask(RowId task)
{
    m_wantedTask = task;
    takeTasks();
}

QWidget* CallForm::buildButtons()
{
    m_call = new QPushButton(tr("Call"));
    m_call->setObjectName(QStringLiteral("playgroundCallButton"));
    m_call->setProperty("primary", true);
    m_call->setToolTip(tr("Call the tool (Ctrl+Return)"));
    m_restart = new QPushButton(tr("Start"));
    m_restart->setObjectName(QStringLiteral("playgroundRestartButton"));
    connect(m_call, &QPushButton::clicked, this, &CallForm::callRequested);
    connect(m_restart, &QPushButton::clicked, this, &CallForm::restartRequested);
    auto* key = new QShortcut(
        QKeySequence(Qt::CTRL | Qt::Key_Return), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_call, &QPushButton::click);
    auto* place = new QWidget;
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(8);
    for (QPushButton* button : {m_call, m_restart})
        row->addWidget(button);
    row->addStretch();
    return place;
}

void CallForm::setTools(const QList<Tool>& tools)
{
    const auto equal = [](const Tool& a, const Tool& b) { return a.name == b.name && a.signature == b.signature; };
    if (std::equal(tools.begin(), tools.end(), m_tools.begin(), m_tools.end(), equal))
        return; // what was typed stays
    const QSignalBlocker quiet(m_tool);
    const QString name = m_tool->currentText();
    m_tools = tools;
    m_typed.clear(); // parameters may have changed
    m_shownTool.clear();
    m_tool->clear();
    for (const Tool& tool : tools)
        m_tool->addItem(displayLine(tool.name));
    m_tool->setCurrentIndex(qMax(0, m_tool->findText(name)));
    showParameters();
}

void CallForm::chooseTool(int tool)
{
    m_tool->setCurrentIndex(tool);
}

void CallForm::setSeen(const SeenValues& seen)
{
    m_seen = seen;
    if (const int tool = m_tool->currentIndex(); tool >= 0 && tool < m_tools.size())
        m_parameters->setSeen(m_tools[tool], m_seen);
}

void CallForm::noteCall(const ByteText& action)
{
    m_seen.note(action);
    setSeen(m_seen);
}

void CallForm::showParameters()
{
    if (!m_shownTool.isEmpty())
        m_typed.insert(m_shownTool, m_parameters->typed());
    const int tool = m_tool->currentIndex();
    const bool there = tool >= 0 && tool < m_tools.size();
    m_shownTool = there ? m_tools[tool].name : ByteText();
    m_parameters->setTool(there ? m_tools[tool] : Tool(), m_seen, m_typed.value(m_shownTool));
}

RowId CallForm::task() const
{
    const int row = m_task->currentIndex();
    return row >= 0 && row < m_tasks->rowCount() ? m_tasks->idAt(row) : 0;
}

Result<ByteText> CallForm::action() const
{
    const int tool = m_tool->currentIndex();
    if (tool < 0)
        return failure(tr("This environment declares no tool."));
    const Result<QByteArray> parameters = m_parameters->parameters();
    if (!parameters)
        return parameters.error();
    return actionJson(m_tools[tool].name, *parameters);
}

void CallForm::setPhase(Phase phase)
{
    m_phase = phase;
    updateButtons();
}

void CallForm::updateButtons()
{
    const bool ready = m_phase == Phase::Idle || m_phase == Phase::Running;
    m_call->setEnabled(ready && !m_tools.isEmpty());
    m_restart->setEnabled(ready);
    m_restart->setText(m_phase == Phase::Running ? tr("Start over") : tr("Start"));
}

void CallForm::setMessage(const QString& text, bool alarming)
{
    m_message->setText(text);
    m_message->setProperty("danger", alarming);
    m_message->setProperty("muted", !alarming);
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

} // namespace codegym
