#pragma once

#include "core/runtime/tool_edit.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

class QAction;

namespace codegym {

class SourcePanel;
class ToolEditDialog;
class ToolsPanel;
struct Command;

/// Edits of the tools of the environment on show, as commands of the page and in the tool list's menu. Each one changes
/// the draft in one step that undo takes back.
class ToolActions : public QObject {
    Q_OBJECT

public:
    ToolActions(const PageContext& context, Queries& queries, Page* page, ToolsPanel* tools, SourcePanel* source);

private:
    void addCommands();
    void add(const Command& command, void (ToolActions::*run)(), bool needsTool);
    bool possible(bool needsTool) const;
    void renameChosen();
    void addTool();
    void documentChosen();
    void showFields(const ByteText& tool, const ToolFields& fields);
    void removeChosen();
    void addReformatCommand();
    void reformat();
    void ask(ToolEditDialog* dialog, std::function<ToolEdit(const QStringList&)> editFrom);
    void apply(const ToolEdit& edit, std::function<void(const QString& refusal)> answered);
    void showMenu(const QPoint& place);

    PageContext m_context;
    Queries& m_queries;
    Question m_editQuestion;
    Page* m_page;
    ToolsPanel* m_tools;
    SourcePanel* m_source;
    QList<QAction*> m_menu;
};

} // namespace codegym
