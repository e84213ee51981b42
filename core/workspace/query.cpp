#include "core/workspace/query.h"

#include "core/workspace/connection.h"

#include <sqlite3.h>

namespace codegym {

Query::Query(Connection& connection, QByteArrayView sql, Prepared)
    : m_connection(connection)
    , m_sql(sql.toByteArray())
    , m_statement(connection.takeStatement(sql))
{
}

Query::~Query()
{
    if (m_statement)
        m_connection.giveBack(m_sql, m_statement);
}

void Query::bind(int position, qint64 value)
{
    if (m_statement)
        sqlite3_bind_int64(m_statement, position, value);
}

void Query::bind(int position, QByteArrayView bytes)
{
    // A null pointer would bind NULL; an empty text is not a missing one.
    if (m_statement)
        sqlite3_bind_blob64(m_statement, position, bytes.isEmpty() ? "" : bytes.data(), quint64(bytes.size()),
            SQLITE_TRANSIENT);
}

void Query::bind(int position, SqlText text)
{
    if (m_statement)
        sqlite3_bind_text64(m_statement, position, text.ascii.isEmpty() ? "" : text.ascii.data(),
            quint64(text.ascii.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Query::bind(int position, double value)
{
    if (m_statement)
        sqlite3_bind_double(m_statement, position, value);
}

bool Query::next()
{
    if (!m_statement || m_connection.m_error)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_connection.failWithCode(code);
    return false;
}

qint64 Query::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double Query::real(int column) const { return sqlite3_column_double(m_statement, column); }

bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::optional<int> Query::optionalInt(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<int>(int(integer(column)));
}

QByteArray Query::bytes(int column) const
{
    const void* data = sqlite3_column_blob(m_statement, column);
    return QByteArray(static_cast<const char*>(data), sqlite3_column_bytes(m_statement, column));
}

} // namespace codegym
