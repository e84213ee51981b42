#include "core/workspace/drafts.h"

#include "core/workspace/program_instance.h"

namespace codegym {

Status saveDraft(Connection& connection, const Draft& draft)
{
    connection.run("INSERT OR REPLACE INTO drafts (instance, environment, base_revision, source) VALUES (?, ?, ?, ?)",
        draft.instance, draft.environment, draft.baseRevision, draft.source);
    return connection.status();
}

Status dropDraft(Connection& connection, const QByteArray& instance, RowId environment)
{
    connection.run("DELETE FROM drafts WHERE instance = ? AND environment = ?", instance, environment);
    return connection.status();
}

Result<QList<Draft>> drafts(Connection& connection)
{
    QList<Draft> drafts;
    Query query(connection, "SELECT instance, environment, base_revision, source FROM drafts ORDER BY id");
    while (query.next())
        drafts.append({query.bytes(0), query.integer(1), query.bytes(2), query.bytes(3)});
    if (const Status status = connection.status(); !status)
        return status.error();
    return drafts;
}

Result<std::optional<Draft>> draftToGoOnWith(Connection& connection, const QByteArray& instance, RowId environment)
{
    std::optional<Draft> found;
    Query query(connection,
        "SELECT instance, environment, base_revision, source FROM drafts WHERE environment = ? ORDER BY id DESC",
        environment);
    while (query.next()) {
        const QByteArray owner = query.bytes(0);
        if (owner != instance && (found || programInstanceRuns(owner)))
            continue;
        found = Draft {owner, query.integer(1), query.bytes(2), query.bytes(3)};
        if (owner == instance)
            break;
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return found;
}

} // namespace codegym
