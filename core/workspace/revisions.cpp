#include "core/workspace/revisions.h"

#include "core/base/hash.h"
#include "core/workspace/content_store.h"
#include "core/workspace/environment_state.h"
#include "core/workspace/tool_store.h"

namespace codegym {

namespace {

const QByteArray kAgain(" · "); // between the messages of a revision that was saved more than once

/// An earlier revision that is made current again keeps why it was made, and why it was taken up again.
void addMessage(Connection& connection, RowId revision, const ByteText& message)
{
    Query query(connection, "SELECT message FROM revisions WHERE id = ?", revision);
    const ByteText former = query.next() ? query.bytes(0) : ByteText();
    if (message.isEmpty() || former == message || former.endsWith(kAgain + message))
        return;
    connection.run("UPDATE revisions SET message = ? WHERE id = ?", former.isEmpty() ? message : former + kAgain + message, revision);
}

QString translate(const char* text) { return QCoreApplication::translate("Revisions", text); }

} // namespace

RowId putRevision(Connection& connection, RowId environment, const Revision& revision)
{
    const QByteArray hash = sha256(revision.source);
    if (const std::optional<RowId> known = revisionRow(connection, environment, hash))
        return *known;
    connection.run("INSERT INTO revisions (environment, hash, parent_hash, source, message, author) VALUES (?, ?, ?, ?, ?, ?)",
        environment, hash, revision.parentHash, putContent(connection, revision.source), revision.message,
        revision.author);
    const RowId row = connection.lastInsertId();
    putTools(connection, row, revision.tools);
    return row;
}

std::optional<RowId> revisionRow(Connection& connection, RowId environment, const QByteArray& hash)
{
    if (hash.isEmpty())
        return connection.integer("SELECT revision FROM environments WHERE id = ?", environment);
    return connection.integer("SELECT id FROM revisions WHERE environment = ? AND hash = ?", environment, hash);
}

QByteArray revisionHash(Connection& connection, RowId revision)
{
    Query query(connection, "SELECT hash FROM revisions WHERE id = ?", revision);
    return query.next() ? query.bytes(0) : QByteArray();
}

Status setRevisionTools(
    Connection& connection, RowId environment, const QByteArray& revisionHash, const QList<Tool>& tools)
{
    const std::optional<RowId> row = revisionRow(connection, environment, revisionHash);
    if (!row || connection.integer("SELECT count(*) FROM tools WHERE revision = ?", *row).value_or(0) > 0)
        return connection.status();
    putTools(connection, *row, tools);
    connection.run("UPDATE environments SET tools = ?, sequence = ? WHERE id = ? AND revision = ?", qint64(tools.size()),
        connection.changeSequence(), environment, *row);
    return connection.status();
}

Result<RevisionSaved> addRevision(
    Connection& connection, RowId environment, const Revision& revision, const QByteArray& expectedBase)
{
    const std::optional<RowId> currentRow = revisionRow(connection, environment, {});
    if (!currentRow)
        return failure(Error::Kind::NotFound, translate("This environment is no longer in the workspace."));
    const QByteArray current = revisionHash(connection, *currentRow);
    Revision edited = revision;
    edited.parentHash = expectedBase;
    const QByteArray hash = sha256(revision.source);
    const bool known = revisionRow(connection, environment, hash).has_value();
    const RowId saved = putRevision(connection, environment, edited);
    if (known && current != hash)
        addMessage(connection, saved, revision.message);
    RevisionSaved result {RevisionSaved::Outcome::Saved, hash, hash};
    if (current != expectedBase && current != hash)
        result = {RevisionSaved::Outcome::Conflict, hash, current};
    else if (current != hash)
        makeCurrent(connection, environment, saved);
    if (const Status status = connection.status(); !status)
        return status.error();
    return result;
}

Result<QList<RevisionRow>> revisionRows(Connection& connection, RowId environment)
{
    QList<RevisionRow> rows;
    Query query(connection,
        "SELECT r.hash, r.parent_hash, r.message, r.author, r.source, r.id = e.revision,"
        " (SELECT count(*) FROM tools t WHERE t.revision = r.id)"
        " FROM revisions r JOIN environments e ON e.id = r.environment WHERE e.id = ? ORDER BY r.id DESC",
        environment);
    while (query.next()) {
        rows.append({query.bytes(0), query.bytes(1), query.bytes(2), query.bytes(3),
            contentOf(connection, query.integer(4)).size(), static_cast<int>(query.integer(6)), query.integer(5) != 0});
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return rows;
}

Result<Revision> revision(Connection& connection, RowId environment, const QByteArray& hash)
{
    const std::optional<RowId> row = revisionRow(connection, environment, hash);
    Revision revision;
    Query query(connection, "SELECT hash, parent_hash, source, message, author FROM revisions WHERE id = ?",
        row.value_or(0));
    if (query.next()) {
        revision.hash = query.bytes(0);
        revision.parentHash = query.bytes(1);
        revision.source = contentOf(connection, query.integer(2));
        revision.message = query.bytes(3);
        revision.author = query.bytes(4);
        revision.tools = toolsOf(connection, *row);
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    if (revision.hash.isEmpty())
        return failure(Error::Kind::NotFound, translate("The environment has no revision %1.")
                                                  .arg(QString::fromLatin1(hash.toHex().first(qMin<qsizetype>(12, 2 * hash.size())))));
    return revision;
}

} // namespace codegym
