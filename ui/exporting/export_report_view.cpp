#include "ui/exporting/export_report_view.h"

#include "ui/exporting/file_table_model.h"
#include "ui/shell/theme.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_setup.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

ExportReportView::ExportReportView(UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_summary(new QLabel)
    , m_table(new QTableView)
    , m_model(new FileTableModel(this))
{
    m_summary->setObjectName(QStringLiteral("exportSummaryLabel"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    auto* openFolder = new QPushButton(tr("Open folder"));
    openFolder->setObjectName(QStringLiteral("openFolderButton"));
    auto* copyAll = new QPushButton(tr("Copy report"));
    copyAll->setObjectName(QStringLiteral("copyReportButton"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 16, 12);
    top->setSpacing(8);
    top->addWidget(m_summary, 1);
    top->addWidget(openFolder, 0, Qt::AlignTop);
    top->addWidget(copyAll, 0, Qt::AlignTop);
    m_table->setObjectName(QStringLiteral("exportedFilesTable"));
    m_table->setAccessibleName(tr("Files of the export"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpTable(m_table, state, QStringLiteral("export/files"), {320, 90, 100, 480});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copyCell = new QAction(tr("Copy cell"), m_table);
    m_table->addAction(copyCell);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(openFolder, &QPushButton::clicked, this, [this] { Q_EMIT openFolderRequested(m_report.target); });
    connect(copyAll, &QPushButton::clicked, this, &ExportReportView::copyReport);
    connect(copyCell, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(m_table->currentIndex().data().toString()); });
}

void ExportReportView::setReport(const ExportReport& report)
{
    m_report = report;
    m_model->setFiles(report.files);
    const QLocale locale;
    m_summary->setText(tr("Wrote %1 tasks in %2 environments to %3. Every file was read back from disk and its hash "
                          "compared before the folder appeared.")
                           .arg(locale.toString(report.tasks), locale.toString(report.environments),
                               QDir::toNativeSeparators(report.target)));
}

void ExportReportView::copyReport() const
{
    QStringList lines {m_summary->text()};
    for (const ExportedFile& file : m_report.files)
        lines.append(QStringLiteral("%1  %2  %3").arg(QString::fromLatin1(file.sha256), file.path, QString::number(file.rows)));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace codegym
