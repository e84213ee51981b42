#pragma once

#include "ui/environments/environment_sheet.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

#include <QPointer>

class QStackedWidget;

namespace codegym {

class EmptyState;
class EnvironmentActions;
class EnvironmentListPanel;
class EnvironmentView;
class FindingsBoardDialog;
class OutsideEditing;
class TriageStrip;

/// All environments of the workspace: found, looked into, played, verified.
class EnvironmentsPage : public Page {
    Q_OBJECT

public:
    explicit EnvironmentsPage(const PageContext& context);
    ~EnvironmentsPage() override;

    void activated() override;
    bool select(const QString& id) override;
    bool idle() const override;
    void find() override;

private:
    void buildLayout(UiState& state);
    void takeList();
    void askSheet(RowId row);
    void showMenu(const QPoint& place);
    void showBoard();
    void addEditCommands();
    void addPlayCommands();

    PageContext m_context;
    Conditions m_now;
    Queries m_queries;
    Question m_sheetQuestion;
    Question m_selectQuestion;
    EnvironmentListPanel* m_list;
    EnvironmentView* m_view;
    EnvironmentActions* m_actions;
    EmptyState* m_nothing;
    EmptyState* m_noneChosen;
    QPointer<FindingsBoardDialog> m_board; ///< While it is open.
    OutsideEditing* m_outside;
    QStackedWidget* m_right;
    TriageStrip* m_triage = nullptr;
    QStackedWidget* m_stack;
};

} // namespace codegym
