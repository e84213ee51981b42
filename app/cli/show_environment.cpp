#include "app/cli/show.h"

#include "app/cli/describe.h"
#include "app/cli/lookup.h"
#include "core/workspace/audits.h"
#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/revisions.h"
#include "core/workspace/verdicts.h"

namespace codegym::cli {

namespace {

struct ShownEnvironment {
    Environment environment;
    EnvironmentRow row;
    std::optional<EnvironmentVerdict> verdict;
    std::optional<AuditRecord> audit;
    Triage triage;
    QList<Finding> findings;
    QList<RevisionRow> revisions; ///< Newest first.
};

Result<ShownEnvironment> readEnvironment(Connection& connection, const QString& id, const Conditions& now)
{
    const Result<RowId> row = environmentByTypedId(connection, id);
    if (!row)
        return row.error();
    Result<Environment> environment = environmentAt(connection, *row);
    const Result<QList<EnvironmentRow>> rows = environmentRows(connection, {*row}, now);
    Result<std::optional<EnvironmentVerdict>> verdict = environmentVerdict(connection, *row);
    Result<QList<Finding>> found = findings(connection, {SubjectKind::Environment, *row});
    const Result<std::optional<AuditRecord>> audit = auditOf(connection, *row);
    if (!audit)
        return audit.error();
    const Result<Triage> triage = triageOf(connection, *row);
    if (!triage)
        return triage.error();
    Result<QList<RevisionRow>> revisions = revisionRows(connection, *row);
    if (!revisions)
        return revisions.error();
    if (!environment || !rows)
        return environment ? rows.error() : environment.error();
    if (!verdict || !found)
        return verdict ? found.error() : verdict.error();
    return ShownEnvironment {*std::move(environment), rows->value(0), *std::move(verdict), *audit, *triage, *std::move(found),
        *std::move(revisions)};
}

QByteArray revisionsJson(const QList<RevisionRow>& revisions)
{
    QByteArrayList list;
    for (const RevisionRow& row : revisions) {
        JsonLine line;
        line.text("revision", row.hash.toHex()).textOrNull("parent", row.parentHash.toHex());
        line.text("message", row.message).text("author", row.author).flag("current", row.current);
        list.append(line.json());
    }
    return jsonArray(list);
}

/// Only where there is more than the one that was named already.
void printRevisions(Output& output, const QList<RevisionRow>& revisions)
{
    if (revisions.size() < 2)
        return;
    output.text(u'\n' + Words::tr("Revisions, newest first"));
    for (const RevisionRow& row : revisions)
        output.text(QStringLiteral("  %1  %2  %3")
                        .arg(QString::fromLatin1(row.hash.toHex().left(12)),
                            row.current ? Words::tr("current") : Words::tr("former "), displayLine(row.message)));
}

JsonLine shownEnvironmentJson(const ShownEnvironment& read, bool withSource)
{
    const Environment& environment = read.environment;
    JsonLine line = environmentJson(read.row);
    line.textOrNull("problem", environment.problemCodeId).textOrNull("parent", environment.parentId);
    line.text("revision", environment.revision.hash.toHex()).textOrNull("task_text", environment.task);
    line.raw("tool_list", toolsJson(environment.revision.tools)).raw("finding_list", findingsJson(read.findings));
    line.raw("revision_list", revisionsJson(read.revisions));
    line.raw("metrics", environment.extraction.metrics.isEmpty() ? QByteArray("null") : environment.extraction.metrics);
    read.verdict ? line.object("conditions", conditionsJson(read.verdict->conditions)) : line.null("conditions");
    read.audit ? line.object(
        "audit", JsonLine().text("revision", read.audit->revisionHash.toHex()).flag("stale", read.audit->stale))
               : line.null("audit");
    line.raw("triage", triageJson(read.triage));
    if (withSource)
        line.text("code", environment.revision.source);
    return line;
}

/// {"decision_share": 0.9, …} as "decision_share 0.9, …".
void printEnvironment(Output& output, const ShownEnvironment& read)
{
    const Environment& environment = read.environment;
    const EnvironmentRow& row = read.row;
    output.text(displayLine(environment.key.id()));
    field(output, Words::tr("Problem"), environment.problemCodeId);
    field(output, Words::tr("From"), originLine(environment.origin));
    field(output, Words::tr("Made by"),
        originName(environment.madeBy)
            + (row.granularity.isEmpty() ? QString()
                                         : Words::tr(", %1 cut").arg(QString::fromLatin1(row.granularity))));
    field(output, Words::tr("Revision"), QString::fromLatin1(environment.revision.hash.toHex()));
    field(output, Words::tr("Verdict"), QString::fromLatin1(validityName(row.validity)) + staleNote(row.stale));
    if (read.verdict) {
        field(output, Words::tr("Tests"), Words::tr("%1 of %2 passed").arg(row.passed).arg(row.tests));
        field(output, Words::tr("With"), conditionsLine(read.verdict->conditions));
    }
    field(output, Words::tr("Tasks"), QString::number(row.tasks));
    field(output, Words::tr("Rounds"), roundsLine(row.roundsMin, row.roundsMedian, row.roundsMax));
    field(output, Words::tr("Metrics"), metricsLine(environment.extraction.metrics));
    if (read.audit)
        field(output, Words::tr("Audited"),
            QString::fromLatin1(read.audit->revisionHash.toHex().left(12)) + staleNote(read.audit->stale));
    if (read.triage.decision != TriageDecision::Undecided)
        field(output, Words::tr("Decision"), triageLine(read.triage));
    output.text(u'\n' + Words::tr("Tools"));
    for (const Tool& tool : environment.revision.tools)
        output.text(QStringLiteral("  %1%2").arg(displayLine(tool.name), displayLine(tool.signature))
            + (tool.documented ? QString() : Words::tr("  – not fully documented")));
    findingBlock(output, read.findings);
    printRevisions(output, read.revisions);
    block(output, Words::tr("Task"), environment.task);
}

} // namespace

Result<ExitCode> showEnvironment(Invocation& call, Workspace& workspace)
{
    const Result<ShownEnvironment> read = workspace.read(
        [&](Connection& connection) { return readEnvironment(connection, call.argument(2), call.conditions()); });
    if (!read)
        return read.error();
    Output& output = call.output();
    if (call.isSet(QStringLiteral("source")) && !output.json()) {
        output.raw(read->environment.revision.source);
        return Done;
    }
    output.object(shownEnvironmentJson(*read, call.isSet(QStringLiteral("source"))));
    printEnvironment(output, *read);
    return Done;
}

} // namespace codegym::cli
