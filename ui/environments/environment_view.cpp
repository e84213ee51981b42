#include "ui/environments/environment_view.h"

#include "core/formats/tool_documentation.h"
#include "core/model/known_tools.h"
#include "ui/environments/finding_fixes.h"
#include "ui/environments/findings_tab.h"
#include "ui/environments/linked_sources.h"
#include "ui/environments/playground.h"
#include "ui/environments/revisions_tab.h"
#include "ui/environments/source_panel.h"
#include "ui/environments/tasks_tab.h"
#include "ui/environments/tools_panel.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/tabs.h"

#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace codegym {

namespace {

enum Tab { PlaygroundTab, VerificationTab, FindingsTabPlace, RevisionsTabPlace };

QString text(const char* words) { return QCoreApplication::translate("EnvironmentView", words); }

/// "valid · 30/30": the verdict itself with its tests; what stands against trusting it has pills of its own.
PillText verdictText(EnvironmentRow line)
{
    line.stale = false;
    line.findings = 0;
    line.errors = 0;
    PillText pill = validityPill(line);
    if (line.validity != Validity::NotRun)
        pill.text += QStringLiteral(" · %1/%2").arg(line.passed).arg(line.tests);
    return pill;
}

/// The tools of an edit, with what is known of those that were there before.
QList<ToolLine> editedLines(const QList<Tool>& read, const QList<ToolLine>& saved)
{
    QList<Tool> known;
    QHash<ByteText, ToolLine> before;
    for (const ToolLine& line : saved) {
        known.append(line.tool);
        before.insert(line.tool.name, line);
    }
    QList<ToolLine> lines;
    for (const Tool& tool : withKnown(read, known)) {
        const ToolLine former = before.value(tool.name);
        lines.append({tool, toolDocumentation({tool}).trimmed(), former.oracleCalls, former.findings, former.agents});
    }
    return lines;
}

QString roundsText(const EnvironmentRow& line)
{
    if (!line.roundsMin || !line.roundsMax)
        return {};
    return *line.roundsMin == *line.roundsMax ? text("%1 rounds").arg(*line.roundsMin)
                                              : text("rounds %1–%2").arg(*line.roundsMin).arg(*line.roundsMax);
}

QString counted(int count, const char* one, const char* many)
{
    return QStringLiteral("%1 %2").arg(QLocale().toString(count), count == 1 ? text(one) : text(many));
}

} // namespace

EnvironmentView::EnvironmentView(const PageContext& context, Queries& queries, const Conditions& now, QWidget* parent)
    : QWidget(parent)
    , m_header(new PanelHeader({}, PanelHeader::Size::Page))
    , m_tools(new ToolsPanel)
    , m_sources(new LinkedSources(context, queries))
    , m_tasks(new TasksTab(context, queries, now))
    , m_playground(new Playground(context, queries, m_tasks->model()))
    , m_findings(new FindingsTab(context))
    , m_revisions(new RevisionsTab(context, queries))
{
    buildHeader();
    auto* above = new QSplitter(Qt::Horizontal);
    above->addWidget(m_tools);
    above->addWidget(m_sources);
    context.state.rememberSplitter(QStringLiteral("environment"), above, {240, 880});
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(above);
    splitter->addWidget(buildTabs());
    context.state.rememberSplitter(QStringLiteral("environmentTabs"), splitter, {470, 290});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(splitter, 1);
    connect(m_tools, &ToolsPanel::chosen, this, &EnvironmentView::chooseTool);
    connect(m_sources, &LinkedSources::toolChosen, this, &EnvironmentView::chooseTool);
    connect(m_playground, &Playground::toolChosen, this, &EnvironmentView::choosePlayed);
    connect(source(), &SourcePanel::toolsRead, this, &EnvironmentView::takeTools);
    connect(m_playground, &Playground::idleChanged, this, &EnvironmentView::idleChanged);
    connect(m_tasks, &TasksTab::taskRequested, this, &EnvironmentView::taskRequested);
    connect(m_findings, &FindingsTab::placeChosen, this, &EnvironmentView::showPlace);
    auto* fixes = new FindingFixes(context, source(), this);
    connect(m_findings, &FindingsTab::fixRequested, this,
        [this, fixes](const Finding& finding) { fixes->fix(m_row, m_sources->tools(), finding); });
    connect(fixes, &FindingFixes::grown, m_tasks, &TasksTab::takeGrown);
    connect(m_revisions, &RevisionsTab::restoreRequested, source(), &SourcePanel::takeOver);
    connect(source(), &SourcePanel::stateChanged, this,
        [this, &workspace = context.workspace] { m_save->setEnabled(source()->edited() && !workspace.readOnly()); });
}

void EnvironmentView::buildHeader()
{
    for (int i = 0; i < 7; ++i) {
        m_pills.append(new Pill);
        m_header->addInfo(m_pills.last());
    }
    m_pills[2]->setObjectName(QStringLiteral("environmentFindingsPill"));
    m_problem = m_header->addButton(tr("Open problem"));
    m_problem->setObjectName(QStringLiteral("openProblemButton"));
    QPushButton* verify = m_header->addButton(tr("Verify"));
    verify->setObjectName(QStringLiteral("verifyEnvironmentButton"));
    verify->setToolTip(tr("Run its tests and its oracle on every task"));
    m_save = m_header->addButton(tr("Save revision"), true);
    m_save->setObjectName(QStringLiteral("saveRevisionButton"));
    m_save->setEnabled(false);
    connect(m_save, &QPushButton::clicked, this, [this] { source()->save(); });
    connect(m_problem, &QPushButton::clicked, this,
        [this] { Q_EMIT problemRequested(QString::fromUtf8(m_problemId)); });
    connect(verify, &QPushButton::clicked, this, &EnvironmentView::verifyRequested);
}

QWidget* EnvironmentView::buildTabs()
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("environmentTabs"));
    dressTabs(m_tabs);
    m_tabs->addTab(m_playground, tr("Playground"));
    m_tabs->addTab(m_tasks, tr("Verification"));
    m_tabs->addTab(m_findings, tr("Findings"));
    m_tabs->addTab(m_revisions, tr("Revisions"));
    return m_tabs;
}

void EnvironmentView::setEnvironment(const EnvironmentSheet& sheet)
{
    takeHeader(sheet);
    m_tasks->setEnvironment(sheet.line.row);
    m_playground->setEnvironment(sheet);
    m_findings->setFindings(sheet.line.row, sheet.findings, sheet.line.validity != Validity::NotRun);
    m_revisions->setRevisions(sheet.line.row, sheet.revisions);
    const auto tabText = [](const QString& name, qsizetype count) {
        return count > 0 ? QStringLiteral("%1 %2").arg(name, QLocale().toString(count)) : name;
    };
    m_tabs->setTabText(VerificationTab, tabText(tr("Verification"), sheet.line.tasks));
    const auto open = std::count_if(sheet.findings.begin(), sheet.findings.end(),
        [](const Finding& finding) { return !finding.waived(); });
    m_tabs->setTabText(FindingsTabPlace, tabText(tr("Findings"), open));
    m_tabs->setTabText(RevisionsTabPlace, tabText(tr("Revisions"), sheet.revisions.size()));
    const bool sameRow = m_row == sheet.line.row;
    const bool sameRevision = m_revision == sheet.environment.revision.hash;
    m_row = sheet.line.row;
    m_revision = sheet.environment.revision.hash;
    m_saved = sheet.tools;
    m_countedTask = sheet.countedTask;
    m_sources->setEnvironment(sheet);
    if (!sameRow)
        m_read.clear();
    const ByteText chosen = m_tools->currentName();
    showTools();
    // A commit elsewhere must not scroll away what is being read.
    if (!sameRow && m_tools->currentName() != chosen)
        chooseTool(0); // the place of a tool means nothing among others
    else if (!sameRow || (!sameRevision && !source()->edited()))
        chooseTool(m_tools->current());
}

void EnvironmentView::takeHeader(const EnvironmentSheet& sheet)
{
    const EnvironmentRow& line = sheet.line;
    m_header->setTitle(displayLine(line.key.name, 60));
    m_header->setToolTip(plainTip(displayLine(line.key.id())));
    QStringList detail {displayLine(line.key.codeId, 60)};
    if (!line.licence.isEmpty())
        detail.append(displayLine(line.licence, 40));
    m_header->setDetail(detail.join(QStringLiteral(" · ")));
    const PillText verdict = verdictText(line);
    m_pills[0]->set(verdict.kind, verdict.text);
    m_pills[1]->set(PillKind::Warning, line.stale ? tr("stale") : QString());
    m_pills[2]->set(PillKind::Warning, line.findings > 0 ? counted(line.findings, "finding", "findings") : QString());
    m_pills[3]->set(PillKind::Neutral, counted(line.tools, "tool", "tools"));
    m_pills[4]->set(PillKind::Neutral, roundsText(line));
    m_pills[5]->set(PillKind::Neutral,
        line.granularity.isEmpty() ? QString() : tr("%1 cut").arg(displayLine(line.granularity)));
    m_pills[6]->set(PillKind::Neutral, line.trainable ? tr("trainable") : QString());
    m_problemId = sheet.environment.problemCodeId.isEmpty() ? sheet.environment.key.codeId : sheet.environment.problemCodeId;
    m_problem->setVisible(!sheet.solution.isEmpty());
    fitPills();
}

/// Where they need more room than there is, the least important go, or they would push the window past a small screen.
void EnvironmentView::fitPills()
{
    const QList<Pill*> least {m_pills[5], m_pills[3], m_pills[6], m_pills[4]};
    for (Pill* pill : least)
        pill->setHidden(pill->text().isEmpty());
    for (Pill* pill : least) {
        m_header->layout()->activate(); // which knows of what was hidden only later, by itself
        if (m_header->minimumSizeHint().width() <= width())
            return;
        pill->hide();
    }
}

void EnvironmentView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPills();
}

void EnvironmentView::takeTools(const QList<Tool>& tools)
{
    m_read = tools;
    const ByteText chosen = m_tools->currentName();
    showTools();
    // An edit that replaced the tool's lines took their marks along. Who types must not be scrolled away from there;
    // where the tool has another name now, it is the place to look at.
    if (m_tools->currentName() == chosen)
        m_sources->showTool(m_tools->current(), CodeView::Scroll::Stay);
    else
        chooseTool(m_tools->current());
}

void EnvironmentView::showTools()
{
    const bool edited = source()->edited() && !m_read.isEmpty();
    const QList<ToolLine> lines = edited ? editedLines(m_read, m_saved) : m_saved;
    QList<Tool> tools;
    for (const ToolLine& line : lines)
        tools.append(line.tool);
    m_tools->setTools(lines, m_countedTask);
    m_sources->setTools(tools);
}

void EnvironmentView::chooseTool(int tool)
{
    m_tools->choose(tool);
    m_sources->showTool(tool);
    // The playground plays the saved revision, which may have other tools than the edit.
    const ByteText name = m_tools->currentName();
    const auto played = std::find_if(m_saved.begin(), m_saved.end(), [&](const ToolLine& line) { return line.tool.name == name; });
    if (played != m_saved.end())
        m_playground->chooseTool(int(played - m_saved.begin()));
}

void EnvironmentView::choosePlayed(int tool)
{
    if (tool >= 0 && tool < m_saved.size())
        chooseTool(m_tools->named(m_saved[tool].tool.name));
}

void EnvironmentView::showPlace(const ByteText& location)
{
    if (const int line = lineOfLocation(location); line > 0) {
        source()->editor()->setCurrentLine(line);
        source()->editor()->setFocus();
    } else if (const int tool = m_tools->named(location); tool >= 0) {
        chooseTool(tool);
    }
}

SourcePanel* EnvironmentView::source() const { return m_sources->source(); }

bool EnvironmentView::idle() const
{
    return m_playground->idle();
}

} // namespace codegym
