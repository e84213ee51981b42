#pragma once

#include "core/jobs/import_job.h"
#include "ui/shell/page.h"
#include "ui/widgets/list_table_model.h"

class QLabel;
class QProgressBar;
class QTableView;

namespace codegym {

/// How an import goes and what it came to: counts, and every row that was rejected or met another of its id.
class ImportReportView : public QWidget {
    Q_OBJECT

public:
    explicit ImportReportView(const PageContext& context, QWidget* parent = nullptr);

    /// Follows a running import; it may outlive this view.
    void follow(Job<ImportSummary>* job);

Q_SIGNALS:
    void finished();

private:
    void showProgress(const JobProgress& progress);
    void showOutcome(const Job<ImportSummary>& job);
    void showSummary(const ImportSummary& summary);
    QString reportText() const;
    void saveReport();

    PageContext m_context;
    ListTableModel<ImportEntry>* m_entries;
    QLabel* m_title;
    QLabel* m_text;
    QProgressBar* m_progress;
    QTableView* m_table;
    QWidget* m_tools;
};

/// "312 problems, 20 environments and 400 tasks are new; 3 rows were there before." Plain words for both outcomes.
QString importSentence(const ImportSummary& summary);

} // namespace codegym
