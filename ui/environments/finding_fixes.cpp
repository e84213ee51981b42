#include "ui/environments/finding_fixes.h"

#include "core/jobs/fix_job.h"
#include "ui/environments/source_panel.h"
#include "ui/shell/dialogs.h"
#include "ui/widgets/code_editor.h"

namespace codegym {

namespace {

struct Mended {
    ByteText source;
    QString text; ///< What the fix does; empty where none is known.
};

Result<Mended> mend(Workspace& workspace, WorkerPool& pool, RowId environment, const QList<Tool>& tools,
    const Finding& finding, const ByteText& source, JobContext& context)
{
    const Result<QList<Fix>> fixes = workspace.read(
        [&](Connection& connection) { return knownFixes(connection, environment, tools, {finding}); }, context.cancelToken());
    if (!fixes)
        return fixes.error();
    const Result<ByteText> mended = withFixes(pool, source, *fixes, context);
    if (!mended)
        return mended.error();
    return Mended {*mended, fixes->isEmpty() ? QString() : fixes->first().text};
}

} // namespace

FindingFixes::FindingFixes(const PageContext& context, Queries& queries, SourcePanel* source, QWidget* parent)
    : QObject(parent)
    , m_context(context)
    , m_queries(queries)
    , m_source(source)
    , m_parent(parent)
{
}

void FindingFixes::fix(RowId environment, const QList<Tool>& tools, const Finding& finding)
{
    const ByteText text = m_source->text();
    const auto work = [workspace = &m_context.workspace, pool = &m_context.pool, environment, tools, finding, text](
                          JobContext& context) { return mend(*workspace, *pool, environment, tools, finding, text, context); };
    m_queries.compute(m_question, this, work, [this, text](const Result<Mended>& mended) {
        const auto refuse = [this](const QString& why) {
            m_context.dialogs.showError(m_parent, tr("The finding was not fixed"), why);
        };
        if (!mended)
            return refuse(mended.error().text());
        if (mended->text.isEmpty())
            return refuse(tr("There is no known fix for it here: it takes a person."));
        if (m_source->text() != text)
            return refuse(tr("The source was changed meanwhile. Try again."));
        m_source->takeOver(mended->source);
        m_source->editor()->setFocus();
        Q_EMIT m_source->statusMessage(tr("%1: an edit that is not saved yet. Undo takes it back.").arg(mended->text));
    });
}

} // namespace codegym
