#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace codegym {

class ImportForm;
class ImportPreviewView;
class ImportReportView;

/// Import in two steps: what and how, with a preview; then progress and a report. Closing it while it imports leaves
/// the import running in the tray.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const PageContext& context, const QStringList& paths, QWidget* parent = nullptr);

    /// Nothing is being read for the preview.
    bool idle() const { return m_queries.idle(); }

private:
    QWidget* buildButtons();
    void startImport();
    void showRunning();
    void showFinished();

    PageContext m_context;
    Queries m_queries;
    QPointer<JobBase> m_job;
    ImportForm* m_form;
    ImportPreviewView* m_preview;
    ImportReportView* m_report;
    QStackedWidget* m_stack;
    QPushButton* m_import;
    QPushButton* m_stop;
    QPushButton* m_close;
};

} // namespace codegym
