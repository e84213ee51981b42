#pragma once

#include "ui/environments/environment_sheet.h"

#include <QWidget>

class QStackedWidget;

namespace codegym {

class CodeView;
class PanelHeader;
class UiState;

/// The environment's source and, beside it, the solution that it was made from. Lines that are a tool carry a strip;
/// a tool's lines are marked in both, and a line chosen in either one chooses its tool.
class LinkedSources : public QWidget {
    Q_OBJECT

public:
    explicit LinkedSources(UiState& state, QWidget* parent = nullptr);

    void setEnvironment(const EnvironmentSheet& sheet);
    /// Marks the lines of a tool; -1 for none.
    void showTool(int tool);

Q_SIGNALS:
    void toolChosen(int tool);

private:
    void setBars();
    void chooseAt(int line, QList<LineRange> Tool::* lines);

    QList<Tool> m_tools;
    PanelHeader* m_sourceHeader;
    PanelHeader* m_solutionHeader;
    CodeView* m_source;
    CodeView* m_solution;
    QStackedWidget* m_solutionStack;
    bool m_linked = false;
};

/// The tool that a line belongs to: of several, the one with the fewest lines. -1 if none.
int toolAtLine(const QList<Tool>& tools, int line, QList<LineRange> Tool::* lines);

} // namespace codegym
