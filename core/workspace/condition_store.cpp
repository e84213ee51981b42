#include "core/workspace/condition_store.h"

namespace codegym {

namespace {

std::optional<qint64> conditionsRow(Connection& connection, const Conditions& conditions)
{
    return connection.integer(
        "SELECT id FROM conditions WHERE interpreter = ? AND program = ? AND limits = ? AND sandbox = ?",
        conditions.interpreter, conditions.program, conditions.limits, conditions.sandbox);
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

std::optional<RowId> comparableConditions(Connection& connection, const Conditions& now)
{
    if (now == Conditions {})
        return std::nullopt;
    return conditionsRow(connection, now).value_or(0);
}

QByteArray staleSql(Connection& connection, const Conditions& now, const QByteArray& alias,
    const QByteArray& verdictColumn, const QByteArray& currentRevision)
{
    QByteArray differs = alias + ".verdict_revision <> " + currentRevision;
    if (const std::optional<RowId> current = comparableConditions(connection, now))
        differs += " OR " + alias + ".verdict_conditions <> " + QByteArray::number(*current);
    return '(' + alias + '.' + verdictColumn + " <> 0 AND (" + differs + "))";
}

} // namespace codegym
