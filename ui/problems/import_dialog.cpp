#include "ui/problems/import_dialog.h"

#include "ui/problems/import_form.h"
#include "ui/problems/import_preview.h"
#include "ui/problems/import_report.h"
#include "ui/shell/job_list.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace codegym {

namespace {

QString importTitle(const QStringList& paths)
{
    return paths.size() == 1 ? ImportDialog::tr("Import %1").arg(QFileInfo(paths.first()).fileName())
                             : ImportDialog::tr("Import %n files and folders", nullptr, int(paths.size()));
}

} // namespace

ImportDialog::ImportDialog(const PageContext& context, const QStringList& paths, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_queries(context.workspace, context.queries)
    , m_form(new ImportForm(context.dialogs, paths))
    , m_preview(new ImportPreviewView(m_queries, context.state))
    , m_report(new ImportReportView(context))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    resize(860, 660);
    auto* ask = new QWidget;
    auto* column = new QVBoxLayout(ask);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_form, 2);
    column->addWidget(m_preview, 3);
    m_stack->addWidget(ask);
    m_stack->addWidget(m_report);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildButtons());
    m_import->setDefault(true); // now that it knows of its dialog, which would take Cancel otherwise
    connect(m_preview, &ImportPreviewView::importable, m_import, &QPushButton::setEnabled);
    connect(m_form, &ImportForm::changed, this, [this] { m_preview->show(m_form->request()); });
    connect(m_report, &ImportReportView::finished, this, &ImportDialog::showFinished);
    m_preview->show(m_form->request());
}

QWidget* ImportDialog::buildButtons()
{
    m_close = new QPushButton(tr("Cancel"));
    m_close->setObjectName(QStringLiteral("closeImportButton"));
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stopImportButton"));
    m_stop->setToolTip(tr("What has been read until then stays in the workspace"));
    m_stop->hide();
    m_import = new QPushButton(tr("Import"));
    m_import->setObjectName(QStringLiteral("startImportButton"));
    m_import->setProperty("primary", true);
    m_import->setEnabled(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::startImport);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    auto* buttons = new QDialogButtonBox; // which knows the order of the desktop
    buttons->addButton(m_stop, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    return buttons;
}

void ImportDialog::startImport()
{
    const ImportRequest request = m_form->request();
    Workspace* workspace = &m_context.workspace;
    auto* job = m_context.jobs.start<ImportSummary>(importTitle(request.paths),
        [workspace, request](JobContext& context) { return importPaths(*workspace, request, context); });
    // The job outlives this dialog; the tray shows what it came to.
    connect(job, &JobBase::finished, job, [job] {
        if (job->state() == JobBase::State::Succeeded)
            job->setSummary(importSentence(*job->result()));
    });
    m_job = job;
    m_report->follow(job);
    showRunning();
}

void ImportDialog::showRunning()
{
    m_stack->setCurrentWidget(m_report);
    m_import->hide();
    m_stop->show();
    m_close->setText(tr("Go on in the background"));
}

void ImportDialog::showFinished()
{
    m_stop->hide();
    m_close->setText(tr("Close"));
    m_close->setDefault(true);
    m_close->setFocus();
}

} // namespace codegym
