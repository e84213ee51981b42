#include "core/verification/radius_words.h"

#include <QCoreApplication>

namespace codegym {

namespace {

constexpr int kTextLength = 160; ///< Of foreign text in a sentence.
constexpr int kNamedTools = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(blastRadius)
};

QString numbered(int number, const QString& one, const QString& many)
{
    return QStringLiteral("%1 %2").arg(number).arg(number == 1 ? one : many);
}

/// "2 oracle runs, 2 unit tests": what there was to compare.
QString allRuns(const BlastRadius& radius)
{
    QStringList parts;
    const auto add = [&](int number, const QString& one, const QString& many) {
        if (number > 0)
            parts.append(numbered(number, one, many));
    };
    add(radius.oracleRuns, Words::tr("oracle run"), Words::tr("oracle runs"));
    add(radius.unitTests, Words::tr("unit test"), Words::tr("unit tests"));
    add(radius.recordedRuns, Words::tr("stored run"), Words::tr("stored runs"));
    add(radius.trajectories, Words::tr("trajectory"), Words::tr("trajectories"));
    add(radius.solutionRuns, Words::tr("run of a solution"), Words::tr("runs of solutions"));
    return parts.join(QStringLiteral(", "));
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Correct:
        return Words::tr("correct");
    case Verdict::Incorrect:
        return Words::tr("incorrect");
    case Verdict::Error:
        return Words::tr("error");
    case Verdict::NotRun:
        break;
    }
    return Words::tr("not run");
}

QString testWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Correct:
        return Words::tr("valid");
    case Verdict::Incorrect:
        return Words::tr("invalid");
    default:
        return verdictWord(verdict);
    }
}

QString rewardWord(const RadiusSide& side)
{
    return Words::tr("reward %1").arg(side.reward.isEmpty() ? Words::tr("unknown") : displayLine(side.reward, 40));
}

/// Whoever played a trajectory may have gone wrong or stopped half-way on purpose: it has a reward, not a verdict.
QString firstWord(const RadiusChange& change, const RadiusSide& side)
{
    switch (change.subject) {
    case RadiusSubject::UnitTest:
        return testWord(side.verdict);
    case RadiusSubject::Trajectory:
        return side.verdict == Verdict::Error ? verdictWord(side.verdict) : rewardWord(side);
    default:
        return verdictWord(side.verdict);
    }
}

/// What is shown of a side: always the verdict or reward, the rest where it tells the two apart.
QString sideText(const RadiusChange& change, const RadiusSide& side)
{
    QStringList parts {firstWord(change, side)};
    if (change.before.rounds != change.after.rounds)
        parts.append(numbered(side.rounds, Words::tr("round"), Words::tr("rounds")));
    if (change.subject != RadiusSubject::Trajectory && change.before.reward != change.after.reward
        && change.before.verdict == change.after.verdict)
        parts.append(rewardWord(side));
    if (change.before.answer != change.after.answer && !side.answer.isEmpty())
        parts.append(Words::tr("answer %1").arg(displayLine(side.answer, 80)));
    if (change.before.reason != change.after.reason && !side.reason.isEmpty())
        parts.append(displayLine(side.reason, kTextLength));
    return parts.join(QStringLiteral(", "));
}

using Wanted = std::function<bool(const RadiusChange&)>;

int counted(const BlastRadius& radius, RadiusSubject subject, const Wanted& wanted)
{
    return int(std::count_if(radius.changes.begin(), radius.changes.end(),
        [&](const RadiusChange& change) { return change.subject == subject && wanted(change); }));
}

bool keepsVerdict(const RadiusChange& change) { return !change.breaks() && !change.mends(); }

Wanted differingIn(const char* part)
{
    return [part](const RadiusChange& change) { return keepsVerdict(change) && change.parts().contains(part); };
}

struct Sentence {
    RadiusSubject subject;
    Wanted wanted;
    QString text; ///< %1: how many, %2: of how many.
};

QList<Sentence> sentences()
{
    using S = RadiusSubject;
    const auto otherwise = [](const RadiusChange& change) {
        const QList<QByteArray> parts = change.parts();
        return keepsVerdict(change) && (parts.contains("observations") || parts.contains("calls"));
    };
    return {
        {S::Oracle, &RadiusChange::breaks, Words::tr("The oracle no longer solves %1 of %2 tasks.")},
        {S::Oracle, &RadiusChange::mends, Words::tr("The oracle now solves %1 of %2 tasks that it did not solve.")},
        {S::Oracle, differingIn("rounds"), Words::tr("It takes other rounds on %1 of %2 tasks.")},
        {S::Oracle, otherwise, Words::tr("It calls or sees something else on %1 of %2 tasks.")},
        {S::UnitTest, &RadiusChange::breaks, Words::tr("%1 of %2 unit tests are no longer valid.")},
        {S::UnitTest, &RadiusChange::mends, Words::tr("%1 of %2 unit tests become valid.")},
        {S::UnitTest, differingIn("answer"), Words::tr("%1 of %2 unit tests get another reference answer.")},
        {S::RecordedCalls, &RadiusChange::breaks, Words::tr("%1 of %2 stored runs no longer earn their reward.")},
        {S::RecordedCalls, &RadiusChange::mends, Words::tr("%1 of %2 stored runs earn a reward now.")},
        {S::RecordedCalls, otherwise, Words::tr("%1 of %2 stored runs see something else.")},
        {S::Trajectory, &RadiusChange::breaks, Words::tr("%1 of %2 trajectories no longer earn their reward.")},
        {S::Trajectory, &RadiusChange::mends, Words::tr("%1 of %2 trajectories earn a reward now.")},
        {S::Trajectory, differingIn("reward"), Words::tr("%1 of %2 trajectories get another reward.")},
        {S::Trajectory, differingIn("rounds"), Words::tr("%1 of %2 trajectories take other rounds.")},
        {S::Trajectory, otherwise, Words::tr("%1 of %2 trajectories see something else.")},
        {S::Solution, &RadiusChange::breaks, Words::tr("%1 of %2 runs of solutions are no longer correct.")},
        {S::Solution, &RadiusChange::mends, Words::tr("%1 of %2 runs of solutions become correct.")},
        {S::Solution, otherwise, Words::tr("%1 of %2 runs of solutions call or see something else.")},
    };
}

int comparedOf(const BlastRadius& radius, RadiusSubject subject)
{
    switch (subject) {
    case RadiusSubject::Oracle:
        return radius.oracleRuns;
    case RadiusSubject::UnitTest:
        return radius.unitTests;
    case RadiusSubject::Solution:
        return radius.solutionRuns;
    case RadiusSubject::RecordedCalls:
        break;
    case RadiusSubject::Trajectory:
        return radius.trajectories;
    }
    return radius.recordedRuns;
}

void nameTools(QStringList& lines, const QString& sentence, const QList<ByteText>& tools)
{
    if (tools.isEmpty())
        return;
    QStringList names;
    for (const ByteText& tool : tools.first(qMin<qsizetype>(kNamedTools, tools.size())))
        names.append(displayLine(tool, 60));
    if (tools.size() > kNamedTools)
        names.append(QStringLiteral("…"));
    lines.append(sentence.arg(names.join(QStringLiteral(", "))));
}

QString quoted(const ByteText& text) { return QStringLiteral("“%1”").arg(displayLine(text, kTextLength)); }

} // namespace

QString radiusHeadline(const BlastRadius& radius)
{
    const QString all = allRuns(radius);
    if (all.isEmpty())
        return Words::tr("There is no task to run, so nothing is known of what this changes.");
    if (radius.changes.isEmpty())
        return Words::tr("All go the same way as before: %1.").arg(all);
    return Words::tr("%1 of these go another way: %2.").arg(radius.changes.size()).arg(all);
}

QStringList radiusLines(const BlastRadius& radius)
{
    QStringList lines;
    for (const Sentence& sentence : sentences()) {
        if (const int count = counted(radius, sentence.subject, sentence.wanted); count > 0)
            lines.append(sentence.text.arg(count).arg(comparedOf(radius, sentence.subject)));
    }
    const auto unsteady = std::count_if(
        radius.changes.begin(), radius.changes.end(), [](const RadiusChange& change) { return change.unsteady; });
    if (unsteady > 0)
        lines.append(Words::tr("%1 of these did not go the same way twice before the edit either.").arg(unsteady));
    for (const Finding& finding : radius.appeared)
        lines.append(Words::tr("New finding: %1").arg(displayLine(finding.message, 300)));
    for (const Finding& finding : radius.gone)
        lines.append(Words::tr("No longer found: %1").arg(displayLine(finding.message, 300)));
    for (const RenamedTool& tool : radius.toolsRenamed)
        lines.append(Words::tr("%1 is called %2 now: the same calls under another name.")
                         .arg(displayLine(tool.before, 60), displayLine(tool.after, 60)));
    if (!radius.toolsRenamed.isEmpty() && radius.solutionRuns > 0)
        lines.append(Words::tr("Saving renames it in the stored solutions, too."));
    nameTools(lines, Words::tr("New tools: %1."), radius.toolsAdded);
    nameTools(lines, Words::tr("Tools gone: %1."), radius.toolsRemoved);
    nameTools(lines, Words::tr("Agents are told something else of %1."), radius.toolsChanged);
    return lines;
}

QString radiusSubjectName(RadiusSubject subject)
{
    switch (subject) {
    case RadiusSubject::Oracle:
        return Words::tr("oracle");
    case RadiusSubject::UnitTest:
        return Words::tr("unit test");
    case RadiusSubject::Solution:
        return Words::tr("solution");
    case RadiusSubject::RecordedCalls:
        break;
    case RadiusSubject::Trajectory:
        return Words::tr("trajectory");
    }
    return Words::tr("stored run");
}

QString radiusRunName(const RadiusChange& change)
{
    const QString name = radiusSubjectName(change.subject);
    if (!change.solution.isEmpty())
        return QStringLiteral("%1 “%2”").arg(name, displayLine(change.solution, 60));
    const ByteText own = change.trajectory.mid(change.trajectory.lastIndexOf('+') + 1).left(8);
    return own.isEmpty() ? name : QStringLiteral("%1 %2").arg(name, displayLine(own));
}

QString changeText(const RadiusChange& change)
{
    const QString before = sideText(change, change.before);
    const QString after = sideText(change, change.after);
    // Where only the way there differs, the step says it.
    return before == after ? before : before + QStringLiteral(" → ") + after;
}

QString changeDetail(const RadiusChange& change)
{
    if (change.step < 0)
        return {};
    const qsizetype number = change.step + 1;
    if (change.stepAfter.action.isEmpty())
        return Words::tr("It ends before step %1.").arg(number);
    if (change.stepBefore.action.isEmpty())
        return Words::tr("It goes on after step %1 with %2.").arg(change.step).arg(quoted(change.stepAfter.action));
    if (change.stepBefore.action != change.stepAfter.action)
        return Words::tr("Step %1 calls %2 instead of %3.")
            .arg(number).arg(quoted(change.stepAfter.action), quoted(change.stepBefore.action));
    return Words::tr("Step %1 answers %2 instead of %3.")
        .arg(number).arg(quoted(change.stepAfter.observation), quoted(change.stepBefore.observation));
}

} // namespace codegym
