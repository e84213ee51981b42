#include "core/trajectories/played_run.h"

#include "core/formats/json_scanner.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace codegym {

namespace {

/// Fills tool and parameters; leaves both empty where the action is no call.
void readAction(PlayedStep& step)
{
    JsonLimits limits;
    limits.pythonConstants = true; // Python's json.dumps writes NaN and Infinity
    const Result<JsonObject> call = scanJsonObject(step.action, limits);
    if (!call)
        return;
    step.tool = call->string("name").value_or(ByteText());
    const JsonValue* parameters = call->find("parameters");
    if (!parameters || parameters->kind != JsonKind::Object)
        return;
    const Result<JsonObject> values = scanJsonObject(parameters->text, limits);
    if (!values)
        return;
    QByteArrayList parts;
    for (const JsonField& field : values->fields())
        parts.append(field.key + '=' + field.value.text.toByteArray());
    step.parameters = parts.join(", ");
}

StepKind kindOf(const PlayedStep& step)
{
    if (step.tool.isEmpty())
        return StepKind::Unreadable;
    if (step.tool == "Done")
        return StepKind::Done;
    if (step.observation.startsWith("Error"))
        return StepKind::ToolError;
    return step.tool == "Observe" ? StepKind::Observe : StepKind::Call;
}

} // namespace

QList<PlayedStep> playedSteps(const QList<Step>& steps)
{
    QList<PlayedStep> played;
    played.reserve(steps.size());
    QHash<QPair<ByteText, ByteText>, int> first;
    for (const Step& step : steps) {
        PlayedStep next;
        next.action = step.action;
        next.observation = step.observation;
        readAction(next);
        next.kind = kindOf(next);
        const auto seen = first.constFind({step.action, step.observation});
        if (seen != first.constEnd())
            next.sameAs = *seen;
        else
            first.insert({step.action, step.observation}, int(played.size()));
        played.append(next);
    }
    return played;
}

namespace {

Status takeTrajectory(Connection& connection, PlayedRun& played, RowId wanted)
{
    TrajectoryFilter ofTask;
    ofTask.task = played.row.row;
    const Result<std::vector<RowId>> ids = trajectoryIds(connection, ofTask);
    if (!ids)
        return ids.error();
    const Result<QList<TrajectoryRow>> saved = trajectoryRows(connection, *ids);
    if (!saved)
        return saved.error();
    played.saved = *saved;
    const bool there = std::find(ids->begin(), ids->end(), wanted) != ids->end();
    played.played = there ? wanted : played.run || ids->empty() ? 0 : ids->front();
    if (played.played == 0)
        return {};
    Result<Trajectory> trajectory = trajectoryAt(connection, played.played);
    if (!trajectory)
        return trajectory.error();
    played.trajectory = *std::move(trajectory);
    played.steps = playedSteps(std::exchange(played.trajectory->steps, {}));
    return {};
}

} // namespace

Result<PlayedRun> playedRun(Connection& connection, RowId task, const Conditions& now, RowId trajectory)
{
    const Result<StoredTask> stored = taskAt(connection, task);
    if (!stored)
        return stored.error();
    const Result<QList<TaskRow>> rows = taskRows(connection, {task}, now);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return failure(Error::Kind::NotFound, QCoreApplication::translate("PlayedRun", "This task is gone."));
    Result<std::optional<OracleRun>> run = oracleRun(connection, task);
    if (!run)
        return run.error();
    PlayedRun played;
    played.row = rows->first();
    played.configuration = stored->task.configuration;
    played.run = std::move(*run);
    if (played.run)
        played.steps = playedSteps(std::exchange(played.run->steps, {}));
    if (const Status taken = takeTrajectory(connection, played, trajectory); !taken)
        return taken.error();
    return played;
}

} // namespace codegym
