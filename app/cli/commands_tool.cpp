#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "core/jobs/edit_tools_job.h"

namespace codegym::cli {

namespace {

/// --description, --returns and every --parameter NAME=TEXT.
Result<ToolFields> fieldsFrom(const Invocation& call)
{
    ToolFields fields {
        call.option(QStringLiteral("description")).toUtf8(), call.option(QStringLiteral("returns")).toUtf8(), {}};
    for (const QString& typed : call.options(QStringLiteral("parameter"))) {
        const qsizetype sign = typed.indexOf(u'=');
        if (sign < 1)
            return failure(Error::Kind::Usage, Words::tr("Write --parameter NAME=TEXT, not “%1”.").arg(typed));
        fields.parameters.append({typed.left(sign).toUtf8(), typed.mid(sign + 1).toUtf8()});
    }
    return fields;
}

Result<ToolEdit> documentation(const Invocation& call, const ByteText& tool)
{
    const Result<ToolFields> fields = fieldsFrom(call);
    return fields ? ToolEdit::document(tool, *fields) : Result<ToolEdit>(fields.error());
}

Result<ToolEdit> editFrom(const Invocation& call)
{
    const QString deed = call.argument(2);
    const ByteText tool = call.argument(3).toUtf8();
    const bool rename = deed == QLatin1String("rename");
    if (call.arguments().size() != (rename ? 5 : 4))
        return failure(Error::Kind::Usage,
            rename ? Words::tr("Give the tool's name and its new one.") : Words::tr("Give the name of one tool."));
    if (rename)
        return ToolEdit::rename(tool, call.argument(4).toUtf8());
    if (deed == QLatin1String("remove"))
        return ToolEdit::remove(tool);
    if (deed == QLatin1String("add"))
        return ToolEdit::add(tool, call.option(QStringLiteral("parameters")).toUtf8(),
            call.option(QStringLiteral("description")).toUtf8());
    if (deed == QLatin1String("document"))
        return documentation(call, tool);
    return unknownChoice(Words::tr("The edit"), deed,
        {QStringLiteral("rename"), QStringLiteral("add"), QStringLiteral("remove"), QStringLiteral("document")});
}

QString usualMessage(const Invocation& call)
{
    const QString deed = call.argument(2);
    const QString tool = call.argument(3);
    if (deed == QLatin1String("rename"))
        return Words::tr("Rename %1 to %2").arg(tool, call.argument(4));
    if (deed == QLatin1String("document"))
        return Words::tr("Documentation of %1").arg(tool);
    return deed == QLatin1String("add") ? Words::tr("Add %1").arg(tool) : Words::tr("Remove %1").arg(tool);
}

Result<ToolEditRequest> requestFrom(Invocation& call, Workspace& workspace)
{
    const Result<ToolEdit> edit = editFrom(call);
    if (!edit)
        return edit.error();
    const Result<RowId> row
        = workspace.read([&](Connection& connection) { return environmentByTypedId(connection, call.argument(1)); });
    if (!row)
        return row.error();
    const QString message
        = call.isSet(QStringLiteral("message")) ? call.option(QStringLiteral("message")) : usualMessage(call);
    return ToolEditRequest {
        *row, *edit, message.toUtf8(), call.settings().reviewer.toUtf8(), call.isSet(QStringLiteral("preview"))};
}

Result<ExitCode> runTool(Invocation& call)
{
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const Result<ToolEditRequest> request = requestFrom(call, **workspace);
    if (!request)
        return request.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    const Result<EditedTools> edited = call.run<EditedTools>(
        Words::tr("Editing"), [&](JobContext& context) { return editTools(**workspace, **pool, *request, context); });
    if (!edited)
        return edited.error();
    if (request->preview) {
        call.output().raw(edited->source);
        return Done;
    }
    if (edited->saved.outcome == RevisionSaved::Outcome::Conflict)
        return savedMeanwhile();
    call.output().object(
        JsonLine().text("environment", call.argument(1).toUtf8()).text("revision", edited->saved.hash.toHex()));
    call.output().text(savedText(edited->saved.hash));
    return Done;
}

} // namespace

Command toolCommand()
{
    return {.name = QStringLiteral("tool"),
        .arguments = QStringLiteral("W ENVIRONMENT rename TOOL NAME | add TOOL | remove TOOL | document TOOL"),
        .minimumArguments = 4,
        .maximumArguments = 5,
        .summary = Words::tr("Rename, add, remove or document a tool of an environment."),
        .details = Words::tr(
            "The edit is saved as a new revision; the former one stays. A tool is renamed wherever it is called or "
            "spoken of: method, func_mapping, step, solve, self tests and documentation. A new tool comes with all that "
            "the template asks for; what it does is left to you. A tool that something still calls is not removed. Parts of "
            "the documentation that are not given stay as they are. "
            "Bytes that the edit does not speak of stay what they are, and nothing of the source is run."),
        .json = QStringLiteral("  {\"environment\", \"revision\"}"),
        .example = QStringLiteral("codegym tool mine.codegym tide_pools__TidePoolsEnv rename GetItem ReadDepth"),
        .options = {
            {QStringLiteral("parameters"), Words::tr("add: the parameters as in Python, e.g. \"index: int\"."),
                QStringLiteral("LIST")},
            {QStringLiteral("description"), Words::tr("add, document: what the agent is told of the tool."),
                QStringLiteral("TEXT")},
            {QStringLiteral("returns"), Words::tr("document: what a call answers."), QStringLiteral("TEXT")},
            {QStringLiteral("parameter"), Words::tr("document: what a parameter means; may be repeated."),
                QStringLiteral("NAME=TEXT")},
            {QStringLiteral("message"), Words::tr("Why, for the list of revisions."), QStringLiteral("TEXT")},
            {QStringLiteral("preview"), Words::tr("Print the edited source and save nothing.")},
            consentOption(),
        },
        .run = runTool};
}

} // namespace codegym::cli
