#include "ui/environments/tool_matrix_actions.h"

#include "core/jobs/tool_matrix_job.h"
#include "ui/environments/source_panel.h"
#include "ui/environments/tools_panel.h"
#include "ui/shell/command_table.h"
#include "ui/shell/job_list.h"
#include "ui/widgets/consent.h"

#include <QTableView>

namespace codegym {

ToolMatrixActions::ToolMatrixActions(
    const PageContext& context, Page* page, ToolsPanel* tools, SourcePanel* source)
    : QObject(page)
    , m_context(context)
    , m_page(page)
    , m_tools(tools)
    , m_source(source)
{
    m_context.commands.add({.id = QStringLiteral("tools.needs"),
                               .text = tr("&Which tools are needed"),
                               .help = tr("Run every known solution again without each tool of the saved revision"),
                               .scope = CommandScope::Page,
                               .menu = CommandMenu::Environment},
        page, [this] { open(); }, [this] { return m_source->environment() != 0; });
    connect(m_source, &SourcePanel::leaving, this, [this] {
        if (m_dialog)
            m_dialog->close(); // its tools are another environment's
    });
}

/// The window outlives the page, and what the dialog shows is the page's workspace.
ToolMatrixActions::~ToolMatrixActions() { delete m_dialog; }

void ToolMatrixActions::open()
{
    const RowId environment = m_source->environment();
    withConsent(m_page, m_context, [this, environment](const MachineSettings& settings) {
        if (m_dialog)
            m_dialog->close();
        m_dialog = new ToolMatrixDialog(m_context.state, m_page->window());
        auto* job = m_context.jobs.start<ToolMatrix>(tr("Which tools are needed"),
            [workspace = &m_context.workspace, pool = &m_context.pool, settings, environment](JobContext& context) {
                return toolMatrixOf(*workspace, *pool, settings, environment, context);
            });
        connect(m_dialog, &QObject::destroyed, job, &JobBase::cancel);
        connect(m_dialog, &ToolMatrixDialog::toolChosen, this, &ToolMatrixActions::choose);
        connect(job, &JobBase::finished, m_dialog, [job, dialog = m_dialog.data()] {
            if (job->result())
                dialog->show(*job->result());
            else
                dialog->showProblem(job->result().error().text());
        });
        m_dialog->show();
    });
}

void ToolMatrixActions::choose(const ByteText& tool)
{
    if (const int row = m_tools->named(tool); row >= 0)
        m_tools->list()->setCurrentIndex(m_tools->list()->model()->index(row, 0));
}

} // namespace codegym
