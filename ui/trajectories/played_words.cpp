#include "ui/trajectories/played_words.h"

#include "ui/widgets/count_text.h"
#include "ui/widgets/verdict_pill.h"

#include <QCoreApplication>
#include <QSet>

namespace codegym {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlayedWords)
};

QString rewardWords(bool ended, double reward)
{
    return ended ? Words::tr("reward %1").arg(QString::fromLatin1(rewardText(reward))) : Words::tr("not finished");
}

/// Enough of a trajectory's id to know it again.
QString shortId(const ByteText& id) { return displayLine(id.mid(id.lastIndexOf('+') + 1).left(8)); }

void addTrajectoryFacts(const PlayedRun& run, QStringList& facts)
{
    const Trajectory& trajectory = *run.trajectory;
    if (!trajectory.note.isEmpty())
        facts.prepend(displayLine(trajectory.note, 400));
    for (const TrajectoryRow& row : run.saved) {
        if (row.row == run.played)
            facts << Words::tr("Trajectory %1").arg(shortId(row.id));
    }
    if (!trajectory.author.isEmpty())
        facts << Words::tr("Played by %1").arg(displayLine(trajectory.author, 60));
    if (!trajectory.parentId.isEmpty())
        facts << Words::tr("Branch of %1 after step %2").arg(shortId(trajectory.parentId)).arg(trajectory.branchedAfter);
}

} // namespace

QString roundsText(int rounds) { return countText(rounds, Words::tr("1 round"), Words::tr("%1 rounds")); }

Verdict endVerdict(const PlayedRun& run)
{
    if (!run.trajectory)
        return run.row.verdict;
    if (!run.trajectory->ended)
        return Verdict::NotRun;
    return run.trajectory->reward == 1 ? Verdict::Correct : Verdict::Incorrect;
}

PillText endPill(const PlayedRun& run)
{
    PillText pill = verdictPill(endVerdict(run));
    if (run.trajectory)
        pill.text = rewardWords(run.trajectory->ended, run.trajectory->reward);
    return pill;
}

bool isStale(const PlayedRun& run)
{
    if (!run.trajectory)
        return run.row.stale;
    return std::any_of(run.saved.begin(), run.saved.end(),
        [&](const TrajectoryRow& row) { return row.row == run.played && row.former; });
}

int roundsOf(const PlayedRun& run) { return run.trajectory ? run.trajectory->rounds : run.run ? run.run->rounds : 0; }

QString remarkOn(const PlayedRun& run) { return run.trajectory ? QString() : displayLine(run.row.reason, 600); }

QString totalText(const PlayedRun& run)
{
    QStringList total {roundsText(roundsOf(run))};
    const std::optional<int> effective = run.trajectory || !run.run ? std::nullopt : run.run->effectiveRounds;
    if (effective && *effective != roundsOf(run))
        total << Words::tr("%1 effective").arg(*effective);
    return total.join(QStringLiteral(" · "));
}

QString toolsText(const PlayedRun& run)
{
    QSet<ByteText> tools;
    int errors = 0;
    for (const PlayedStep& step : run.steps) {
        errors += step.kind == StepKind::ToolError || step.kind == StepKind::Unreadable;
        tools.insert(step.tool);
    }
    tools.remove({});
    QStringList parts {countText(tools.size(), Words::tr("1 tool used"), Words::tr("%1 tools used"))};
    if (errors > 0)
        parts << countText(errors, Words::tr("1 tool error"), Words::tr("%1 tool errors"));
    return parts.join(QStringLiteral(" · "));
}

QStringList factsOf(const PlayedRun& run)
{
    const Conditions conditions = run.trajectory ? run.trajectory->conditions : run.run ? run.run->conditions : Conditions();
    const QByteArray revision = run.trajectory ? run.trajectory->revisionHash : run.run ? run.run->revisionHash : QByteArray();
    QStringList facts {
        Words::tr("Python %1, sandbox %2").arg(displayLine(conditions.interpreter), displayLine(conditions.sandbox)),
        Words::tr("Revision %1").arg(QString::fromLatin1(revision.toHex().left(12)))};
    if (run.trajectory)
        addTrajectoryFacts(run, facts);
    else if (run.row.recordedRounds)
        facts << Words::tr("The imported row says %1.").arg(roundsText(*run.row.recordedRounds));
    return facts;
}

QString savedText(const TrajectoryRow& row)
{
    const ByteText name = row.note.isEmpty() ? row.author : row.note;
    const QString end = rewardWords(row.ended, row.reward);
    return name.isEmpty() ? Words::tr("Trajectory %1 · %2").arg(shortId(row.id), end)
                          : QStringLiteral("%1 · %2").arg(displayLine(name, 60), end);
}

} // namespace codegym
