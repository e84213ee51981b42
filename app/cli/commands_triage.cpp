#include "app/cli/commands.h"
#include "app/cli/describe.h"
#include "app/cli/lookup.h"

namespace codegym::cli {

namespace {

QString option(const char* name) { return QString::fromLatin1(name); }

/// Exactly one of --keep, --fix, --drop and --clear.
Result<TriageDecision> decisionOf(const Invocation& call)
{
    using D = TriageDecision;
    QList<D> given;
    for (const D decision : {D::Keep, D::Fix, D::Drop}) {
        if (call.isSet(QString::fromLatin1(decisionName(decision))))
            given.append(decision);
    }
    if (call.isSet(option("clear")))
        given.append(D::Undecided);
    if (given.size() == 1)
        return given.first();
    return failure(Error::Kind::Usage, Words::tr("Give one of --keep, --fix, --drop and --clear."));
}

QString codesText(TriageDecision decision)
{
    QStringList codes;
    for (const TriageReason& reason : triageReasons(decision))
        codes.append(QString::fromLatin1(reason.code));
    return codes.join(QStringLiteral(", "));
}

Result<Triage> triageFrom(const Invocation& call)
{
    const Result<TriageDecision> decision = decisionOf(call);
    if (!decision)
        return decision.error();
    const QByteArray reason = call.option(option("reason")).toUtf8();
    const QByteArray note = call.option(option("note")).toUtf8();
    if (*decision == TriageDecision::Undecided && !(reason.isEmpty() && note.isEmpty()))
        return failure(Error::Kind::Usage, Words::tr("--clear takes neither --reason nor --note."));
    const QList<TriageReason> known = triageReasons(*decision);
    const bool isKnown = std::any_of(known.begin(), known.end(), [&](const TriageReason& one) { return one.code == reason; });
    if (!reason.isEmpty() && !isKnown)
        return unknownChoice(
            Words::tr("The reason"), call.option(option("reason")), codesText(*decision).split(QStringLiteral(", ")));
    return Triage {*decision, reason, note, call.settings().reviewer.toUtf8(), {}, false};
}

Result<QList<RowId>> rowsOf(Connection& connection, const QStringList& ids)
{
    QList<RowId> rows;
    for (const QString& id : ids) {
        const Result<RowId> row = environmentByTypedId(connection, id);
        if (!row)
            return row.error();
        if (!rows.contains(*row))
            rows.append(*row);
    }
    return rows;
}

struct Decided {
    QList<EnvironmentRow> rows;
    QList<Triage> triages;
    TriageProgress progress;
};

Result<Decided> decideOn(Connection& connection, const QStringList& ids, const Triage& triage)
{
    const Result<QList<RowId>> rows = rowsOf(connection, ids);
    if (!rows)
        return rows.error();
    const Result<QList<EnvironmentTriage>> before = decide(connection, *rows, triage);
    if (!before)
        return before.error();
    const Result<QList<EnvironmentRow>> lines = environmentRows(connection, {rows->begin(), rows->end()}, {});
    const Result<TriageProgress> progress = triageProgress(connection, {});
    if (!lines || !progress)
        return lines ? progress.error() : lines.error();
    Decided decided {*lines, {}, *progress};
    for (const EnvironmentRow& line : *lines) {
        const Result<Triage> now = triageOf(connection, line.row);
        if (!now)
            return now.error();
        decided.triages.append(*now);
    }
    return decided;
}

Result<ExitCode> runTriage(Invocation& call)
{
    const Result<Triage> triage = triageFrom(call);
    if (!triage)
        return triage.error();
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const Result<Decided> decided = (*workspace)->write(
        [&](Connection& connection) { return decideOn(connection, call.arguments().mid(1), *triage); });
    if (!decided)
        return decided.error();
    for (qsizetype i = 0; i < decided->rows.size(); ++i) {
        const EnvironmentRow& row = decided->rows[i];
        call.output().object(JsonLine().text("environment", row.key.id()).raw("triage", triageJson(decided->triages[i])));
        call.output().text(QStringLiteral("%1: %2").arg(displayLine(row.key.id()), triageLine(decided->triages[i])));
    }
    call.output().text(Words::tr("%1 of %2 decided.").arg(decided->progress.decided).arg(decided->progress.all));
    return Done;
}

} // namespace

Command triageCommand()
{
    return {.name = QStringLiteral("triage"),
        .arguments = QStringLiteral("W ENVIRONMENT... --keep|--fix|--drop|--clear"),
        .minimumArguments = 2,
        .maximumArguments = -1,
        .summary = Words::tr("Decide which environments to keep, fix or drop."),
        .details = Words::tr(
            "A decision is on the current revision; once there is a later one, it shows as of an earlier revision. The "
            "reviewer is the name in the settings. “codegym list W environments --decision undecided” is what is left, and "
            "“codegym curate” leaves out what was dropped.\nReasons, which may be left out:\n  --keep  %1\n  --fix  %2\n  --drop  %3")
                       .arg(codesText(TriageDecision::Keep), codesText(TriageDecision::Fix), codesText(TriageDecision::Drop)),
        .json = QStringLiteral("  {\"environment\", \"triage\": {\"decision\", \"reason\", \"note\", \"reviewer\", \"revision\", "
                               "\"stale\"} or null}"),
        .example = QStringLiteral("codegym triage mine.codegym Sum_1__SumEnv --drop --reason too-easy"),
        .options = {
            {option("keep"), Words::tr("It can be trained on.")},
            {option("fix"), Words::tr("It can once something is put right.")},
            {option("drop"), Words::tr("It cannot.")},
            {option("clear"), Words::tr("Take the decision back.")},
            {option("reason"), Words::tr("Why: one of the codes above."), QStringLiteral("CODE")},
            {option("note"), Words::tr("What else there is to say."), QStringLiteral("TEXT")},
        },
        .run = runTriage};
}

} // namespace codegym::cli
