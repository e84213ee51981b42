#include "app/cli/lookup.h"

#include "app/cli/words.h"
#include "core/workspace/environments.h"
#include "core/workspace/problems.h"
#include "core/workspace/revisions.h"
#include "core/workspace/sets.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"

namespace codegym::cli {

namespace {

Error notThere(const QString& what, const QString& typed, const QString& list)
{
    return failure(Error::Kind::NotFound,
        Words::tr("%1 “%2” is not in this workspace. “codegym list W %3” shows what is.")
            .arg(what, typed, list));
}

} // namespace

bool isKind(const QString& typed, QStringView singular)
{
    const QString plural = singular.endsWith(u'y') ? singular.chopped(1).toString() + QStringLiteral("ies")
                                                   : singular.toString() + u's';
    return typed == singular || typed == plural;
}

Result<RowId> problemByTypedId(Connection& connection, const QString& typed)
{
    const QByteArray id = typed.toUtf8();
    for (const QByteArray& candidate : {id, toCodeId(id)}) {
        if (const std::optional<RowId> row = problemRow(connection, candidate))
            return *row;
    }
    return notThere(Words::tr("Problem"), typed, QStringLiteral("problems"));
}

Result<RowId> environmentByTypedId(Connection& connection, const QString& typed)
{
    const Result<EnvironmentKey> key = EnvironmentKey::parse(typed.toUtf8());
    if (!key)
        return key.error();
    if (const std::optional<RowId> row = environmentRow(connection, *key))
        return *row;
    return notThere(Words::tr("Environment"), typed, QStringLiteral("environments"));
}

Result<RowId> taskByTypedId(Connection& connection, const QString& typed)
{
    const Result<StoredTask> task = taskById(connection, typed.toUtf8());
    if (task)
        return task->row;
    if (task.error().kind != Error::Kind::NotFound)
        return task.error();
    return notThere(Words::tr("Task"), typed, QStringLiteral("tasks"));
}

Result<RowId> trajectoryByTypedId(Connection& connection, const QString& typed)
{
    const Result<RowId> row = trajectoryRowById(connection, typed.toUtf8());
    if (row || row.error().kind != Error::Kind::NotFound)
        return row;
    return notThere(Words::tr("Trajectory"), typed, QStringLiteral("trajectories"));
}

Result<Revision> revisionByTypedHash(Connection& connection, RowId environment, const QString& typed)
{
    if (typed == QLatin1String("current"))
        return revision(connection, environment);
    const Result<QList<RevisionRow>> rows = revisionRows(connection, environment);
    if (!rows)
        return rows.error();
    QList<QByteArray> found;
    for (const RevisionRow& row : *rows) {
        if (!typed.isEmpty() && row.hash.toHex().startsWith(typed.toLower().toLatin1()))
            found.append(row.hash);
    }
    if (found.size() == 1)
        return revision(connection, environment, found.first());
    return failure(Error::Kind::NotFound,
        (found.isEmpty() ? Words::tr("The environment has no revision “%1”. “codegym show W environment ID” lists them.")
                         : Words::tr("More than one revision begins with “%1”; give more of its digits."))
            .arg(displayLine(typed.toUtf8(), 80)));
}

Result<RowId> setByName(Connection& connection, const QString& typed)
{
    const Result<QList<SetRow>> sets = setRows(connection);
    if (!sets)
        return sets.error();
    for (const SetRow& set : *sets) {
        if (set.name == typed.toUtf8())
            return set.row;
    }
    return notThere(Words::tr("Set"), typed, QStringLiteral("sets"));
}

} // namespace codegym::cli
