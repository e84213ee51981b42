#include "ui/problems/import_report.h"

#include "ui/shell/dialogs.h"
#include "ui/shell/theme.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

QString text(const char* words) { return QCoreApplication::translate("ImportReport", words); }

QString kindName(ImportEntry::Kind kind)
{
    switch (kind) {
    case ImportEntry::Kind::Rejected: break;
    case ImportEntry::Kind::Conflict: return text("conflict");
    case ImportEntry::Kind::Note: return text("note");
    }
    return text("rejected");
}

PillText kindPill(const ImportEntry& entry)
{
    return {entry.kind == ImportEntry::Kind::Note ? PillKind::Neutral : PillKind::Warning, kindName(entry.kind)};
}

QList<TableColumn<ImportEntry>> entryColumns()
{
    using Entry = ImportEntry;
    return {
        {text("What"), Qt::AlignLeft, {}, kindPill, {}},
        {text("File"), Qt::AlignLeft, [](const Entry& e) { return QFileInfo(displayLine(e.file, 4096)).fileName(); }, {},
            [](const Entry& e) { return displayLine(e.file, 4096); }},
        {text("Line"), Qt::AlignRight, [](const Entry& e) { return e.line > 0 ? QString::number(e.line) : QString(); }, {}, {}},
        {text("Id"), Qt::AlignLeft, [](const Entry& e) { return displayLine(e.subject); }, {}, {}},
        {text("Why"), Qt::AlignLeft, [](const Entry& e) { return displayLine(e.reason, 2000); }, {}, {}},
    };
}

QString counted(qint64 count, const char* one, const char* many)
{
    return QStringLiteral("%1 %2").arg(QLocale().toString(count), count == 1 ? text(one) : text(many));
}

} // namespace

QString importSentence(const ImportSummary& summary)
{
    QStringList parts;
    if (summary.problems > 0)
        parts.append(counted(summary.problems, "problem", "problems"));
    if (summary.environments > 0)
        parts.append(counted(summary.environments, "environment", "environments"));
    if (summary.tasks > 0)
        parts.append(counted(summary.tasks, "task", "tasks"));
    QString sentence = parts.isEmpty() ? text("Nothing new was imported.") : text("New: %1.").arg(parts.join(QStringLiteral(", ")));
    if (summary.duplicates > 0)
        sentence += u' ' + text("%1 there before.").arg(counted(summary.duplicates, "was", "were"));
    if (summary.rejectedCount > 0)
        sentence += u' ' + text("%1 rejected.").arg(counted(summary.rejectedCount, "row was", "rows were"));
    if (!summary.conflicts.isEmpty())
        sentence += u' ' + text("%1 with another of its id.").arg(counted(summary.conflicts.size(), "met", "met"));
    return sentence;
}

ImportReportView::ImportReportView(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_entries(new ListTableModel<ImportEntry>(entryColumns(), this))
    , m_title(new QLabel(tr("Importing…")))
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_table(new QTableView)
    , m_tools(new QWidget)
{
    m_title->setObjectName(QStringLiteral("importTitleLabel"));
    m_title->setFont(titleFont(1.15));
    m_text->setObjectName(QStringLiteral("importTextLabel"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_table->setObjectName(QStringLiteral("importReportTable"));
    m_table->setAccessibleName(tr("What was not simply imported"));
    m_table->setModel(m_entries);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpTable(m_table, context.state, QStringLiteral("importReport"), {104, 170, 56, 170, 320});
    auto* copyKey = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copyKey, &QShortcut::activated, this, [this] { copyRows(m_table); });

    auto* copy = new QPushButton(tr("Copy report"));
    copy->setObjectName(QStringLiteral("copyReportButton"));
    auto* save = new QPushButton(tr("Save as text…"));
    save->setObjectName(QStringLiteral("saveReportButton"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(reportText()); });
    connect(save, &QPushButton::clicked, this, &ImportReportView::saveReport);
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(copy);
    tools->addWidget(save);
    tools->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_progress);
    layout->addWidget(m_text);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_tools);
    layout->addStretch();
    m_table->hide();
    m_tools->hide();
}

void ImportReportView::follow(Job<ImportSummary>* job)
{
    connect(job, &JobBase::progressChanged, this, [this, job] { showProgress(job->progress()); });
    connect(job, &JobBase::finished, this, [this, job] { showOutcome(*job); });
}

void ImportReportView::showProgress(const JobProgress& progress)
{
    m_progress->setRange(0, progress.total > 0 ? 1000 : 0);
    if (progress.total > 0)
        m_progress->setValue(int(1000 * progress.done / progress.total));
    m_text->setText(progress.total > 0
            ? tr("%1 of %2 · %3").arg(QLocale().toString(progress.done), QLocale().toString(progress.total), progress.text)
            : tr("%1 · %2").arg(QLocale().toString(progress.done), progress.text));
}

void ImportReportView::showOutcome(const Job<ImportSummary>& job)
{
    m_progress->hide();
    if (job.state() == JobBase::State::Succeeded) {
        m_title->setText(tr("Imported"));
        showSummary(*job.result());
    } else {
        m_title->setText(job.state() == JobBase::State::Cancelled ? tr("Import stopped") : tr("Import failed"));
        m_text->setText(job.summary());
    }
    Q_EMIT finished();
}

void ImportReportView::showSummary(const ImportSummary& summary)
{
    QString sentence = importSentence(summary);
    if (summary.rejectedCount > summary.rejected.size())
        sentence += u' ' + tr("The first %1 are listed.").arg(QLocale().toString(summary.rejected.size()));
    m_text->setText(sentence);
    m_entries->setRows(summary.rejected + summary.conflicts);
    m_table->setVisible(m_entries->rowCount() > 0);
    m_tools->setVisible(m_entries->rowCount() > 0);
}

QString ImportReportView::reportText() const
{
    QStringList lines {m_text->text(), QString()};
    for (const ImportEntry& entry : m_entries->rows()) {
        QString line = kindName(entry.kind) + u'\t' + displayLine(entry.file, 4096);
        if (entry.line > 0)
            line += u':' + QString::number(entry.line);
        lines.append(line + u'\t' + displayLine(entry.subject) + u'\t' + displayLine(entry.reason, 2000));
    }
    return lines.join(u'\n') + u'\n';
}

void ImportReportView::saveReport()
{
    m_context.dialogs.saveFile(this, tr("Save the report"), QStringLiteral("import-report.txt"), tr("Text (*.txt)"),
        [this, report = reportText()](const QString& path) {
            QSaveFile file(path);
            const QByteArray bytes = report.toUtf8();
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                m_context.dialogs.showError(this, tr("The report was not saved"), file.errorString());
        });
}

} // namespace codegym
