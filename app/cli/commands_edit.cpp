#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/question.h"
#include "app/cli/radius_output.h"
#include "app/cli/text_editor.h"
#include "core/jobs/blast_radius_job.h"
#include "core/jobs/edit_tools_job.h"
#include "core/jobs/machine.h"
#include "core/jobs/save_revision_job.h"
#include "core/workspace/drafts.h"
#include "core/workspace/program_instance.h"

namespace codegym::cli {

namespace {

/// An environment's source on its way through the editor.
struct Edit {
    RowId environment = 0;
    Revision base; ///< That it started from.
    QByteArray draftOf; ///< Who left the edit that this one goes on with; empty: nobody.
    ByteText text;

    bool changes() const { return text != base.source; }
};

class EditCall {
public:
    EditCall(Invocation& call, Workspace& workspace, WorkerPool& pool)
        : m_call(call)
        , m_workspace(workspace)
        , m_pool(pool)
    {
    }

    Result<ExitCode> run(const QString& editor);

private:
    Status begin();
    Status openEditor(const QString& editor);
    Status reformat();
    Result<ExitCode> decide();
    Result<ExitCode> save();
    Result<ExitCode> nothingToSave();
    Result<ExitCode> leaveAsDraft();
    Status keepDraft();
    Status dropFormerDraft(Connection& connection);
    Result<bool> wanted();
    void tell(bool saved, const QByteArray& revision);
    QByteArray id() const { return m_call.argument(1).toUtf8(); }

    Invocation& m_call;
    Workspace& m_workspace;
    WorkerPool& m_pool;
    Edit m_edit;
};

Result<Edit> readEdit(Connection& connection, const QString& typed, bool fresh)
{
    const Result<RowId> row = environmentByTypedId(connection, typed);
    if (!row)
        return row.error();
    const Result<std::optional<Draft>> draft = draftToGoOnWith(connection, thisProgramInstance(), *row);
    if (!draft)
        return draft.error();
    const Draft former = draft->value_or(Draft());
    const bool goOn = draft->has_value() && !fresh;
    Result<Revision> base = revision(connection, *row, goOn ? former.baseRevision : QByteArray());
    if (!base)
        return base.error();
    const ByteText text = goOn ? former.source : base->source;
    return Edit {*row, *std::move(base), former.instance, text};
}

Status EditCall::begin()
{
    const bool fresh = m_call.isSet(QStringLiteral("fresh"));
    Result<Edit> edit
        = m_workspace.read([&](Connection& connection) { return readEdit(connection, m_call.argument(1), fresh); });
    if (!edit)
        return edit.error();
    m_edit = *std::move(edit);
    if (m_edit.changes())
        m_call.output().note(Words::tr("This goes on with an edit that was never saved; --fresh drops it."));
    return {};
}

/// Whatever keeps an edit from being saved, it is not lost.
Status EditCall::openEditor(const QString& editor)
{
    Result<EditedText> edited = editSource(m_call.interrupt(), editor, m_edit.text);
    if (!edited)
        return edited.error();
    m_edit.text = edited->text;
    if (edited->problem.isEmpty())
        return {};
    const Status kept = m_edit.changes() ? keepDraft() : Status();
    return kept ? failure(edited->problem + u' ' + Words::tr("Nothing was saved.")) : kept.error();
}

Status EditCall::reformat()
{
    const Result<ByteText> edited = m_call.run<ByteText>(Words::tr("Reformatting"), [&](JobContext& context) {
        return withEditedTools(m_pool, m_edit.text, ToolEdit::reformat(), context);
    });
    if (!edited)
        return edited.error();
    m_edit.text = *edited;
    return {};
}

/// Without an editor, the source is reformatted.
Result<ExitCode> EditCall::run(const QString& editor)
{
    if (const Status begun = begin(); !begun)
        return begun.error();
    if (const Status edited = editor.isEmpty() ? reformat() : openEditor(editor); !edited)
        return edited.error();
    if (!m_edit.changes())
        return nothingToSave();
    const RadiusRequest request {m_edit.environment, m_edit.base.hash, m_edit.text};
    const Result<BlastRadius> radius = m_call.run<BlastRadius>(Words::tr("Trying the edit"), [&](JobContext& context) {
        return blastRadiusOf(m_workspace, m_pool, m_call.settings(), request, context);
    });
    if (!radius) {
        const Status kept = keepDraft();
        return kept ? radius.error() : kept.error();
    }
    m_call.output().object(
        JsonLine().text("environment", id()).text("base", m_edit.base.hash.toHex()).object("radius", radiusJson(*radius)));
    printRadius(m_call.output(), *radius);
    return decide();
}

Result<ExitCode> EditCall::decide()
{
    const Result<bool> save = wanted();
    if (save && *save)
        return this->save();
    const Result<ExitCode> left = leaveAsDraft();
    return save ? left : Result<ExitCode>(save.error());
}

Result<bool> EditCall::wanted()
{
    if (m_call.isSet(QStringLiteral("yes")))
        return true;
    if (!canAsk()) {
        m_call.output().note(Words::tr("Nobody can be asked here, so this is not saved; --yes saves without asking."));
        return false;
    }
    const Result<QByteArray> answer
        = ask(m_call.interrupt(), m_call.output(), Words::tr("Save this as a new revision? [y/N]"));
    if (!answer)
        return answer.error();
    return answer->toLower() == "y" || answer->toLower() == "yes";
}

Result<ExitCode> EditCall::save()
{
    const SaveRequest request {m_edit.environment, m_edit.base.hash, m_edit.text,
        m_call.option(QStringLiteral("message")).toUtf8(), m_call.settings().reviewer.toUtf8(), m_edit.draftOf};
    const Result<RevisionSaved> saved = m_call.run<RevisionSaved>(Words::tr("Saving"),
        [&](JobContext& context) { return saveRevision(m_workspace, m_pool, request, context); });
    if (!saved || saved->outcome == RevisionSaved::Outcome::Conflict) {
        const Status kept = keepDraft();
        return !saved ? saved.error() : kept ? savedMeanwhile() : kept.error();
    }
    tell(true, saved->hash);
    m_call.output().text(savedText(saved->hash));
    return Done;
}

Result<ExitCode> EditCall::nothingToSave()
{
    const Status dropped = m_workspace.write([&](Connection& connection) { return dropFormerDraft(connection); });
    if (!dropped)
        return dropped.error();
    tell(false, {});
    m_call.output().text(Words::tr("Nothing was changed."));
    return Done;
}

Result<ExitCode> EditCall::leaveAsDraft()
{
    const Status kept = keepDraft();
    if (!kept)
        return kept.error();
    tell(false, {});
    return Done;
}

Status EditCall::keepDraft()
{
    const Draft draft {thisProgramInstance(), m_edit.environment, m_edit.base.hash, m_edit.text};
    const Status kept = m_workspace.write([&](Connection& connection) -> Status {
        const Status dropped = dropFormerDraft(connection);
        return dropped ? saveDraft(connection, draft) : dropped;
    });
    if (kept)
        m_call.output().note(Words::tr("The edit is kept as a draft: this command and the window go on with it."));
    return kept;
}

Status EditCall::dropFormerDraft(Connection& connection)
{
    return m_edit.draftOf.isEmpty() ? Status() : dropDraft(connection, m_edit.draftOf, m_edit.environment);
}

void EditCall::tell(bool saved, const QByteArray& revision)
{
    JsonLine line;
    line.text("environment", id()).flag("saved", saved).textOrNull("revision", revision.toHex());
    m_call.output().object(line.flag("draft", !saved && m_edit.changes()));
}

Result<ExitCode> runEdit(Invocation& call)
{
    const Result<QString> editor
        = call.isSet(QStringLiteral("reformat")) ? Result<QString>(QString()) : editorCommand();
    if (!editor)
        return editor.error();
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    // Said before anything is typed, not after.
    if (const Status allowed = allowImportedCode(**pool, call.settings()); !allowed)
        return allowed.error();
    return EditCall(call, **workspace, **pool).run(*editor);
}

} // namespace

Command editCommand()
{
    return {.name = QStringLiteral("edit"),
        .arguments = QStringLiteral("W ENVIRONMENT"),
        .minimumArguments = 2,
        .maximumArguments = 2,
        .summary = Words::tr("Edit an environment's source in your own editor, and see what that breaks."),
        .details = Words::tr(
            "Opens a private copy in $VISUAL, or else $EDITOR. When the editor has ended, every oracle, unit test, stored "
            "run and trajectory of the environment is run with both sources, and what goes another way is shown: verdicts, rounds, "
            "observations, rewards. Then you are asked whether to save it as a new revision; the former one stays. Where "
            "nobody can be asked, it is saved with --yes only. What is not saved is kept as a draft, with which this "
            "command and the window go on. Bytes that you do not touch stay what they are. --reformat opens no editor: "
            "it lays the source out anew by black, if that is installed for the interpreter; lines that are in good "
            "form keep their bytes, and docstrings stay as they are."),
        .json = QStringLiteral(
            "  {\"environment\", \"base\", \"radius\": {\"oracle_runs\", \"unit_tests\", \"solution_runs\", \"stored_runs\", "
            "\"trajectories\", \"breaks\", \"summary\", \"changes\": [{\"subject\": "
            "\"oracle|unit-test|solution|stored-run|trajectory\", \"task\", \"trajectory\", \"solution\", \"parts\", \"breaks\", "
            "\"mends\", \"unsteady\", \"before\", \"after\", \"step\"}], \"findings_new\", \"findings_gone\", "
            "\"tools_added\", \"tools_removed\", \"tools_changed\"}}, where the source was changed\n"
            "  last  {\"environment\", \"saved\", \"revision\", \"draft\"}"),
        .example = QStringLiteral("codegym edit mine.codegym tide_pools__TidePoolsEnv --message \"Say what a pool is\""),
        .options = {
            {QStringLiteral("message"), Words::tr("Why, for the list of revisions."), QStringLiteral("TEXT")},
            {QStringLiteral("yes"), Words::tr("Save without asking, whatever the edit changes.")},
            {QStringLiteral("reformat"), Words::tr("Lay the source out anew instead of opening an editor.")},
            {QStringLiteral("fresh"), Words::tr("Begin with the saved source, and drop an edit that was never saved.")},
            consentOption(),
        },
        .run = runEdit};
}

} // namespace codegym::cli
