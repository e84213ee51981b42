#pragma once

#include "ui/environments/environment_sheet.h"

#include "ui/shell/page.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/queries.h"

class QStackedWidget;

namespace codegym {

class CodeView;
class PanelHeader;
class SourcePanel;

/// The environment's source and, beside it, the solution that it was made from. Lines that are a tool carry a strip;
/// a tool's lines are marked in both, and a line chosen in either one chooses its tool.
class LinkedSources : public QWidget {
    Q_OBJECT

public:
    LinkedSources(const PageContext& context, Queries& queries, QWidget* parent = nullptr);

    /// Another environment, or news of the same one.
    void setEnvironment(const EnvironmentSheet& sheet);
    /// The tools of what the source reads now, which may differ from the saved one's.
    void setTools(const QList<Tool>& tools);
    const QList<Tool>& tools() const { return m_tools; }
    SourcePanel* source() const { return m_source; }
    /// Marks the lines of a tool; -1 for none.
    void showTool(int tool, CodeView::Scroll scroll = CodeView::Scroll::IntoSight);

Q_SIGNALS:
    void toolChosen(int tool);

private:
    void setBars();
    void chooseAt(int line, QList<LineRange> Tool::* lines);

    QList<Tool> m_tools;
    PanelHeader* m_solutionHeader;
    SourcePanel* m_source;
    CodeView* m_solution;
    QStackedWidget* m_solutionStack;
};

/// The tool that a line belongs to: of several, the one with the fewest lines. -1 if none.
int toolAtLine(const QList<Tool>& tools, int line, QList<LineRange> Tool::* lines);

} // namespace codegym
