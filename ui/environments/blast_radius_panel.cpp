#include "ui/environments/blast_radius_panel.h"

#include "core/verification/radius_words.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_setup.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kMostLines = 8; ///< Of the summary; the table has the rest.

QString text(const char* words) { return QCoreApplication::translate("BlastRadiusPanel", words); }

PillText consequence(const RadiusChange& change)
{
    if (change.breaks())
        return {PillKind::Warning, text("breaks")}; // not a verdict, so not in a verdict's colour
    if (change.mends())
        return {PillKind::Neutral, text("mends")};
    return {PillKind::Neutral, change.unsteady ? text("unsteady") : text("changes")};
}

QString consequenceTip(const RadiusChange& change)
{
    return change.unsteady ? text("It did not go the same way twice before the edit either.") : QString();
}

QString configurationTip(const RadiusChange& change)
{
    return displayLine(change.task) + u'\n' + displayLine(change.configuration, 400);
}

QList<TableColumn<RadiusChange>> changeColumns()
{
    return {
        {text("Effect"), Qt::AlignLeft, {}, consequence, consequenceTip},
        {text("Run"), Qt::AlignLeft, radiusSubjectText, {}, {}},
        {text("Task"), Qt::AlignLeft,
            [](const RadiusChange& change) { return displayLine(change.configuration, 80); }, {}, configurationTip},
        {text("Before → after"), Qt::AlignLeft, changeText, {}, {}},
        {text("Where they part"), Qt::AlignLeft, changeDetail, {}, {}},
    };
}

QLabel* wrapped(const char* objectName)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// As many lines as leave room for the table.
QString shortened(const QStringList& lines)
{
    QStringList shown = lines.first(qMin<qsizetype>(kMostLines, lines.size()));
    if (shown.size() < lines.size())
        shown.append(text("… and %1 more").arg(lines.size() - shown.size()));
    return shown.join(u'\n');
}

} // namespace

BlastRadiusPanel::BlastRadiusPanel(UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_model(new ListTableModel<RadiusChange>(changeColumns(), this))
    , m_stack(new QStackedWidget)
    , m_count(wrapped("radiusProgressLabel"))
    , m_bar(new QProgressBar)
    , m_headline(wrapped("radiusHeadlineLabel"))
    , m_lines(wrapped("radiusLinesLabel"))
    , m_table(new QTableView)
{
    m_stack->addWidget(buildWaiting());
    m_stack->addWidget(buildOutcome(state));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget* BlastRadiusPanel::buildWaiting()
{
    m_count->setProperty("muted", true);
    m_bar->setObjectName(QStringLiteral("radiusProgressBar"));
    m_bar->setAccessibleName(tr("How far the edit is tried"));
    m_bar->setTextVisible(false);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_count);
    layout->addWidget(m_bar);
    layout->addStretch(1);
    return page;
}

QWidget* BlastRadiusPanel::buildOutcome(UiState& state)
{
    m_table->setObjectName(QStringLiteral("radiusTable"));
    m_table->setAccessibleName(tr("Runs that go another way"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpTable(m_table, state, QStringLiteral("blastRadius"), {90, 80, 150, 220, 200});
    m_table->setMinimumHeight(m_table->horizontalHeader()->height() + 4 * rowHeight(m_table->fontMetrics()));
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addWidget(m_lines);
    layout->addWidget(m_table, 1);
    layout->addStretch();
    return page;
}

void BlastRadiusPanel::follow(Job<BlastRadius>& job)
{
    showProgress(job.progress());
    m_stack->setCurrentIndex(0);
    connect(&job, &JobBase::progressChanged, this, [this, &job] { showProgress(job.progress()); });
    connect(&job, &JobBase::finished, this, [this, &job] { showOutcome(job.result()); });
}

void BlastRadiusPanel::showProgress(const JobProgress& progress)
{
    m_bar->setRange(0, int(progress.total)); // none yet: it only shows that something goes on
    m_bar->setValue(int(progress.done));
    m_count->setText(progress.total == 0
            ? tr("Trying the edit: everything that is known to run is run with both sources…")
            : tr("Trying the edit: %1 of %2 runs compared.").arg(progress.done).arg(progress.total));
}

void BlastRadiusPanel::showOutcome(const Result<BlastRadius>& radius)
{
    const QStringList lines = radius ? radiusLines(*radius) : QStringList();
    m_headline->setText(radius ? radiusHeadline(*radius)
                               : tr("What this changes could not be found out. %1").arg(radius.error().text()));
    m_lines->setText(shortened(lines));
    m_lines->setVisible(!lines.isEmpty());
    m_model->setRows(radius ? worstFirst(radius->changes) : QList<RadiusChange>());
    m_table->setVisible(m_model->rowCount() > 0);
    m_stack->setCurrentIndex(1);
}

} // namespace codegym
