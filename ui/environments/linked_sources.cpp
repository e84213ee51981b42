#include "ui/environments/linked_sources.h"

#include "ui/environments/call_tips.h"
#include "ui/environments/source_panel.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel_header.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <limits>

namespace codegym {

namespace {

QWidget* column(PanelHeader* header, QWidget* body)
{
    auto* panel = new QWidget;
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(body, 1);
    return panel;
}

int linesIn(const QList<LineRange>& ranges)
{
    int count = 0;
    for (const LineRange& range : ranges)
        count += range.last - range.first + 1;
    return count;
}

bool contains(const QList<LineRange>& ranges, int line)
{
    return std::any_of(ranges.begin(), ranges.end(),
        [line](const LineRange& range) { return line >= range.first && line <= range.last; });
}

} // namespace

int toolAtLine(const QList<Tool>& tools, int line, QList<LineRange> Tool::* lines)
{
    int best = -1;
    int fewest = std::numeric_limits<int>::max();
    for (int i = 0; i < tools.size(); ++i) {
        const QList<LineRange>& own = tools[i].*lines;
        if (contains(own, line) && linesIn(own) < fewest) {
            best = i;
            fewest = linesIn(own);
        }
    }
    return best;
}

LinkedSources::LinkedSources(const PageContext& context, Queries& queries, QWidget* parent)
    : QWidget(parent)
    , m_solutionHeader(new PanelHeader(tr("Original solution")))
    , m_source(new SourcePanel(context, queries))
    , m_solution(new CodeView)
    , m_solutionStack(new QStackedWidget)
{
    m_solution->setObjectName(QStringLiteral("originalSolutionView"));
    m_solution->setAccessibleName(tr("Original solution"));
    m_solution->setHighlighter(&context.highlighter);
    m_solutionStack->addWidget(m_solution);
    m_solutionStack->addWidget(new EmptyState(QStringLiteral("problems"), tr("No original here"),
        tr("This environment was imported without the problem that it was made from.")));
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_source);
    splitter->addWidget(column(m_solutionHeader, m_solutionStack));
    context.state.rememberSplitter(QStringLiteral("environmentSources"), splitter, {500, 380});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_source->editor(), &CodeView::lineActivated, this, [this](int line) { chooseAt(line, &Tool::fileLines); });
    connect(m_solution, &CodeView::lineActivated, this, [this](int line) { chooseAt(line, &Tool::sourceLines); });
}

void LinkedSources::setEnvironment(const EnvironmentSheet& sheet)
{
    m_solutionStack->setCurrentIndex(sheet.solution.isEmpty() ? 1 : 0);
    m_source->setEnvironment(sheet);
    if (m_solution->text() != sheet.solution)
        m_solution->setText(sheet.solution);
}

void LinkedSources::setTools(const QList<Tool>& tools)
{
    m_tools = tools;
    const bool linked
        = std::any_of(m_tools.begin(), m_tools.end(), [](const Tool& tool) { return !tool.sourceLines.isEmpty(); });
    m_solutionHeader->setDetail(linked ? tr("linked") : QString());
    m_source->editor()->setCallTips(callTips(tools));
    setBars();
}

void LinkedSources::setBars()
{
    QList<CodeBar> inSource;
    QList<CodeBar> inSolution;
    for (const Tool& tool : std::as_const(m_tools)) {
        const auto kind = tool.kind == "update" || tool.kind == "compute" ? CodeBar::Kind::Accent : CodeBar::Kind::Correct;
        for (const LineRange& range : tool.fileLines)
            inSource.append({range, CodeBar::Kind::Accent});
        for (const LineRange& range : tool.sourceLines)
            inSolution.append({range, kind});
    }
    m_source->editor()->setBars(inSource);
    m_solution->setBars(inSolution);
}

void LinkedSources::showTool(int tool, CodeView::Scroll scroll)
{
    const bool there = tool >= 0 && tool < m_tools.size();
    m_source->editor()->setMarkedLines(there ? m_tools[tool].fileLines : QList<LineRange>(), scroll);
    m_solution->setMarkedLines(there ? m_tools[tool].sourceLines : QList<LineRange>(), scroll);
}

void LinkedSources::chooseAt(int line, QList<LineRange> Tool::* lines)
{
    if (const int tool = toolAtLine(m_tools, line, lines); tool >= 0)
        Q_EMIT toolChosen(tool);
}

} // namespace codegym
