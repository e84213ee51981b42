#include "ui/environments/tools_panel.h"

#include "core/formats/tool_parameters.h"
#include "ui/environments/tool_delegate.h"
#include "ui/widgets/panel_header.h"
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

QString toolTip(const ToolLine& line)
{
    QString tip = displayLine(line.tool.name) + displayLine(line.tool.signature, 400);
    if (!line.tool.kind.isEmpty())
        tip += u'\n' + ToolsPanel::tr("Kind: %1").arg(displayLine(line.tool.kind));
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
    list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    list->horizontalHeader()->resizeSection(1, 64);
    list->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Fixed);
    list->horizontalHeader()->resizeSection(2, 48);
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
    m_documentation->setMinimumHeight(2 * m_documentation->fontMetrics().lineSpacing()); // it scrolls; tools want the room
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
    // The names want the room.
    m_list->setColumnHidden(
        1, std::all_of(tools.begin(), tools.end(), [](const ToolLine& line) { return line.oracleCalls == 0; }));
    m_list->setColumnHidden(
        2, std::all_of(tools.begin(), tools.end(), [](const ToolLine& line) { return line.findings.isEmpty(); }));
    m_header->setDetail(countedTask.isEmpty() ? QString::number(tools.size()) : tr("oracle calls"));
    m_header->setToolTip(countedTask.isEmpty()
            ? QString()
            : tr("How often the oracle calls each tool on the task %1").arg(displayLine(countedTask)).toHtmlEscaped());
    for (int i = 0; i < tools.size(); ++i) {
        if (tools[i].tool.name == name)
            place = i;
    }
    // What the tools do not fill, their documentation may.
    m_list->setMaximumHeight(qMax(qsizetype(1), tools.size()) * m_list->verticalHeader()->defaultSectionSize() + 2);
    choose(tools.isEmpty() ? -1 : place);
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
