#include "ui/shell/job_tray.h"

#include "ui/shell/icons.h"
#include "ui/shell/job_list.h"
#include "ui/shell/theme.h"
#include "ui/widgets/panel_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>

namespace codegym {

namespace {

constexpr int trayWidth = 420;
constexpr int trayHeight = 360;
constexpr int barSteps = 1000; // counts may be beyond an int

void emptyRows(QVBoxLayout* rows)
{
    while (rows->count() > 0) {
        QLayoutItem* item = rows->takeAt(0);
        delete item->widget();
        delete item;
    }
}

} // namespace

QString progressText(const JobBase& job)
{
    const JobProgress progress = job.progress();
    const QLocale locale;
    QString counts;
    if (progress.total > 0)
        counts = JobRow::tr("%1 of %2").arg(locale.toString(progress.done), locale.toString(progress.total));
    else if (progress.done > 0)
        counts = locale.toString(progress.done);
    if (counts.isEmpty() || progress.text.isEmpty())
        return counts + progress.text;
    return counts + QStringLiteral(" \u00b7 ") + progress.text;
}

QString outcomeText(const JobBase& job)
{
    switch (job.state()) {
    case JobBase::State::Cancelled:
        return JobRow::tr("Cancelled. What was done until then is kept.");
    case JobBase::State::Failed:
        return job.summary();
    case JobBase::State::Succeeded:
        return job.summary().isEmpty() ? JobRow::tr("Done.") : job.summary();
    case JobBase::State::Running:
        break;
    }
    return {};
}

JobRow::JobRow(JobBase& job, QWidget* parent)
    : QWidget(parent)
    , m_job(job)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    auto* title = new QLabel(job.title());
    title->setTextFormat(Qt::PlainText);
    title->setFont(titleFont());
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(job.title());
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    m_cancel->setAccessibleName(tr("Cancel %1").arg(job.title()));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(title);
    texts->addWidget(m_bar);
    texts->addWidget(m_text);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addLayout(texts, 1);
    layout->addWidget(m_cancel, 0, Qt::AlignTop);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_job.cancel();
        m_cancel->setEnabled(false);
        m_cancel->setText(tr("Cancelling…"));
    });
    connect(&job, &JobBase::progressChanged, this, &JobRow::refresh);
    connect(&job, &JobBase::finished, this, &JobRow::refresh);
    refresh();
}

void JobRow::refresh()
{
    const bool running = m_job.state() == JobBase::State::Running;
    const JobProgress progress = m_job.progress();
    m_bar->setVisible(running);
    m_cancel->setVisible(running);
    m_bar->setRange(0, progress.total > 0 ? barSteps : 0);
    if (progress.total > 0)
        m_bar->setValue(int(progress.done * barSteps / progress.total));
    m_text->setText(running ? progressText(m_job) : outcomeText(m_job));
    m_text->setProperty("muted", m_job.state() != JobBase::State::Failed);
    m_text->setProperty("danger", m_job.state() == JobBase::State::Failed);
    m_text->style()->polish(m_text);
}

JobTray::JobTray(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_empty(new QLabel(tr("Nothing is running, and nothing has run since this workspace was opened.")))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("jobTray"));
    setAccessibleName(tr("Jobs"));
    setProperty("popup", true);
    resize(trayWidth, trayHeight);
    m_empty->setProperty("muted", true);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(12, 12, 12, 12);
    m_rows->setContentsMargins(0, 4, 0, 4);
    m_rows->setSpacing(0);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addLayout(m_rows);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(new PanelHeader(tr("Jobs")));
    layout->addWidget(scroll, 1);
}

void JobTray::setJobs(JobList* jobs)
{
    if (m_jobs)
        m_jobs->disconnect(this);
    m_jobs = jobs;
    if (jobs) {
        connect(jobs, &JobList::added, this, &JobTray::rebuild);
        // The row goes before its job does.
        connect(jobs, &JobList::aboutToForget, this, [this] { emptyRows(m_rows); });
    }
    rebuild();
}

void JobTray::rebuild()
{
    emptyRows(m_rows);
    if (m_jobs) {
        for (const auto& job : m_jobs->jobs())
            m_rows->addWidget(new JobRow(*job));
    }
    m_empty->setVisible(m_rows->count() == 0);
}

JobTrayButton::JobTrayButton(QWidget* parent) : QToolButton(parent), m_tray(new JobTray(this))
{
    setObjectName(QStringLiteral("jobTrayButton"));
    setIcon(themeIcon(QStringLiteral("jobs")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &JobTrayButton::showTray);
    refresh();
}

void JobTrayButton::setJobs(JobList* jobs)
{
    if (m_jobs)
        m_jobs->disconnect(this);
    m_jobs = jobs;
    m_tray->setJobs(jobs);
    if (jobs) {
        connect(jobs, &JobList::changed, this, &JobTrayButton::refresh);
        connect(jobs, &JobList::added, this, &JobTrayButton::watch);
    }
    refresh();
}

void JobTrayButton::watch(JobBase* job)
{
    connect(job, &JobBase::finished, this,
        [this, job] { Q_EMIT jobEnded(QStringLiteral("%1: %2").arg(job->title(), outcomeText(*job))); });
}

void JobTrayButton::refresh()
{
    const int running = m_jobs ? m_jobs->running() : 0;
    QString text = tr("Idle");
    if (running > 0) {
        for (const auto& job : m_jobs->jobs()) {
            if (job->state() == JobBase::State::Running)
                text = QStringLiteral("%1  %2").arg(job->title(), progressText(*job));
        }
        text = fontMetrics().elidedText(text, Qt::ElideRight, 420);
        if (running > 1)
            text = tr("%1 jobs \u00b7 %2").arg(running).arg(text);
    }
    setText(text);
    setAccessibleName(tr("Jobs: %1").arg(text));
}

void JobTrayButton::showTray()
{
    const QPoint corner = mapToGlobal(QPoint(width(), 0));
    const QRect available = screen()->availableGeometry();
    m_tray->move(qMax(available.left(), corner.x() - m_tray->width()), qMax(available.top(), corner.y() - m_tray->height() - 4));
    m_tray->show();
    m_tray->setFocus();
}

} // namespace codegym
