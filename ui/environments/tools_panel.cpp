#include "ui/environments/tools_panel.h"

#include "core/formats/tool_parameters.h"
#include "ui/environments/tool_delegate.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/table_setup.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

QString callText(const ToolLine& line)
{
    QStringList names;
    for (const ToolParameter& parameter : toolParameters(line.tool.signature))
        names.append(displayLine(parameter.name, 40));
    return QStringLiteral("%1(%2)").arg(displayLine(line.tool.name, 80), names.join(QStringLiteral(", ")));
}

/// "3/5": in 3 of 5 trajectories; empty where there are none.
QString agentText(const AgentToolUse& use)
{
    return use.of > 0 ? QStringLiteral("%1/%2").arg(use.trajectories).arg(use.of) : QString();
}

QString agentTip(const AgentToolUse& use)
{
    if (use.trajectories == 0)
        return ToolsPanel::tr("Not used in any of %1 trajectories").arg(use.of);
    return use.calls == 1 ? ToolsPanel::tr("Used in 1 of %1 trajectories, 1 call").arg(use.of)
                          : ToolsPanel::tr("Used in %1 of %2 trajectories, %3 calls")
                                .arg(use.trajectories)
                                .arg(use.of)
                                .arg(use.calls);
}

QString toolTip(const ToolLine& line)
{
    QString tip = displayLine(line.tool.name) + displayLine(line.tool.signature, 400);
    if (!line.tool.kind.isEmpty())
        tip += u'\n' + ToolsPanel::tr("Kind: %1").arg(displayLine(line.tool.kind));
    if (line.agents.of > 0)
        tip += u'\n' + agentTip(line.agents);
    if (!line.tool.documented)
        tip += u'\n' + ToolsPanel::tr("Its documentation lacks Args, Returns or an example.");
    for (const ByteText& message : line.findings)
        tip += u'\n' + displayLine(message, 400);
    return tip;
}

QList<TableColumn<ToolLine>> toolColumns()
{
    return {
        {ToolsPanel::tr("Tool"), Qt::AlignLeft, callText, {}, toolTip},
        {ToolsPanel::tr("Oracle calls"), Qt::AlignRight,
            [](const ToolLine& line) {
                return line.oracleCalls > 0 ? QStringLiteral("%1×").arg(line.oracleCalls) : QString();
            },
            {}, toolTip},
        {ToolsPanel::tr("Trajectories"), Qt::AlignRight,
            [](const ToolLine& line) { return agentText(line.agents); }, {}, toolTip},
        {ToolsPanel::tr("Findings"), Qt::AlignRight,
            [](const ToolLine& line) {
                return line.findings.isEmpty() ? QString() : QStringLiteral("△ %1").arg(line.findings.size());
            },
            {}, toolTip},
    };
}

void dressToolList(QTableView* list)
{
    setUpList(list);
    list->setObjectName(QStringLiteral("toolList"));
    list->setAccessibleName(ToolsPanel::tr("Tools"));
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setItemDelegate(new ToolDelegate(list));
    list->setShowGrid(false);
    list->setTabKeyNavigation(false);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->horizontalHeader()->hide();
    list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {ToolDelegate::OracleColumn, ToolDelegate::AgentColumn, ToolDelegate::FindingsColumn})
        list->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    list->horizontalHeader()->setMinimumSectionSize(1);
    list->verticalHeader()->hide();
    list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    list->verticalHeader()->setDefaultSectionSize(rowHeight(list->fontMetrics()) + 2);
}

} // namespace

ToolsPanel::ToolsPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ListTableModel<ToolLine>(toolColumns(), this))
    , m_header(new PanelHeader(tr("Tools")))
    , m_list(new QTableView)
    , m_documentation(new PlainTextView)
{
    m_list->setModel(m_model);
    dressToolList(m_list);
    m_documentation->setObjectName(QStringLiteral("toolDocumentationView"));
    m_documentation->setPlaceholderText(tr("Tools are read from the source when the environment is verified."));
    // It scrolls; the tools want the room.
    m_documentation->setMinimumHeight(2 * m_documentation->fontMetrics().lineSpacing());
    m_documentation->setAccessibleName(tr("Documentation as the agent sees it"));
    auto* below = new QWidget;
    auto* caption = new QLabel(tr("As the agent sees it"));
    caption->setProperty("muted", true);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    column->addWidget(caption);
    column->addWidget(m_documentation, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(below);
    splitter->setSizes({300, 160});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(splitter, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showDocumentation();
        Q_EMIT currentChanged();
        if (!m_quiet && current() >= 0)
            Q_EMIT chosen(current());
    });
}

void ToolsPanel::setTools(const QList<ToolLine>& tools, const ByteText& countedTask)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const ByteText name = currentName();
    int place = qMax(0, qMin(current(), int(tools.size()) - 1)); // of one that has another name now, or is gone
    m_model->setRows(tools);
    fitCounts();
    showWhatIsCounted(countedTask);
    for (int i = 0; i < tools.size(); ++i) {
        if (tools[i].tool.name == name)
            place = i;
    }
    // What the tools do not fill, their documentation may.
    m_list->setMaximumHeight(qMax(qsizetype(1), tools.size()) * m_list->verticalHeader()->defaultSectionSize() + 2);
    choose(tools.isEmpty() ? -1 : place);
}

/// The names want the room.
void ToolsPanel::fitCounts()
{
    for (const int column : {ToolDelegate::OracleColumn, ToolDelegate::AgentColumn, ToolDelegate::FindingsColumn}) {
        int width = 0;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString text = m_model->index(row, column).data().toString();
            width = qMax(width, text.isEmpty() ? 0 : ToolDelegate::countWidth(text));
        }
        m_list->setColumnHidden(column, width == 0);
        if (width > 0)
            m_list->horizontalHeader()->resizeSection(column, width);
    }
}

void ToolsPanel::showWhatIsCounted(const ByteText& countedTask)
{
    const bool agents = !m_list->isColumnHidden(ToolDelegate::AgentColumn);
    QStringList tips;
    if (!countedTask.isEmpty())
        tips.append(tr("How often the oracle calls each tool on the task %1").arg(displayLine(countedTask)));
    if (agents)
        tips.append(tr("In how many of the trajectories kept last each tool is called"));
    m_header->setDetail(agents && !countedTask.isEmpty() ? tr("oracle · agents")
            : agents                                     ? tr("agents")
            : countedTask.isEmpty()                      ? QString::number(m_model->rowCount())
                                                         : tr("oracle calls"));
    m_header->setToolTip(plainTip(tips.join(u'\n')));
}

void ToolsPanel::choose(int tool)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_list->setCurrentIndex(m_model->index(tool, 0));
    showDocumentation();
}

int ToolsPanel::current() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

ByteText ToolsPanel::currentName() const { return current() >= 0 ? m_model->at(current()).tool.name : ByteText(); }

int ToolsPanel::named(const ByteText& name) const
{
    const QList<ToolLine>& tools = m_model->rows();
    const auto found = std::find_if(
        tools.begin(), tools.end(), [&](const ToolLine& line) { return line.tool.name == name; });
    return found == tools.end() ? -1 : int(found - tools.begin());
}

void ToolsPanel::showDocumentation()
{
    const ByteText text = current() >= 0 ? m_model->at(current()).documentation : ByteText();
    if (text == m_shown)
        return;
    m_shown = text;
    m_documentation->setBytes(text);
}

} // namespace codegym
