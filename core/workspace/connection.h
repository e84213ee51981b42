#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"

#include <QByteArrayView>
#include <QHash>

#include <memory>
#include <optional>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace codegym {

/// Number of a row within one file. Never public: public ids come from content.
using RowId = qint64;

/// Our own ASCII, bound as TEXT. All foreign text is QByteArray and is bound as BLOB.
struct SqlText {
    QByteArrayView ascii;
};

class Query;

/// One SQLite connection: a QSqlDatabase of the thread that opened it, used through the driver's handle because
/// QSqlQuery turns TEXT into QString and costs three times as much a row.
///
/// Errors stick, as in QDataStream: after the first failure further statements do nothing, and status() says what
/// went wrong. Whoever opens a unit of work (Workspace::read, Workspace::write) clears it first and checks it last,
/// so that no failed statement can pass for done.
class Connection {
public:
    enum class Access { ReadOnly, ReadWrite, Create };

    /// Opens for the calling thread. Foreign keys on, trusted_schema off, defensive; ReadOnly is also query_only.
    static Result<std::unique_ptr<Connection>> open(const QString& path, Access access);
    /// Closes; may be called from another thread once no statement runs.
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    template <typename... Args>
    Query query(QByteArrayView sql, const Args&... args);
    /// Runs a statement to its end. False if it, or an earlier one of this unit, failed.
    template <typename... Args>
    bool run(QByteArrayView sql, const Args&... args);
    /// First column of the first row, if there is one and it is not NULL.
    template <typename... Args>
    std::optional<qint64> integer(QByteArrayView sql, const Args&... args);
    /// Several statements without parameters, separated by semicolons.
    bool runScript(const char* sql);

    RowId lastInsertId() const;
    qint64 changedRows() const; ///< Of the latest statement.
    bool inTransaction() const;

    Status status() const;
    void fail(const Error& error); ///< Keeps the first.
    void clearStatus() { m_error.reset(); }

    /// Number of this write transaction, one more than the last one's. Rows it changes are stamped with it.
    qint64 changeSequence();
    void forgetChangeSequence() { m_sequence = 0; }

    /// Changed tables since the last call, as bits of Change.
    quint32 takeChanges();

    /// Ends the running statement with Error::Kind::Cancelled; any thread.
    void interrupt();
    /// Statements end with Cancelled soon after the token is cancelled; nullptr for none.
    void setCancelToken(const CancelToken* token);

    sqlite3* handle() const { return m_handle; }

private:
    friend class Query;
    explicit Connection(QString name);

    Status configure(Access access);
    sqlite3_stmt* takeStatement(QByteArrayView sql);
    void giveBack(const QByteArray& sql, sqlite3_stmt* statement);
    void failWithCode(int code);

    QString m_name;
    sqlite3* m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt*> m_idle;
    std::optional<Error> m_error;
    qint64 m_sequence = 0;
    quint32 m_changes = 0;
};

/// A running statement. Forward only; reads columns by number. Belongs to its connection and must not outlive it.
class Query {
public:
    template <typename... Args>
    explicit Query(Connection& connection, QByteArrayView sql, const Args&... args)
        : Query(connection, sql, Prepared {})
    {
        int position = 0;
        (bind(++position, args), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    void bind(int position, qint64 value);
    void bind(int position, QByteArrayView bytes);
    void bind(int position, const QByteArray& bytes) { bind(position, QByteArrayView(bytes)); }
    void bind(int position, SqlText text);
    template <typename T>
        requires std::is_integral_v<T> || std::is_enum_v<T>
    void bind(int position, T value) { bind(position, static_cast<qint64>(value)); }
    template <typename T>
    void bind(int position, const std::optional<T>& value) // absent: NULL
    {
        if (value)
            bind(position, *value);
    }

    /// Steps to the next row; false at the end or on failure (then the connection's status says why).
    bool next();
    qint64 integer(int column) const;
    std::optional<int> optionalInt(int column) const; ///< None for NULL.
    bool isNull(int column) const;
    QByteArray bytes(int column) const;
    /// A file may come from a stranger: a number that is none of ours reads as the first enumerator.
    template <typename Enum>
    Enum choice(int column, Enum last) const
    {
        const qint64 value = integer(column);
        return static_cast<Enum>(value > 0 && value <= static_cast<qint64>(last) ? value : 0);
    }

private:
    struct Prepared { };
    Query(Connection& connection, QByteArrayView sql, Prepared);

    Connection& m_connection;
    QByteArray m_sql;
    sqlite3_stmt* m_statement = nullptr;
};

template <typename... Args>
Query Connection::query(QByteArrayView sql, const Args&... args)
{
    return Query(*this, sql, args...);
}

template <typename... Args>
bool Connection::run(QByteArrayView sql, const Args&... args)
{
    Query query(*this, sql, args...);
    while (query.next()) { }
    return !m_error;
}

template <typename... Args>
std::optional<qint64> Connection::integer(QByteArrayView sql, const Args&... args)
{
    Query query(*this, sql, args...);
    if (!query.next() || query.isNull(0))
        return std::nullopt;
    return query.integer(0);
}

} // namespace codegym
