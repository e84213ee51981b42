#include "ui/trajectories/run_player.h"

#include "ui/shell/ui_state.h"
#include "ui/trajectories/played_words.h"
#include "ui/trajectories/run_choice.h"
#include "ui/trajectories/step_delegate.h"
#include "ui/trajectories/step_detail.h"
#include "ui/trajectories/step_model.h"
#include "ui/trajectories/step_time_line.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/table_setup.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

QLabel* mutedLabel()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", true);
    return label;
}

QVBoxLayout* panelLayout(QWidget* panel)
{
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

QString plainLines(const QList<PlayedStep>& steps)
{
    QString text;
    for (const PlayedStep& step : steps)
        text += displayText(step.call()) + QStringLiteral("\n    ") + displayText(step.observation) + u'\n';
    return text;
}

} // namespace

RunPlayer::RunPlayer(Queries& queries, UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_header(new PanelHeader({}, PanelHeader::Size::Page))
    , m_verdict(new Pill)
    , m_stale(new Pill)
    , m_rounds(new Pill)
    , m_reason(new QLabel)
    , m_model(new StepModel(this))
    , m_detail(new StepDetail(queries))
{
    for (Pill* pill : {m_verdict, m_stale, m_rounds})
        m_header->addInfo(pill);
    m_choice = new RunChoice;
    m_header->addWidget(m_choice);
    QPushButton* environment = m_header->addButton(tr("Open environment"));
    environment->setObjectName(QStringLiteral("openEnvironmentButton"));
    m_again = m_header->addButton(tr("Run again"));
    m_again->setObjectName(QStringLiteral("runAgainButton"));
    m_again->setToolTip(tr("Verify this environment: run its oracle on all of its tasks"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setProperty("note", true);
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("runSplitter"));
    splitter->addWidget(makeSteps(state));
    splitter->addWidget(m_detail);
    splitter->addWidget(makeTask(queries));
    state.rememberSplitter(QStringLiteral("trajectories/run"), splitter, {530, 310, 260});
    auto* reasonRow = new QVBoxLayout;
    reasonRow->setContentsMargins(12, 0, 12, 0);
    reasonRow->addWidget(m_reason);
    QVBoxLayout* layout = panelLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(makeTimeLine());
    layout->addLayout(reasonRow);
    layout->addWidget(hairline(Qt::Horizontal));
    layout->addWidget(splitter, 1);
    connect(environment, &QPushButton::clicked, this, &RunPlayer::environmentWanted);
    connect(m_again, &QPushButton::clicked, this, &RunPlayer::runAgain);
    connect(m_choice, &RunChoice::runChosen, this, &RunPlayer::runChosen);
    connect(m_timeLine, &QAbstractSlider::valueChanged, this, &RunPlayer::goTo);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunPlayer::showStep);
}

QWidget* RunPlayer::makeTimeLine()
{
    auto* panel = new QWidget;
    m_timeLine = new StepTimeLine;
    m_place = mutedLabel();
    m_summary = mutedLabel();
    m_total = mutedLabel();
    m_summary->setAlignment(Qt::AlignCenter);
    m_total->setAlignment(Qt::AlignRight);
    auto* captions = new QHBoxLayout;
    captions->setContentsMargins(4, 0, 4, 0);
    captions->addWidget(m_place, 1);
    captions->addWidget(m_summary, 2);
    captions->addWidget(m_total, 1);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(4);
    layout->addWidget(m_timeLine);
    layout->addLayout(captions);
    return panel;
}

QWidget* RunPlayer::makeSteps(UiState& state)
{
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("stepsTable"));
    m_table->setAccessibleName(tr("Steps"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StepDelegate(m_table, PillDelegate::Bar::AtCurrentRow));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setUpTable(m_table, state, QStringLiteral("trajectories/steps"), {48, 260, 116});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(StepModel::Call, QHeaderView::Stretch);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copyCell = new QAction(tr("Copy cell"), m_table);
    auto* copyAll = new QAction(tr("Copy the whole run"), m_table);
    m_table->addActions({copyCell, copyAll});
    connect(copyCell, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(m_table->currentIndex().data().toString()); });
    connect(copyAll, &QAction::triggered, this, &RunPlayer::copyRun);
    m_stepsHeader = new PanelHeader(tr("Steps"));
    m_stepsHeader->addWidget(new KeyHint(QStringLiteral("J")));
    m_stepsHeader->addWidget(new KeyHint(QStringLiteral("K")));
    auto* panel = new QWidget;
    QVBoxLayout* layout = panelLayout(panel);
    layout->addWidget(m_stepsHeader);
    layout->addWidget(m_table, 1);
    return panel;
}

QWidget* RunPlayer::makeTask(Queries& queries)
{
    m_configuration = new ValueView(
        QStringLiteral("configuration"), tr("Hidden at the start"), ValueView::Form::Tree, queries);
    m_facts = mutedLabel();
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(12, 12, 12, 12);
    body->setSpacing(8);
    body->addWidget(m_configuration, 1);
    body->addWidget(m_facts);
    auto* panel = new QWidget;
    QVBoxLayout* layout = panelLayout(panel);
    layout->addWidget(new PanelHeader(tr("Task")));
    layout->addLayout(body, 1);
    return panel;
}

void RunPlayer::show(const PlayedRun& run)
{
    const bool sameTask = run.row.row == m_run.row.row;
    const int keptStep = sameTask && run.played == m_run.played ? qMax(0, step()) : 0;
    m_run = run;
    const PillText end = endPill(run);
    m_header->setTitle(displayLine(run.row.environment.name, 60));
    m_header->setDetail(displayLine(run.row.environment.codeId + " · " + run.row.shortHash, 120));
    m_choice->setRun(run);
    m_again->setVisible(!run.trajectory);
    m_verdict->set(end.kind, end.text);
    m_stale->set(PillKind::Warning, isStale(run) ? tr("stale") : QString());
    m_stale->setToolTip(run.trajectory
            ? tr("Played with another revision than today's")
            : tr("Made with another revision, interpreter, program version or other limits than today's"));
    m_rounds->set(PillKind::Neutral, roundsText(roundsOf(run)));
    m_reason->setText(remarkOn(run));
    m_reason->setHidden(m_reason->text().isEmpty());
    m_model->setSteps(run.steps);
    m_timeLine->setRun(run.steps, endVerdict(run));
    if (!sameTask)
        m_configuration->setValue(run.configuration); // a task is its configuration
    showFacts();
    goTo(keptStep);
    showStep();
}

void RunPlayer::showFacts()
{
    m_total->setText(totalText(m_run));
    m_summary->setText(toolsText(m_run));
    m_stepsHeader->setDetail(QString::number(m_run.steps.size()));
    m_facts->setText(factsOf(m_run).join(u'\n'));
}

int RunPlayer::step() const { return m_table->currentIndex().row(); }

int RunPlayer::steps() const { return m_model->rowCount(); }

void RunPlayer::goTo(int step)
{
    if (steps() == 0)
        return;
    const QModelIndex index = m_model->index(qBound(0, step, steps() - 1), StepModel::Call);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void RunPlayer::showStep()
{
    const int current = step();
    if (current < 0) {
        m_place->setText(tr("No steps"));
        m_detail->clear();
        return;
    }
    m_timeLine->setValue(current);
    m_place->setText(tr("Step %1 of %2").arg(current + 1).arg(steps()));
    m_timeLine->setAccessibleDescription(m_place->text());
    m_detail->show(m_model->steps()[current], current);
}

void RunPlayer::copyRun() const { QGuiApplication::clipboard()->setText(plainLines(m_run.steps)); }

} // namespace codegym
