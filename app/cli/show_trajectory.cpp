#include "app/cli/show.h"

#include "app/cli/describe.h"
#include "app/cli/lookup.h"

namespace codegym::cli {

namespace {

struct ShownTrajectory {
    TrajectoryRow row;
    Trajectory trajectory;
};

Result<ShownTrajectory> readTrajectory(Connection& connection, const QString& id)
{
    const Result<RowId> row = trajectoryByTypedId(connection, id);
    if (!row)
        return row.error();
    const Result<QList<TrajectoryRow>> rows = trajectoryRows(connection, {*row});
    if (!rows)
        return rows.error();
    Result<Trajectory> trajectory = trajectoryAt(connection, *row);
    if (!trajectory)
        return trajectory.error();
    return ShownTrajectory {rows->value(0), *std::move(trajectory)};
}

JsonLine shownJson(const ShownTrajectory& read, bool withSteps)
{
    const Trajectory& trajectory = read.trajectory;
    JsonLine line = trajectoryJson(read.row);
    line.text("revision", trajectory.revisionHash.toHex()).text("config", trajectory.configuration);
    line.object("conditions", conditionsJson(trajectory.conditions));
    if (!withSteps)
        return line;
    QByteArrayList steps;
    for (const Step& step : trajectory.steps)
        steps.append(stepJson(step).json());
    return line.raw("steps", jsonArray(steps));
}

QString endText(const TrajectoryRow& row)
{
    const QString reward = QString::fromLatin1(rewardText(row.reward));
    return row.ended ? Words::tr("Done, reward %1").arg(reward) : Words::tr("before Done, reward %1").arg(reward);
}

void printTrajectory(Output& output, const ShownTrajectory& read, bool withSteps)
{
    const TrajectoryRow& row = read.row;
    output.text(displayLine(row.id));
    field(output, Words::tr("Note"), row.note);
    field(output, Words::tr("Played by"), row.author);
    field(output, Words::tr("Ended"), endText(row));
    field(output, Words::tr("Rounds"), QString::number(row.rounds));
    if (!row.parentId.isEmpty())
        field(output, Words::tr("Branch of"), Words::tr("%1, after step %2").arg(displayLine(row.parentId)).arg(row.branchedAfter));
    field(output, Words::tr("Revision"),
        QString::fromLatin1(read.trajectory.revisionHash.toHex()) + (row.former ? Words::tr(" (no longer the current one)") : QString()));
    field(output, Words::tr("With"), conditionsLine(read.trajectory.conditions));
    block(output, Words::tr("Configuration"), read.trajectory.configuration);
    if (!withSteps)
        return;
    output.text(u'\n' + Words::tr("What was called"));
    for (const Step& step : read.trajectory.steps)
        output.text(QStringLiteral("→ %1\n  %2").arg(displayText(step.action), displayText(step.observation)));
}

} // namespace

Result<ExitCode> showTrajectory(Invocation& call, Workspace& workspace)
{
    const Result<ShownTrajectory> read
        = workspace.read([&](Connection& connection) { return readTrajectory(connection, call.argument(2)); });
    if (!read)
        return read.error();
    const bool withSteps = call.isSet(QStringLiteral("steps"));
    call.output().object(shownJson(*read, withSteps));
    printTrajectory(call.output(), *read, withSteps);
    return Done;
}

} // namespace codegym::cli
