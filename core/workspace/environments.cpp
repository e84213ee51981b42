#include "core/workspace/environments.h"

#include "core/base/hash.h"
#include "core/workspace/content_store.h"
#include "core/workspace/environment_state.h"
#include "core/workspace/revisions.h"

namespace codegym {

namespace {

QString translate(const char* text) { return QCoreApplication::translate("Environments", text); }

Error notFound(QByteArrayView id)
{
    return failure(Error::Kind::NotFound, translate("There is no environment “%1”.").arg(displayLine(id, 120)));
}

void putDetails(Connection& connection, RowId row, const Environment& details)
{
    connection.run("UPDATE environments SET problem = ?, parent = ?, source = ?, licence = ?, made_by = ?, granularity = ?,"
                   " metrics = ?, trainable = ?, task = ?, sequence = ? WHERE id = ?",
        details.problemCodeId, details.parentId, details.origin.source, details.origin.licence, details.madeBy,
        details.extraction.granularity, putContent(connection, details.extraction.metrics),
        details.extraction.trainable, putContent(connection, details.task), connection.changeSequence(), row);
}

RowId insert(Connection& connection, const Environment& environment, const EnvironmentKey& key)
{
    connection.run("INSERT INTO environments (sequence, public_id, problem, parent, source, licence, made_by, granularity,"
                   " metrics, trainable, task) VALUES (?, ?, x'', x'', x'', x'', 0, x'', 0, 0, 0)",
        connection.changeSequence(), key.id());
    const RowId row = connection.lastInsertId();
    putDetails(connection, row, environment);
    makeCurrent(connection, row, putRevision(connection, row, environment.revision));
    return row;
}

struct Known {
    RowId row = 0;
    QByteArray currentHash;
};

Known lookUp(Connection& connection, const EnvironmentKey& key)
{
    Query query(connection,
        "SELECT e.id, r.hash FROM environments e JOIN revisions r ON r.id = e.revision"
        " WHERE e.public_id = ? AND e.trash = 0",
        key.id());
    return query.next() ? Known {query.integer(0), query.bytes(1)} : Known {};
}

/// The name is a class in the source, so it is the code id that gives way.
Added insertBeside(Connection& connection, const Environment& environment, const QByteArray& hash)
{
    Environment beside = environment;
    beside.parentId = environment.key.id();
    for (int attempt = 1;; ++attempt) {
        beside.key.codeId = besideId(environment.key.codeId, attempt);
        const Known known = lookUp(connection, beside.key);
        if (known.row == 0)
            return {AddOutcome::AddedBeside, insert(connection, beside, beside.key), beside.key.id(), true};
        if (known.currentHash == hash)
            return {AddOutcome::Duplicate, known.row, beside.key.id(), false};
    }
}

Added replaceCurrent(Connection& connection, const Environment& environment, const Known& known)
{
    Revision revision = environment.revision;
    revision.parentHash = known.currentHash;
    putDetails(connection, known.row, environment);
    makeCurrent(connection, known.row, putRevision(connection, known.row, revision));
    return {AddOutcome::Replaced, known.row, environment.key.id(), true};
}

} // namespace

Result<Added> addEnvironment(Connection& connection, const Environment& environment, ConflictPolicy policy)
{
    if (const Result<EnvironmentKey> key = EnvironmentKey::parse(environment.key.id()); !key)
        return key.error();
    const QByteArray hash = sha256(environment.revision.source);
    const Known known = lookUp(connection, environment.key);
    Added added {AddOutcome::Conflict, known.row, environment.key.id(), true};
    if (known.row == 0)
        added = {AddOutcome::Added, insert(connection, environment, environment.key), added.id, false};
    else if (known.currentHash == hash)
        added = {AddOutcome::Duplicate, known.row, added.id, false};
    else if (policy == ConflictPolicy::Replace)
        added = replaceCurrent(connection, environment, known);
    else if (policy == ConflictPolicy::Both)
        added = insertBeside(connection, environment, hash);
    if (const Status status = connection.status(); !status)
        return status.error();
    return added;
}

Status setEnvironmentDetails(Connection& connection, RowId row, const Environment& details)
{
    putDetails(connection, row, details);
    if (connection.changedRows() == 0)
        return failure(Error::Kind::NotFound, translate("This environment is no longer in the workspace."));
    if (const std::optional<RowId> current = revisionRow(connection, row, {}))
        makeCurrent(connection, row, *current); // The task's words are searched too.
    return connection.status();
}

Result<Environment> environmentAt(Connection& connection, RowId row, const QByteArray& revisionHash)
{
    Query query(connection,
        "SELECT public_id, problem, parent, source, licence, made_by, granularity, metrics, trainable, task"
        " FROM environments WHERE id = ?",
        row);
    if (!query.next())
        return connection.status() ? failure(Error::Kind::NotFound,
                   translate("This environment is no longer in the workspace."))
                                   : connection.status().error();
    const Result<EnvironmentKey> key = EnvironmentKey::parse(query.bytes(0));
    if (!key)
        return key.error();
    Environment environment;
    environment.key = *key;
    environment.problemCodeId = query.bytes(1);
    environment.parentId = query.bytes(2);
    environment.origin = {query.bytes(3), query.bytes(4)};
    environment.madeBy = query.choice(5, EnvironmentOrigin::Edited);
    environment.extraction = {query.bytes(6), contentOf(connection, query.integer(7)), query.integer(8) != 0};
    environment.task = contentOf(connection, query.integer(9));
    Result<Revision> pinned = revision(connection, row, revisionHash);
    if (!pinned)
        return pinned.error();
    environment.revision = std::move(*pinned);
    return environment;
}

Result<Environment> environment(Connection& connection, const EnvironmentKey& key, const QByteArray& revisionHash)
{
    if (const std::optional<RowId> row = environmentRow(connection, key))
        return environmentAt(connection, *row, revisionHash);
    if (const Status status = connection.status(); !status)
        return status.error();
    return notFound(key.id());
}

std::optional<RowId> environmentRow(Connection& connection, const EnvironmentKey& key)
{
    return connection.integer("SELECT id FROM environments WHERE public_id = ? AND trash = 0", key.id());
}

Result<QList<EnvironmentKey>> environmentsOfProblem(Connection& connection, QByteArrayView codeId)
{
    QList<EnvironmentKey> keys;
    Query query(connection, "SELECT public_id FROM environments WHERE problem = ? AND trash = 0 ORDER BY public_id", codeId);
    while (query.next()) {
        if (const Result<EnvironmentKey> key = EnvironmentKey::parse(query.bytes(0)))
            keys.append(*key);
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return keys;
}

} // namespace codegym
