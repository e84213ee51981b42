#include "app/cli/describe.h"

#include "app/cli/words.h"

#include <QLocale>

#include <cmath>

namespace codegym::cli {

QString stageName(ProblemStage stage)
{
    switch (stage) {
    case ProblemStage::Imported:
        return QStringLiteral("imported");
    case ProblemStage::Refused:
        return QStringLiteral("refused");
    case ProblemStage::Converted:
        return QStringLiteral("converted");
    }
    Q_UNREACHABLE();
}

QString originName(EnvironmentOrigin origin)
{
    switch (origin) {
    case EnvironmentOrigin::Imported:
        return QStringLiteral("imported");
    case EnvironmentOrigin::Extracted:
        return QStringLiteral("extracted");
    case EnvironmentOrigin::Edited:
        return QStringLiteral("edited");
    }
    Q_UNREACHABLE();
}

JsonLine problemJson(const ProblemRow& row)
{
    JsonLine line;
    line.text("problem", row.codeId).text("original_id", row.originalId).text("title", row.title);
    line.textOrNull("source", row.source).textOrNull("licence", row.licence);
    line.text("stage", stageName(row.stage).toLatin1()).flag("tests", row.hasTests);
    line.number("environments", row.environments).number("findings", row.findings);
    return line.textOrNull("reason", row.refusal);
}

JsonLine environmentJson(const EnvironmentRow& row)
{
    JsonLine line;
    line.text("environment", row.key.id())
        .textOrNull("source", row.source)
        .textOrNull("licence", row.licence);
    line.text("origin", originName(row.madeBy).toLatin1()).textOrNull("granularity", row.granularity);
    line.flag("trainable", row.trainable)
        .text("verdict", validityName(row.validity))
        .flag("stale", row.stale);
    line.number("tests", row.tests)
        .number("passed", row.passed)
        .number("tools", row.tools)
        .number("tasks", row.tasks);
    line.raw("rounds", roundsJson(row.roundsMin, row.roundsMedian, row.roundsMax));
    line.number("findings", row.findings).number("errors", row.errors);
    const bool decided = row.decision != TriageDecision::Undecided;
    return line.textOrNull("decision", decided ? decisionName(row.decision) : QByteArray());
}

JsonLine taskJson(const TaskRow& row)
{
    JsonLine line;
    line.text("task", publicTaskId(row)).text("environment", row.environment.id());
    line.text("origin", row.origin).textOrNull("level", row.level);
    line.text("verdict", verdictName(row.verdict)).flag("stale", row.stale);
    line.numberOrNull("rounds", row.rounds).numberOrNull("effective_rounds", row.effectiveRounds);
    line.numberOrNull("recorded_rounds", row.recordedRounds).numberOrNull("tools_used", row.toolsUsed);
    return line.textOrNull("reason", row.reason);
}

JsonLine setJson(const SetRow& row)
{
    JsonLine line;
    line.text("set", row.name).number("environments", row.environments).number("tasks", row.tasks);
    return line.text("recipe", row.recipe);
}

JsonLine ruleFindingsJson(const RuleFindings& row)
{
    JsonLine line;
    line.text("rule", row.rule).text("severity", severityName(row.severity)).number("environments", row.environments);
    return line.number("findings", row.findings).number("waived", row.waived);
}

JsonLine trajectoryJson(const TrajectoryRow& row)
{
    JsonLine line;
    line.text("trajectory", row.id).text("environment", row.environment.id());
    line.text("task", row.environment.id() + '@' + row.taskHash).textOrNull("author", row.author);
    line.textOrNull("note", row.note).number("rounds", row.rounds).flag("done", row.ended);
    line.raw("reward", rewardText(row.reward)).flag("stale", row.former).textOrNull("parent", row.parentId);
    return line.number("branched_after", row.branchedAfter);
}

QByteArray findingsJson(const QList<Finding>& findings)
{
    QByteArrayList items;
    for (const Finding& finding : findings) {
        JsonLine line;
        line.text("rule", finding.rule).text("severity", severityName(finding.severity));
        line.text("message", finding.message).textOrNull("location", finding.location);
        items.append(line.textOrNull("waived", finding.waivedReason).json());
    }
    return jsonArray(items);
}

QByteArray toolsJson(const QList<Tool>& tools)
{
    QByteArrayList items;
    for (const Tool& tool : tools) {
        JsonLine line;
        line.text("name", tool.name).text("signature", tool.signature).textOrNull("kind", tool.kind);
        line.flag("documented", tool.documented).text("documentation", tool.documentation);
        items.append(line.json());
    }
    return jsonArray(items);
}

QByteArray triageJson(const Triage& triage)
{
    if (triage.decision == TriageDecision::Undecided)
        return "null";
    JsonLine line;
    line.text("decision", decisionName(triage.decision)).textOrNull("reason", triage.reason);
    line.textOrNull("note", triage.note).textOrNull("reviewer", triage.reviewer);
    return line.text("revision", triage.revisionHash.toHex()).flag("stale", triage.former).json();
}

JsonLine stepJson(const Step& step)
{
    return JsonLine().text("call", step.action).text("observation", step.observation);
}

QByteArray rewardJson(const ByteText& reward)
{
    bool ok = false;
    const double value = reward.toDouble(&ok);
    return ok && std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest) : "null";
}

JsonLine conditionsJson(const Conditions& conditions)
{
    JsonLine line;
    line.text("interpreter", conditions.interpreter).text("program", conditions.program);
    return line.text("limits", conditions.limits).text("sandbox", conditions.sandbox);
}

QByteArray roundsJson(std::optional<int> least, std::optional<int> median, std::optional<int> most)
{
    if (!least || !median || !most)
        return "null";
    return JsonLine().number("min", *least).number("median", *median).number("max", *most).json();
}

QString triageLine(const Triage& triage)
{
    QString line = decisionWord(triage.decision);
    if (!triage.reason.isEmpty())
        line += QStringLiteral(", ") + triageReasonWords(triage.reason);
    QStringList aside;
    if (!triage.reviewer.isEmpty())
        aside.append(Words::tr("by %1").arg(displayLine(triage.reviewer, 60)));
    if (triage.former)
        aside.append(Words::tr("of an earlier revision"));
    if (!aside.isEmpty())
        line += QStringLiteral(" (%1)").arg(aside.join(QStringLiteral(", ")));
    return triage.note.isEmpty() ? line : line + QStringLiteral(": ") + displayLine(triage.note, 400);
}

QString findingLine(const Finding& finding)
{
    QString line = QStringLiteral("%1  %2: %3")
                       .arg(QString::fromLatin1(severityName(finding.severity)), displayLine(finding.rule),
                           displayLine(finding.message));
    if (!finding.location.isEmpty())
        line += QStringLiteral(" (%1)").arg(displayLine(finding.location, 80));
    if (finding.waived())
        line += u' ' + Words::tr("[accepted: %1]").arg(displayLine(finding.waivedReason, 80));
    return line;
}

QString roundsLine(std::optional<int> least, std::optional<int> median, std::optional<int> most)
{
    if (!least || !median || !most)
        return {};
    return QStringLiteral("%1 – %2 – %3").arg(*least).arg(*median).arg(*most);
}

ByteText publicTaskId(const TaskRow& row)
{
    return row.environment.id() + '@' + row.shortHash;
}

} // namespace codegym::cli
