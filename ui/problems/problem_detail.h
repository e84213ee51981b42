#pragma once

#include "core/model/problem.h"
#include "core/model/finding.h"
#include "core/workspace/connection.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace codegym {

class CodeView;
class MarkdownView;
class PanelHeader;
class Pill;

/// A problem as the page shows it: read in one go.
struct ProblemSheet {
    RowId row = 0;
    Problem problem;
    ProblemStage stage = ProblemStage::Imported;
    QList<Finding> findings; ///< The refusal among them.
    QList<ByteText> environments; ///< Public ids of what was made of it.
};

Result<ProblemSheet> problemSheet(Connection& connection, RowId row);

/// One problem: its statement, its solution and tests, and what became of it.
class ProblemDetail : public QWidget {
    Q_OBJECT

public:
    ProblemDetail(const PageContext& context, Queries& queries, QWidget* parent = nullptr);

    /// Loads and shows a problem, anew if it is the same; 0 for none.
    void show(RowId row);

Q_SIGNALS:
    void extractRequested();
    void environmentRequested(const QString& id);

private:
    QWidget* buildBody(const PageContext& context);
    void take(const ProblemSheet& sheet);
    void takeNotes(const ProblemSheet& sheet);

    Queries& m_queries;
    Question m_question;
    QList<ByteText> m_environments;
    QStackedWidget* m_stack;
    PanelHeader* m_header;
    Pill* m_stage;
    QPushButton* m_extract;
    QPushButton* m_open;
    QWidget* m_notePlace;
    QLabel* m_note;
    MarkdownView* m_statement;
    QTabWidget* m_code;
    CodeView* m_solution;
    CodeView* m_tests;
};

} // namespace codegym
