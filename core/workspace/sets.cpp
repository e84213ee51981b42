#include "core/workspace/sets.h"

#include "core/workspace/content_store.h"
#include "core/workspace/revisions.h"
#include "core/workspace/trash.h"

namespace codegym {

namespace {

QString translate(const char* text) { return QCoreApplication::translate("Sets", text); }

std::optional<RowId> setRow(Connection& connection, const ByteText& name)
{
    return connection.integer("SELECT id FROM sets WHERE name = ? AND trash = 0", name);
}

Status addMember(Connection& connection, RowId set, const SetMember& member)
{
    Query query(connection, "SELECT environment, verdict_revision FROM tasks WHERE id = ? AND trash = 0", member.task);
    if (!query.next())
        return connection.status() ? failure(Error::Kind::NotFound, translate("A chosen task is no longer in the workspace."))
                                   : connection.status();
    std::optional<RowId> revision = query.integer(1);
    if (!member.revisionHash.isEmpty())
        revision = revisionRow(connection, query.integer(0), member.revisionHash);
    if (!revision)
        return failure(Error::Kind::NotFound, translate("A chosen task is pinned to a revision that is not in the workspace."));
    connection.run("INSERT OR REPLACE INTO set_tasks VALUES (?, ?, ?)", set, member.task, *revision);
    return connection.status();
}

} // namespace

Result<RowId> saveSet(
    Connection& connection, const ByteText& name, const QByteArray& recipe, const QList<SetMember>& members)
{
    if (name.isEmpty())
        return failure(Error::Kind::Usage, translate("A set needs a name."));
    if (const std::optional<RowId> former = setRow(connection, name)) {
        if (const Result<RowId> batch = moveToTrash(connection, TrashKind::Set, {*former}); !batch)
            return batch.error();
    }
    connection.run("INSERT INTO sets (sequence, name, recipe) VALUES (?, ?, ?)", connection.changeSequence(), name, recipe);
    const RowId set = connection.lastInsertId();
    for (const SetMember& member : members) {
        if (const Status added = addMember(connection, set, member); !added)
            return added.error();
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return set;
}

Result<QList<SetRow>> setRows(Connection& connection)
{
    QList<SetRow> rows;
    Query query(connection,
        "SELECT s.id, s.name, s.recipe, count(t.id), count(DISTINCT t.environment) FROM sets s"
        " LEFT JOIN set_tasks m ON m.curated_set = s.id LEFT JOIN tasks t ON t.id = m.task AND t.trash = 0"
        " WHERE s.trash = 0 GROUP BY s.id ORDER BY s.name");
    while (query.next())
        rows.append({query.integer(0), query.bytes(1), query.bytes(2), static_cast<int>(query.integer(3)),
            static_cast<int>(query.integer(4))});
    if (const Status status = connection.status(); !status)
        return status.error();
    return rows;
}

Result<CuratedSet> curatedSet(Connection& connection, const ByteText& name)
{
    const std::optional<RowId> row = setRow(connection, name);
    if (!row && connection.status())
        return failure(Error::Kind::NotFound, translate("There is no set “%1”.").arg(displayLine(name, 80)));
    CuratedSet set {name, {}, {}};
    if (Query query(connection, "SELECT recipe FROM sets WHERE id = ?", row.value_or(0)); query.next())
        set.recipe = query.bytes(0);
    Query query(connection,
        "SELECT e.public_id, t.configuration, r.hash FROM set_tasks m JOIN tasks t ON t.id = m.task"
        " JOIN environments e ON e.id = t.environment LEFT JOIN revisions r ON r.id = m.revision"
        " WHERE m.curated_set = ? AND t.trash = 0 ORDER BY e.public_id, t.short_hash",
        row.value_or(0));
    while (query.next()) {
        const Result<EnvironmentKey> key = EnvironmentKey::parse(query.bytes(0));
        if (!key)
            return key.error();
        set.tasks.append({*key, contentOf(connection, query.integer(1)), query.bytes(2)});
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return set;
}

} // namespace codegym
