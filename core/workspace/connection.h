#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/workspace/query.h"

#include <QHash>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace codegym {

/// Number of a row within one file. Never public: public ids come from content.
using RowId = qint64;

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
