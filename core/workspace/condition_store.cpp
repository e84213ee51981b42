#include "core/workspace/condition_store.h"

namespace codegym {

namespace {

std::optional<qint64> conditionsRow(Connection& connection, const Conditions& conditions)
{
    return connection.integer(
        "SELECT id FROM conditions WHERE interpreter = ? AND program = ? AND limits = ? AND sandbox = ?",
        conditions.interpreter, conditions.program, conditions.limits, conditions.sandbox);
}

/// Ids of the conditions that agree with `now` in all that it says, as an SQL list; an empty field says nothing.
QByteArray agreeingRows(Connection& connection, const Conditions& now)
{
    QByteArrayList ids;
    Query query(connection,
        "SELECT id FROM conditions WHERE (interpreter = ?1 OR ?1 = x'') AND (program = ?2 OR ?2 = x'')"
        " AND (limits = ?3 OR ?3 = x'') AND (sandbox = ?4 OR ?4 = x'')",
        now.interpreter, now.program, now.limits, now.sandbox);
    while (query.next())
        ids.append(QByteArray::number(query.integer(0)));
    return '(' + ids.join(',') + ')';
}

} // namespace

RowId putConditions(Connection& connection, const Conditions& conditions)
{
    if (const std::optional<qint64> known = conditionsRow(connection, conditions))
        return *known;
    connection.run("INSERT INTO conditions (interpreter, program, limits, sandbox) VALUES (?, ?, ?, ?)",
        conditions.interpreter, conditions.program, conditions.limits, conditions.sandbox);
    return connection.lastInsertId();
}

Conditions conditionsOf(Connection& connection, RowId id)
{
    Query query(connection, "SELECT interpreter, program, limits, sandbox FROM conditions WHERE id = ?", id);
    if (!query.next())
        return {};
    return {query.bytes(0), query.bytes(1), query.bytes(2), query.bytes(3)};
}

QByteArray staleSql(Connection& connection, const Conditions& now, const QByteArray& alias,
    const QByteArray& verdictColumn, const QByteArray& currentRevision)
{
    QByteArray differs = alias + ".verdict_revision <> " + currentRevision;
    if (now != Conditions {})
        differs += " OR " + alias + ".verdict_conditions NOT IN " + agreeingRows(connection, now);
    return '(' + alias + '.' + verdictColumn + " <> 0 AND (" + differs + "))";
}

} // namespace codegym
