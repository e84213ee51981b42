#include "app/cli/radius_output.h"

#include "app/cli/describe.h"
#include "app/cli/words.h"
#include "core/verification/radius_words.h"

namespace codegym::cli {

namespace {

constexpr qsizetype kShownChanges = 20;

QByteArray textsJson(const QList<QByteArray>& texts)
{
    QByteArrayList list;
    for (const QByteArray& text : texts)
        list.append(jsonString(text));
    return jsonArray(list);
}

QByteArray linesJson(const QStringList& lines)
{
    QByteArrayList list;
    for (const QString& line : lines)
        list.append(line.toUtf8());
    return textsJson(list);
}

JsonLine sideJson(const RadiusSide& side)
{
    JsonLine line;
    line.text("verdict", verdictName(side.verdict)).number("rounds", side.rounds).textOrNull("reward", side.reward);
    return line.textOrNull("answer", side.answer).textOrNull("reason", side.reason);
}

QByteArray subjectName(RadiusSubject subject)
{
    switch (subject) {
    case RadiusSubject::Oracle:
        return "oracle";
    case RadiusSubject::UnitTest:
        return "unit-test";
    case RadiusSubject::Solution:
        return "solution";
    case RadiusSubject::RecordedCalls:
        break;
    case RadiusSubject::Trajectory:
        return "trajectory";
    }
    return "stored-run";
}

JsonLine changeJson(const RadiusChange& change)
{
    JsonLine line;
    line.text("subject", subjectName(change.subject)).text("task", change.task);
    line.textOrNull("trajectory", change.trajectory).textOrNull("solution", change.solution);
    line.raw("parts", textsJson(change.parts()));
    line.flag("breaks", change.breaks()).flag("mends", change.mends()).flag("unsteady", change.unsteady);
    line.object("before", sideJson(change.before)).object("after", sideJson(change.after));
    if (change.step < 0)
        return line.null("step");
    JsonLine step = JsonLine().number("number", change.step + 1);
    step.object("before", stepJson(change.stepBefore)).object("after", stepJson(change.stepAfter));
    return line.object("step", step);
}

QString changeLine(const RadiusChange& change)
{
    const QString detail = changeDetail(change);
    return QStringLiteral("  %1  %2: %3%4")
        .arg(displayLine(change.trajectory.isEmpty() ? change.task : change.trajectory, 140),
            change.trajectory.isEmpty() ? radiusRunName(change) : radiusSubjectName(change.subject), changeText(change),
            detail.isEmpty() ? QString() : QStringLiteral(". ") + detail);
}

} // namespace

void printRadius(Output& output, const BlastRadius& radius)
{
    output.text(radiusHeadline(radius));
    for (const QString& line : radiusLines(radius))
        output.text(line);
    const QList<RadiusChange> changes = worstFirst(radius.changes);
    for (const RadiusChange& change : changes.first(qMin(kShownChanges, changes.size())))
        output.text(changeLine(change));
    if (changes.size() > kShownChanges)
        output.text(Words::tr("  … and %1 more; --json shows all.").arg(changes.size() - kShownChanges));
}

JsonLine radiusJson(const BlastRadius& radius)
{
    QByteArrayList changes;
    for (const RadiusChange& change : worstFirst(radius.changes))
        changes.append(changeJson(change).json());
    JsonLine line;
    line.number("oracle_runs", radius.oracleRuns).number("unit_tests", radius.unitTests);
    line.number("solution_runs", radius.solutionRuns).number("stored_runs", radius.recordedRuns);
    line.number("trajectories", radius.trajectories).flag("breaks", radius.breaksSomething());
    line.raw("summary", linesJson(QStringList(radiusHeadline(radius)) + radiusLines(radius)));
    line.raw("changes", jsonArray(changes));
    line.raw("findings_new", findingsJson(radius.appeared)).raw("findings_gone", findingsJson(radius.gone));
    QByteArrayList renamed;
    for (const RenamedTool& tool : radius.toolsRenamed)
        renamed.append(textsJson({tool.before, tool.after}));
    line.raw("tools_renamed", jsonArray(renamed));
    line.raw("tools_added", textsJson(radius.toolsAdded)).raw("tools_removed", textsJson(radius.toolsRemoved));
    return line.raw("tools_changed", textsJson(radius.toolsChanged));
}

} // namespace codegym::cli
