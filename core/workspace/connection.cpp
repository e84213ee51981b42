#include "core/workspace/connection.h"

#include "core/workspace/changes.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <atomic>
#include <sqlite3.h>

namespace codegym {

namespace {

constexpr int kBusyMilliseconds = 10'000;
constexpr int kIdleStatements = 128;
constexpr int kLargestValue = 300 << 20; // Imports stop at 64 MB a row; a damaged file may claim anything.
constexpr int kInstructionsBetweenCancelChecks = 2000;

QString translate(const char* text) { return QCoreApplication::translate("Connection", text); }

quint32 changeOf(QByteArrayView table)
{
    struct Entry {
        QByteArrayView table;
        quint32 change;
    };
    static constexpr Entry kEntries[] = {
        {"problems", Change::Problems}, {"environments", Change::Environments}, {"revisions", Change::Environments},
        {"environment_verdicts", Change::Environments}, {"tasks", Change::Tasks}, {"oracle_runs", Change::Tasks},
        {"findings", Change::Findings}, {"waivers", Change::Findings}, {"sets", Change::Sets},
        {"drafts", Change::Drafts}, {"trash", Change::Trash}, {"imports", Change::Imports},
        {"trajectories", Change::Trajectories}, {"solutions", Change::Solutions}, {"solution_runs", Change::Solutions},
        {"triage", Change::Triage},
    };
    for (const Entry& entry : kEntries) {
        if (entry.table == table)
            return entry.change;
    }
    return 0;
}

void noteChange(void* changes, int, const char*, const char* table, sqlite3_int64)
{
    *static_cast<quint32*>(changes) |= changeOf(table);
}

int isCancelled(void* token) { return static_cast<const CancelToken*>(token)->cancelled() ? 1 : 0; }

Error errorOf(int code, const char* detail)
{
    using Kind = Error::Kind;
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return failure(Kind::Limit, translate("The disk is full, so this was not saved. Free some space and try again."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return failure(Kind::Busy, translate("Another program is using the workspace. Try again in a moment."));
    case SQLITE_INTERRUPT: return failure(Kind::Cancelled, translate("Cancelled."));
    case SQLITE_READONLY: return failure(Kind::Refused, translate("The workspace is open for reading only."));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return failure(Kind::Refused, translate("The workspace file is damaged (%1). Go back to a copy or a backup of it.")
                                          .arg(QString::fromUtf8(detail)));
    default:
        return failure(translate("The workspace could not be read or written: %1.").arg(QString::fromUtf8(detail)));
    }
}

/// On a read-only medium SQLite cannot make the shared memory of a WAL file; without a WAL it does not need to.
bool liesOnReadOnlyMedium(const QString& path)
{
    const QFileInfo file(path);
    return file.exists() && !QFileInfo(file.absolutePath()).isWritable() && QFileInfo(path + QStringLiteral("-wal")).size() == 0;
}

void setUp(QSqlDatabase& database, const QString& path, Connection::Access access)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyMilliseconds);
    database.setDatabaseName(path);
    if (access == Connection::Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Connection::Access::ReadOnly && liesOnReadOnlyMedium(path)) {
        const QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
        database.setDatabaseName(url.toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1"));
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    }
    database.setConnectOptions(options);
}

} // namespace

Connection::Connection(QString name) : m_name(std::move(name)) { }

Connection::~Connection()
{
    for (sqlite3_stmt* statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Access access)
{
    static std::atomic<quint64> serial = 0;
    std::unique_ptr<Connection> connection(new Connection(QStringLiteral("codegym-%1").arg(++serial)));
    if (access != Access::Create && !QFileInfo::exists(path))
        return failureAt(path, 0, translate("There is no such file."));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
        setUp(database, path, access);
        if (!database.open())
            return failureAt(path, 0, translate("The file cannot be opened: %1.").arg(database.lastError().databaseText()));
        const QVariant handle = database.driver()->handle();
        connection->m_handle = *static_cast<sqlite3* const*>(handle.constData());
    }
    if (const Status configured = connection->configure(access); !configured)
        return Error {configured.error().kind, configured.error().message, path, 0};
    return connection;
}

Status Connection::configure(Access access)
{
    // A stranger's schema may hold triggers and views. We have none, so none may ever run.
    for (const int option : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW})
        sqlite3_db_config(m_handle, option, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, kLargestValue);
    sqlite3_update_hook(m_handle, noteChange, &m_changes);
    runScript("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;");
    if (access == Access::ReadOnly)
        runScript("PRAGMA query_only = ON;");
    else
        runScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;");
    return status();
}

bool Connection::runScript(const char* sql)
{
    if (m_error)
        return false;
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        failWithCode(code);
    return code == SQLITE_OK;
}

RowId Connection::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }
qint64 Connection::changedRows() const { return sqlite3_changes64(m_handle); }
bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

Status Connection::status() const { return m_error ? Status(*m_error) : Status(); }

void Connection::fail(const Error& error)
{
    if (!m_error)
        m_error = error;
}

void Connection::failWithCode(int code)
{
    fail(errorOf(code, sqlite3_errmsg(m_handle)));
}

qint64 Connection::changeSequence()
{
    if (m_sequence == 0) {
        run("UPDATE counters SET value = value + 1 WHERE name = 'changes'");
        m_sequence = integer("SELECT value FROM counters WHERE name = 'changes'").value_or(0);
    }
    return m_sequence;
}

quint32 Connection::takeChanges() { return std::exchange(m_changes, 0); }

void Connection::interrupt() { sqlite3_interrupt(m_handle); }

void Connection::setCancelToken(const CancelToken* token)
{
    sqlite3_progress_handler(m_handle, token ? kInstructionsBetweenCancelChecks : 0, token ? isCancelled : nullptr,
        const_cast<CancelToken*>(token));
}

sqlite3_stmt* Connection::takeStatement(QByteArrayView sql)
{
    if (m_error)
        return nullptr;
    if (sqlite3_stmt* idle = m_idle.take(QByteArray::fromRawData(sql.data(), sql.size())))
        return idle;
    sqlite3_stmt* statement = nullptr;
    const int code
        = sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        failWithCode(code);
    return statement;
}

void Connection::giveBack(const QByteArray& sql, sqlite3_stmt* statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_idle.size() < kIdleStatements && !m_idle.contains(sql))
        m_idle.insert(sql, statement);
    else
        sqlite3_finalize(statement);
}

} // namespace codegym
