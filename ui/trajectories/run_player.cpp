#include "ui/trajectories/run_player.h"

#include "ui/shell/ui_state.h"
#include "ui/trajectories/step_delegate.h"
#include "ui/trajectories/step_detail.h"
#include "ui/trajectories/step_model.h"
#include "ui/trajectories/step_time_line.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/verdict_pill.h"

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

QString roundsText(int rounds) { return countText(rounds, RunPlayer::tr("1 round"), RunPlayer::tr("%1 rounds")); }

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
    QPushButton* environment = m_header->addButton(tr("Open environment"));
    environment->setObjectName(QStringLiteral("openEnvironmentButton"));
    QPushButton* again = m_header->addButton(tr("Run again"));
    again->setObjectName(QStringLiteral("runAgainButton"));
    again->setToolTip(tr("Verify this environment: run its oracle on all of its tasks"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setProperty("note", true);
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("runSplitter"));
    splitter->addWidget(makeSteps(state));
    splitter->addWidget(m_detail);
    splitter->addWidget(makeTask(queries));
    state.rememberSplitter(QStringLiteral("trajectories/run"), splitter, {470, 330, 290});
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
    connect(again, &QPushButton::clicked, this, &RunPlayer::runAgain);
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
    setUpTable(m_table, state, QStringLiteral("trajectories/steps"), {52, 260, 150});
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
    const int keptStep = sameTask ? qMax(0, step()) : 0;
    m_run = run;
    const PillText verdict = verdictPill(run.row.verdict);
    m_header->setTitle(displayLine(run.row.environment.name, 60));
    m_header->setDetail(displayLine(run.row.environment.codeId + " · " + run.row.shortHash, 120));
    m_verdict->set(verdict.kind, verdict.text);
    m_stale->set(PillKind::Warning, run.row.stale ? tr("stale") : QString());
    m_stale->setToolTip(tr("Made with another revision, interpreter, program version or other limits than today's"));
    m_rounds->set(PillKind::Neutral, roundsText(run.run ? run.run->rounds : 0));
    m_reason->setText(displayLine(run.row.reason, 600));
    m_reason->setHidden(run.row.reason.isEmpty());
    m_model->setSteps(run.steps);
    m_timeLine->setRun(run.steps, run.row.verdict);
    if (!sameTask)
        m_configuration->setValue(run.configuration); // a task is its configuration
    showFacts();
    goTo(keptStep);
    showStep();
}

void RunPlayer::showFacts()
{
    const OracleRun& run = *m_run.run;
    int errors = 0;
    for (const PlayedStep& step : std::as_const(m_run.steps))
        errors += step.kind == StepKind::ToolError || step.kind == StepKind::Unreadable;
    QStringList total {roundsText(run.rounds)};
    if (run.effectiveRounds && *run.effectiveRounds != run.rounds)
        total << tr("%1 effective").arg(*run.effectiveRounds);
    m_total->setText(total.join(QStringLiteral(" · ")));
    QStringList summary {countText(run.toolsUsed, tr("1 tool used"), tr("%1 tools used"))};
    if (errors > 0)
        summary << countText(errors, tr("1 tool error"), tr("%1 tool errors"));
    m_summary->setText(summary.join(QStringLiteral(" · ")));
    m_stepsHeader->setDetail(QString::number(m_run.steps.size()));
    QStringList facts {tr("Python %1, sandbox %2").arg(displayLine(run.conditions.interpreter), displayLine(run.conditions.sandbox)),
        tr("Revision %1").arg(QString::fromLatin1(run.revisionHash.toHex().left(12)))};
    if (m_run.row.recordedRounds)
        facts << tr("The imported row says %1.").arg(roundsText(*m_run.row.recordedRounds));
    m_facts->setText(facts.join(u'\n'));
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
