#include "ui/environments/tool_actions.h"

#include "core/jobs/edit_tools_job.h"
#include "ui/environments/source_panel.h"
#include "ui/environments/tool_edit_dialog.h"
#include "ui/environments/tools_panel.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/widgets/code_editor.h"

#include <QMenu>
#include <QPointer>
#include <QTableView>

namespace codegym {

ToolActions::ToolActions(
    const PageContext& context, Queries& queries, Page* page, ToolsPanel* tools, SourcePanel* source)
    : QObject(page)
    , m_context(context)
    , m_queries(queries)
    , m_page(page)
    , m_tools(tools)
    , m_source(source)
{
    addCommands();
    addReformatCommand();
    m_tools->list()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tools->list(), &QWidget::customContextMenuRequested, this, &ToolActions::showMenu);
    connect(m_tools, &ToolsPanel::currentChanged, &m_context.commands, &CommandTable::refresh);
}

void ToolActions::addCommands()
{
    add({.id = QStringLiteral("tools.rename"),
            .text = tr("&Rename tool…"),
            .help = tr("Give the chosen tool another name wherever it is called or spoken of"),
            .keys = {QKeySequence(Qt::Key_F2)},
            .scope = CommandScope::Page,
            .menu = CommandMenu::Environment},
        &ToolActions::renameChosen, true);
    add({.id = QStringLiteral("tools.add"),
            .text = tr("&Add tool…"),
            .help = tr("Write a new tool with all that the template asks for"),
            .icon = QStringLiteral("new"),
            .scope = CommandScope::Page,
            .menu = CommandMenu::Environment},
        &ToolActions::addTool, false);
    add({.id = QStringLiteral("tools.document"),
            .text = tr("Edit &documentation of tool…"),
            .help = tr("Change what the agent is told of the chosen tool, its parameters and its answer"),
            .scope = CommandScope::Page,
            .menu = CommandMenu::Environment},
        &ToolActions::documentChosen, true);
    add({.id = QStringLiteral("tools.remove"),
            .text = tr("Remove &tool"),
            .help = tr("Take the chosen tool out of the source, where nothing calls it any more"),
            .icon = QStringLiteral("remove"),
            .scope = CommandScope::Page,
            .menu = CommandMenu::Environment},
        &ToolActions::removeChosen, true);
}

void ToolActions::add(const Command& command, void (ToolActions::*run)(), bool needsTool)
{
    m_menu.append(m_context.commands.add(
        command, m_page, [this, run] { (this->*run)(); }, [this, needsTool] { return possible(needsTool); }));
}

bool ToolActions::possible(bool needsTool) const
{
    return m_source->editor()->editable() && !m_context.workspace.readOnly() && (!needsTool || m_tools->current() >= 0);
}

void ToolActions::renameChosen()
{
    const ByteText tool = m_tools->currentName();
    auto* dialog = new ToolEditDialog(tr("Rename tool"),
        tr("%1 gets another name in the source wherever it is called or spoken of. Undo takes it back.")
            .arg(displayLine(tool, 80)),
        tr("Rename"), {{tr("&New name"), QStringLiteral("toolNameEdit"), displayLine(tool, 80)}}, m_page);
    ask(dialog, [tool](const QStringList& values) { return ToolEdit::rename(tool, values[0].toUtf8()); });
}

void ToolActions::addTool()
{
    auto* dialog = new ToolEditDialog(tr("Add tool"),
        tr("The source gets the method with its documentation, and func_mapping and step() know of it. What the tool "
           "does "
           "is left to you: until it is written, a call answers with an error."),
        tr("Add"),
        {{tr("&Name"), QStringLiteral("toolNameEdit"), {}, tr("GetValue")},
            {tr("&Parameters"), QStringLiteral("toolParametersEdit"), {}, tr("index: int, name: str = \"\"")},
            {tr("&Description"), QStringLiteral("toolDescriptionEdit"), {},
                tr("What the agent learns or changes by it")}},
        m_page);
    ask(dialog, [](const QStringList& values) {
        return ToolEdit::add(values[0].toUtf8(), values[1].toUtf8(), values[2].toUtf8());
    });
}

void ToolActions::documentChosen()
{
    const auto work = [pool = &m_context.pool, text = m_source->text(), tool = m_tools->currentName()](
                          JobContext& context) { return documentedFields(*pool, text, tool, context); };
    m_queries.compute(
        m_editQuestion, this, work, [this, tool = m_tools->currentName()](const Result<ToolFields>& fields) {
            if (fields)
                showFields(tool, *fields);
            else
                m_context.dialogs.showError(m_page, tr("The documentation cannot be edited"), fields.error().text());
        });
}

void ToolActions::showFields(const ByteText& tool, const ToolFields& fields)
{
    const auto line = [](const ByteText& text) { return QString::fromUtf8(text); };
    QList<ToolEditField> rows {{tr("&Description"), QStringLiteral("toolDescriptionEdit"), line(fields.description)},
        {tr("&Returns"), QStringLiteral("toolReturnsEdit"), line(fields.returns)}};
    for (const auto& [name, text] : fields.parameters) {
        rows.append({displayLine(name, 40).replace(u'&', QStringLiteral("&&")),
            QStringLiteral("toolParameter%1Edit").arg(rows.size() - 1), line(text)});
    }
    auto* dialog = new ToolEditDialog(tr("Documentation of %1").arg(displayLine(tool, 80)),
        tr("What the agent is told. What you leave as it is stays byte for byte; its example is edited in the source."),
        tr("Change"), rows, m_page);
    ask(dialog, [tool, fields](const QStringList& values) {
        ToolFields told {values[0].toUtf8(), values[1].toUtf8(), fields.parameters};
        for (qsizetype i = 0; i < told.parameters.size(); ++i)
            told.parameters[i].second = values[i + 2].toUtf8();
        return ToolEdit::document(tool, told);
    });
}

void ToolActions::removeChosen()
{
    apply(ToolEdit::remove(m_tools->currentName()), [this](const QString& refusal) {
        if (!refusal.isEmpty())
            m_context.dialogs.showError(m_page, tr("The tool was not removed"), refusal);
    });
}

/// It is about the whole source, so it has no place in the menu of the tools.
void ToolActions::addReformatCommand()
{
    m_context.commands.add({.id = QStringLiteral("source.reformat"),
                               .text = tr("Reformat"),
                               .help = tr("Lay the source out anew, by black; what it does and says stays the same"),
                               .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
                               .scope = CommandScope::Page,
                               .menu = CommandMenu::Environment},
        m_page, [this] { reformat(); }, [this] { return m_source->environment() != 0 && possible(false); });
}

void ToolActions::reformat()
{
    apply(ToolEdit::reformat(), [this, before = m_source->text()](const QString& refusal) {
        if (!refusal.isEmpty())
            m_context.dialogs.showError(m_page, tr("The source was not reformatted"), refusal);
        else
            Q_EMIT m_page->statusMessage(m_source->text() == before ? tr("The source is in good form already.")
                                                                    : tr("Reformatted. Undo takes it back."));
    });
}

void ToolActions::ask(ToolEditDialog* dialog, std::function<ToolEdit(const QStringList&)> editFrom)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ToolEditDialog::submitted, this, [this, dialog = QPointer(dialog), editFrom] {
        apply(editFrom(dialog->values()), [dialog](const QString& refusal) {
            if (dialog && refusal.isEmpty())
                dialog->accept();
            else if (dialog)
                dialog->showRefusal(refusal);
        });
    });
    connect(dialog, &QDialog::rejected, this, [this] { delete m_editQuestion.data(); });
    dialog->open();
}

void ToolActions::apply(const ToolEdit& edit, std::function<void(const QString& refusal)> answered)
{
    const ByteText text = m_source->text();
    const auto work = [pool = &m_context.pool, text, edit](
                          JobContext& context) { return withEditedTools(*pool, text, edit, context); };
    m_queries.compute(m_editQuestion, this, work, [this, text, answered](const Result<ByteText>& edited) {
        if (!edited)
            return answered(edited.error().text());
        if (m_source->text() != text)
            return answered(tr("The source was changed meanwhile. Try again."));
        m_source->takeOver(*edited);
        answered({});
    });
}

void ToolActions::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("toolMenu"));
    menu->addActions(m_menu);
    menu->popup(m_tools->list()->viewport()->mapToGlobal(place));
}

} // namespace codegym
