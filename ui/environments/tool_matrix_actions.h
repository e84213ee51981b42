#pragma once

#include "ui/environments/tool_matrix_dialog.h"
#include "ui/shell/page.h"

#include <QPointer>

namespace codegym {

class JobBase;
class SourcePanel;
class ToolsPanel;

/// The command that says which tools of the environment on show its known solutions need.
class ToolMatrixActions : public QObject {
    Q_OBJECT

public:
    ToolMatrixActions(const PageContext& context, Page* page, ToolsPanel* tools, SourcePanel* source);
    ~ToolMatrixActions() override;

private:
    void open();
    void choose(const ByteText& tool);

    PageContext m_context;
    Page* m_page;
    ToolsPanel* m_tools;
    SourcePanel* m_source;
    QPointer<ToolMatrixDialog> m_dialog; ///< While it is open.
};

} // namespace codegym
