#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "core/workspace/trash.h"

namespace codegym::cli {

namespace {

std::optional<TrashKind> trashKind(const QString& typed)
{
    if (isKind(typed, u"problem"))
        return TrashKind::Problem;
    if (isKind(typed, u"environment"))
        return TrashKind::Environment;
    if (isKind(typed, u"task"))
        return TrashKind::Task;
    if (isKind(typed, u"set"))
        return TrashKind::Set;
    if (isKind(typed, u"trajectory"))
        return TrashKind::Trajectory;
    return std::nullopt;
}

Result<RowId> rowOf(Connection& connection, TrashKind kind, const QString& id)
{
    switch (kind) {
    case TrashKind::Problem:
        return problemByTypedId(connection, id);
    case TrashKind::Environment:
        return environmentByTypedId(connection, id);
    case TrashKind::Task:
        return taskByTypedId(connection, id);
    case TrashKind::Set:
        return setByName(connection, id);
    case TrashKind::Trajectory:
        return trajectoryByTypedId(connection, id);
    }
    Q_UNREACHABLE();
}

Result<ExitCode> runRemove(Invocation& call)
{
    const std::optional<TrashKind> kind = trashKind(call.argument(1));
    if (!kind)
        return unknownChoice(Words::tr("The kind"), call.argument(1),
            {QStringLiteral("problem"), QStringLiteral("environment"), QStringLiteral("task"),
                QStringLiteral("set"), QStringLiteral("trajectory")});
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const QStringList ids = call.arguments().mid(2);
    const Result<RowId> batch = (*workspace)->write([&](Connection& connection) -> Result<RowId> {
        QList<RowId> rows;
        for (const QString& id : ids) {
            const Result<RowId> row = rowOf(connection, *kind, id);
            if (!row)
                return row.error();
            if (!rows.contains(*row))
                rows.append(*row);
        }
        return moveToTrash(connection, *kind, rows);
    });
    if (!batch)
        return batch.error();
    call.output().object(JsonLine().number("removed", ids.size()).number("batch", *batch));
    call.output().text(Words::tr("Removed %1. To undo: codegym restore %2 %3")
                           .arg(counted(ids.size(), Words::tr("item"), Words::tr("items")),
                               shellWord(call.argument(0)), QString::number(*batch)));
    return Done;
}

Result<RowId> batchToRestore(Invocation& call, Connection& connection)
{
    const QString typed = call.argument(1);
    if (!typed.isEmpty()) {
        bool ok = false;
        const RowId batch = typed.toLongLong(&ok);
        if (ok)
            return batch;
        return failure(
            Error::Kind::Usage, Words::tr("“%1” is not the number that “codegym remove” gave.").arg(typed));
    }
    const Result<QList<TrashBatch>> batches = trashBatches(connection);
    if (!batches)
        return batches.error();
    if (batches->isEmpty())
        return failure(Error::Kind::NotFound, Words::tr("There is nothing in the trash to restore."));
    return batches->first().batch;
}

Result<ExitCode> runRestore(Invocation& call)
{
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const Result<RowId> restored = (*workspace)->write([&](Connection& connection) -> Result<RowId> {
        const Result<RowId> batch = batchToRestore(call, connection);
        if (!batch)
            return batch;
        const Status done = restoreFromTrash(connection, *batch);
        return done ? batch : Result<RowId>(done.error());
    });
    if (!restored)
        return restored.error();
    call.output().object(JsonLine().number("restored", *restored));
    call.output().text(Words::tr("Restored what removal %1 had taken away.").arg(*restored));
    return Done;
}

} // namespace

Command removeCommand()
{
    return {.name = QStringLiteral("remove"),
        .arguments = QStringLiteral("W KIND ID..."),
        .minimumArguments = 3,
        .maximumArguments = -1,
        .summary = Words::tr("Move problems, environments, tasks, sets or trajectories to the trash."),
        .details
        = Words::tr("KIND is problem, environment, task, set or trajectory. An environment takes its tasks along, and a task its "
                    "trajectories. "
                    "Nothing is removed where one of the IDs is not there. What is removed stays in the "
                    "trash until “codegym compact”."),
        .json = QStringLiteral("  {\"removed\", \"batch\"}"),
        .example = QStringLiteral("codegym remove mine.codegym problem HumanEval/12 HumanEval/13"),
        .options = {},
        .run = runRemove};
}

Command restoreCommand()
{
    return {.name = QStringLiteral("restore"),
        .arguments = QStringLiteral("W [BATCH]"),
        .minimumArguments = 1,
        .maximumArguments = 2,
        .summary = Words::tr("Take a removal back."),
        .details
        = Words::tr("BATCH is the number that “codegym remove” printed; without it the last removal."),
        .json = QStringLiteral("  {\"restored\"}"),
        .example = QStringLiteral("codegym restore mine.codegym"),
        .options = {},
        .run = runRestore};
}

} // namespace codegym::cli
