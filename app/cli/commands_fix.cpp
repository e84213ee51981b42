#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/radius_output.h"
#include "core/base/unified_diff.h"
#include "core/jobs/blast_radius_job.h"
#include "core/jobs/fix_job.h"
#include "core/jobs/grow_job.h"
#include "core/jobs/machine.h"
#include "core/jobs/save_revision_job.h"
#include "core/workspace/findings.h"

namespace codegym::cli {

namespace {

struct Mending {
    Revision base;
    FixRequest request;
    Mended mended;
};

Result<Mending> readMending(Connection& connection, const Invocation& call)
{
    const QByteArray rule = call.argument(2).toUtf8();
    const Result<RowId> row = environmentByTypedId(connection, call.argument(1));
    if (!row)
        return row.error();
    Result<Revision> base = revision(connection, *row);
    if (!base)
        return base.error();
    const Result<QList<Finding>> all = findings(connection, {SubjectKind::Environment, *row});
    if (!all)
        return all.error();
    QList<Finding> found;
    for (const Finding& finding : *all) {
        if (finding.rule == rule && !finding.waived())
            found.append(finding);
    }
    if (found.isEmpty())
        return failure(Error::Kind::NotFound,
            Words::tr("Nothing of “%1” is known about it. “codegym audit W” looks.").arg(call.argument(2)));
    const FixRequest request {*row, base->source, base->tools, found};
    return Mending {*std::move(base), request, {}};
}

class FixCall {
public:
    FixCall(Invocation& call, Workspace& workspace, WorkerPool& pool, Mending mending)
        : m_call(call)
        , m_workspace(workspace)
        , m_pool(pool)
        , m_mending(std::move(mending))
    {
    }

    Result<ExitCode> run()
    {
        Result<Mended> mended = m_call.run<Mended>(Words::tr("Mending"), [&](JobContext& context) {
            return mend(m_workspace, m_pool, m_call.settings(), m_mending.request, context);
        });
        if (!mended)
            return mended.error();
        if (mended->fixes.isEmpty())
            return failure(
                Words::tr("There is no known fix for “%1” here: it takes a person.").arg(m_call.argument(2)));
        m_mending.mended = *std::move(mended);
        const RadiusRequest request {m_mending.request.environment, m_mending.base.hash, m_mending.mended.source};
        const Result<BlastRadius> radius = m_call.run<BlastRadius>(Words::tr("Trying the edit"), [&](JobContext& context) {
            return blastRadiusOf(m_workspace, m_pool, m_call.settings(), request, context);
        });
        if (!radius)
            return radius.error();
        show(*radius);
        return m_call.isSet(QStringLiteral("dry-run")) ? Result<ExitCode>(Done) : save();
    }

private:
    void show(const BlastRadius& radius)
    {
        const QByteArray name = m_call.argument(1).toUtf8() + ".py";
        const QByteArray diff = unifiedDiff({name, m_mending.base.source}, {name, m_mending.mended.source});
        m_call.output().object(JsonLine()
                                   .text("environment", m_call.argument(1).toUtf8())
                                   .text("fix", m_mending.mended.text().toUtf8())
                                   .text("diff", diff)
                                   .object("radius", radiusJson(radius)));
        if (!m_call.output().json())
            m_call.output().raw(diff);
        printRadius(m_call.output(), radius);
    }

    Result<ExitCode> save()
    {
        const SaveRequest request {m_mending.request.environment, m_mending.base.hash, m_mending.mended.source,
            m_mending.mended.text().toUtf8(), m_call.settings().reviewer.toUtf8(), {}};
        const Result<RevisionSaved> saved = m_call.run<RevisionSaved>(Words::tr("Saving"),
            [&](JobContext& context) { return saveRevision(m_workspace, m_pool, request, context); });
        if (!saved)
            return saved.error();
        if (saved->outcome == RevisionSaved::Outcome::Conflict)
            return savedMeanwhile();
        m_call.output().object(JsonLine().text("revision", saved->hash.toHex()));
        m_call.output().text(savedText(saved->hash));
        return Done;
    }

    Invocation& m_call;
    Workspace& m_workspace;
    WorkerPool& m_pool;
    Mending m_mending;
};

/// Larger configurations instead of an edit.
Result<ExitCode> grow(Invocation& call, Workspace& workspace, WorkerPool& pool, RowId environment)
{
    const GrowthRequest request {environment, call.argument(2).toUtf8(), call.isSet(QStringLiteral("dry-run"))};
    const Result<GrownConfigurations> grown = call.run<GrownConfigurations>(Words::tr("Growing"),
        [&](JobContext& context) { return growConfigurations(workspace, pool, call.settings(), request, context); });
    if (!grown)
        return grown.error();
    for (qsizetype i = 0; i < grown->tasks.size(); ++i) {
        const ByteText id = taskId(grown->tasks[i].environment, grown->tasks[i].configuration);
        call.output().object(JsonLine()
                                 .text("task", id)
                                 .number("rounds", grown->runs[i].rounds)
                                 .text("config", grown->tasks[i].configuration));
        call.output().text(Words::tr("%1: %2 rounds").arg(displayLine(id)).arg(grown->runs[i].rounds));
    }
    call.output().text(request.preview
            ? Words::tr("%1. Nothing was saved.").arg(grown->text())
            : Words::tr("Added %1. “codegym remove W task ID” takes one out.").arg(grown->text()));
    return Done;
}

Result<ExitCode> runFix(Invocation& call)
{
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    Result<Mending> mending = (*workspace)->read([&](Connection& connection) { return readMending(connection, call); });
    if (!mending)
        return mending.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    if (const Status allowed = allowImportedCode(**pool, call.settings()); !allowed)
        return allowed.error();
    if (isFixedByGrowing(call.argument(2).toUtf8()))
        return grow(call, **workspace, **pool, mending->request.environment);
    return FixCall(call, **workspace, **pool, *std::move(mending)).run();
}

} // namespace

Command fixCommand()
{
    return {.name = QStringLiteral("fix"),
        .arguments = QStringLiteral("W ENVIRONMENT RULE"),
        .minimumArguments = 3,
        .maximumArguments = 3,
        .summary = Words::tr("Mend what a rule found in an environment, where a fix is known."),
        .details = Words::tr(
            "Known are fixes for observe-leak, double-done, over-strict-done, near-miss-accepted, algorithm-name, "
            "docstring and stale-example, as “codegym audit W” names them. The edit is shown as a difference with "
            "what it changes for everything that is known to run, and saved as a new revision; the former one stays. "
            "For one-call-answer, guessable-answer, unit-tests and no-tasks larger configurations are drawn from the "
            "problem and added as tasks, where the finding goes away by them."),
        .json = QStringLiteral("  {\"environment\", \"fix\", \"diff\", \"radius\"}, then {\"revision\"}\n"
                               "  {\"task\", \"rounds\", \"config\"} for each larger configuration"),
        .example = QStringLiteral("codegym fix mine.codegym tide_pools__TidePoolsEnv double-done --dry-run"),
        .options = {{QStringLiteral("dry-run"), Words::tr("Show all of it and save nothing.")}, consentOption()},
        .run = runFix};
}

} // namespace codegym::cli
