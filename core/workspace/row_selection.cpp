#include "core/workspace/row_selection.h"

#include "core/workspace/search.h"

namespace codegym {

void RowSelection::requireTyped(
    const QByteArray& idSql, const QByteArray& rowSql, const QByteArray& index, QByteArrayView typed)
{
    const QByteArray part = typed.trimmed().toByteArray().toLower();
    if (part.isEmpty())
        return;
    const QByteArray inId = "instr(lower(CAST(" + idSql + " AS TEXT)), ?) > 0";
    const QByteArray words = index.isEmpty() ? QByteArray() : searchQuery(typed);
    if (words.isEmpty())
        require(inId, Text {part});
    else
        require(inId + " OR " + rowSql + " IN (SELECT rowid FROM " + index + " WHERE " + index + " MATCH ?)", Text {part},
            Text {words});
}

Result<std::vector<RowId>> RowSelection::ids(
    Connection& connection, const QByteArray& selectFrom, const QByteArray& order) const
{
    Query query(connection, selectFrom + m_sql + order);
    int position = 0;
    for (const Value& value : m_values) {
        ++position;
        if (const qint64* number = std::get_if<qint64>(&value))
            query.bind(position, *number);
        else if (const QByteArray* bytes = std::get_if<QByteArray>(&value))
            query.bind(position, *bytes);
        else
            query.bind(position, SqlText {std::get<Text>(value).value});
    }
    std::vector<RowId> ids;
    while (query.next())
        ids.push_back(query.integer(0));
    if (const Status status = connection.status(); !status)
        return status.error();
    return ids;
}

QByteArray orderSql(const QByteArray& column, bool descending, const QByteArray& tie)
{
    return " ORDER BY " + column + (descending ? " DESC, " : ", ") + tie;
}

} // namespace codegym
