#pragma once

#include "core/jobs/import_job.h"
#include "ui/widgets/list_table_model.h"
#include "ui/widgets/queries.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace codegym {

class UiState;

/// What an import would find, read in the background while the form is filled in; nothing is written.
class ImportPreviewView : public QWidget {
    Q_OBJECT

public:
    ImportPreviewView(Queries& queries, UiState& state, QWidget* parent = nullptr);

    void show(const ImportRequest& request);

Q_SIGNALS:
    /// Whether anything was found that can be imported.
    void importable(bool yes);

private:
    void take(const Result<ImportPreview>& preview);

    Queries& m_queries;
    Question m_question;
    ListTableModel<Problem>* m_problems;
    ListTableModel<ByteText>* m_environments;
    ListTableModel<Rejected>* m_rejected;
    QLabel* m_summary;
    QTabWidget* m_tabs;
    QStackedWidget* m_stack;
    QLabel* m_message;
};

} // namespace codegym
