#pragma once

#include "core/workspace/problem_facets.h"
#include "ui/problems/problem_columns.h"
#include "ui/shell/page.h"

class QStackedWidget;
class QTableView;

namespace codegym {

class EmptyState;
class PanelHeader;
class ProblemActions;
class ProblemDetail;
class ProblemFilterBar;

/// All problems of the workspace: found, read, imported, removed, and taken apart into environments.
class ProblemsPage : public Page {
    Q_OBJECT

public:
    explicit ProblemsPage(const PageContext& context);
    ~ProblemsPage() override;

    void activated() override;
    bool select(const QString& id) override;
    bool idle() const override;
    void find() override;
    /// Opens the import dialog with these files and folders; with none, on its empty list.
    bool dropFiles(const QStringList& paths) override;

private:
    void buildLayout(const PageContext& context);
    void setUpTable(UiState& state);
    void refilter();
    void askFacets();
    void takeIds();
    void takeCurrent();
    void updateHeader();
    void showMenu(const QPoint& place);

    PageContext m_context;
    Queries m_queries;
    Question m_facetsQuestion;
    Question m_selectQuestion;
    QTimer m_facetsTimer;
    ProblemFacets m_facets;
    RowId m_wanted = 0; ///< To be selected as soon as it is shown.
    ProblemTableModel* m_model;
    QTableView* m_table;
    ProblemFilterBar* m_filter;
    PanelHeader* m_header;
    ProblemDetail* m_detail;
    ProblemActions* m_actions;
    QStackedWidget* m_tables;
    QStackedWidget* m_stack;
};

} // namespace codegym
