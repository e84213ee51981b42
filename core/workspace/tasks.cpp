#include "core/workspace/tasks.h"

#include "core/base/hash.h"
#include "core/workspace/content_store.h"
#include "core/workspace/environment_state.h"
#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"

namespace codegym {

namespace {

constexpr qsizetype kShortHashBytes = 8;
constexpr char kSelect[] = "SELECT t.id, t.environment, e.public_id, t.configuration, t.origin, t.level,"
                           " t.recorded_rounds, t.training_row, t.verdict, t.verdict_revision"
                           " FROM tasks t JOIN environments e ON e.id = t.environment ";

QString translate(const char* text) { return QCoreApplication::translate("Tasks", text); }

QByteArray shortHash(const ByteText& configuration) { return sha256(configuration).first(kShortHashBytes); }

/// The same task again may know what the first did not.
void complete(Connection& connection, RowId row, const TaskConfiguration& task)
{
    if (!task.recordedRounds && task.row.isEmpty())
        return;
    connection.run("UPDATE tasks SET recorded_rounds = coalesce(recorded_rounds, ?),"
                   " training_row = CASE training_row WHEN 0 THEN ? ELSE training_row END WHERE id = ?",
        task.recordedRounds, putContent(connection, task.row), row);
}

RowId addTask(Connection& connection, RowId environment, const TaskConfiguration& task, TasksAdded& result)
{
    const RowId configuration = putContent(connection, task.configuration);
    const QByteArray hash = shortHash(task.configuration);
    const std::optional<RowId> known = connection.integer(
        "SELECT id FROM tasks WHERE environment = ? AND trash = 0 AND short_hash = ? AND configuration = ?", environment,
        hash, configuration);
    if (known) {
        ++result.duplicates;
        complete(connection, *known, task);
        return *known;
    }
    ++result.added;
    connection.run("INSERT INTO tasks (sequence, environment, configuration, short_hash, origin, level, recorded_rounds,"
                   " training_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        connection.changeSequence(), environment, configuration, hash, task.origin, task.level, task.recordedRounds,
        putContent(connection, task.row));
    return connection.lastInsertId();
}

StoredTask taskFrom(Connection& connection, const Query& query)
{
    StoredTask stored;
    stored.row = query.integer(0);
    stored.environmentRow = query.integer(1);
    if (const Result<EnvironmentKey> key = EnvironmentKey::parse(query.bytes(2)))
        stored.task.environment = *key;
    stored.task.configuration = contentOf(connection, query.integer(3));
    stored.task.origin = query.bytes(4);
    stored.task.level = query.bytes(5);
    stored.task.recordedRounds = query.optionalInt(6);
    stored.task.row = contentOf(connection, query.integer(7));
    stored.verdict = query.choice(8, Verdict::Error);
    stored.revisionHash = revisionHash(connection, query.integer(9));
    return stored;
}

Result<StoredTask> onlyTask(Connection& connection, Query& query, const QString& name)
{
    std::optional<StoredTask> task;
    if (query.next())
        task = taskFrom(connection, query);
    if (const Status status = connection.status(); !status)
        return status.error();
    if (!task)
        return failure(Error::Kind::NotFound, translate("There is no task “%1”.").arg(name));
    return *task;
}

} // namespace

Result<TasksAdded> addTasks(Connection& connection, const QList<TaskConfiguration>& tasks)
{
    TasksAdded result;
    QHash<EnvironmentKey, std::optional<RowId>> environments;
    for (int i = 0; i < tasks.size(); ++i) {
        const EnvironmentKey& key = tasks[i].environment;
        if (!environments.contains(key))
            environments.insert(key, environmentRow(connection, key));
        const std::optional<RowId> environment = environments.value(key);
        if (!environment)
            result.withoutEnvironment.append(i);
        result.rows.append(environment ? addTask(connection, *environment, tasks[i], result) : 0);
    }
    for (const std::optional<RowId>& environment : std::as_const(environments)) {
        if (environment && result.added > 0)
            refreshTaskTotals(connection, *environment);
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return result;
}

Result<StoredTask> taskAt(Connection& connection, RowId row)
{
    Query query(connection, kSelect + QByteArray("WHERE t.id = ?"), row);
    return onlyTask(connection, query, QString::number(row));
}

Result<StoredTask> taskById(Connection& connection, QByteArrayView id)
{
    const qsizetype at = id.lastIndexOf('@');
    const QByteArray hash = at < 0 ? QByteArray() : QByteArray::fromHex(id.sliced(at + 1).toByteArray());
    if (hash.size() != kShortHashBytes)
        return failure(Error::Kind::Usage,
            translate("“%1” is not a task id ({code_id}__{EnvName}@{16 hexadecimal digits}).").arg(displayLine(id, 120)));
    Query query(connection, kSelect + QByteArray("WHERE e.public_id = ? AND e.trash = 0 AND t.trash = 0 AND t.short_hash = ?"),
        id.first(at), hash);
    return onlyTask(connection, query, displayLine(id, 120));
}

Result<QList<StoredTask>> tasksOf(Connection& connection, RowId environment)
{
    QList<StoredTask> tasks;
    Query query(connection, kSelect + QByteArray("WHERE t.environment = ? AND t.trash = 0 ORDER BY t.short_hash, t.id"), environment);
    while (query.next())
        tasks.append(taskFrom(connection, query));
    if (const Status status = connection.status(); !status)
        return status.error();
    return tasks;
}

Result<QList<ByteText>> someConfigurations(Connection& connection, RowId environment, int most)
{
    QList<ByteText> configurations;
    Query query(connection, "SELECT configuration FROM tasks WHERE environment = ? AND trash = 0 ORDER BY id LIMIT ?",
        environment, most);
    while (query.next())
        configurations.append(contentOf(connection, query.integer(0)));
    if (const Status status = connection.status(); !status)
        return status.error();
    return configurations;
}

} // namespace codegym
