#include "core/workspace/workspace.h"

#include "core/base/bytes.h"
#include "core/base/hash.h"
#include "core/workspace/content_store.h"
#include "core/workspace/file_place.h"
#include "core/workspace/reader_pool.h"
#include "core/workspace/schema.h"
#include "core/workspace/trash.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace codegym {

namespace {

QString translate(const char* text) { return QCoreApplication::translate("Workspace", text); }

Error at(const QString& path, Error error)
{
    if (error.file.isEmpty())
        error.file = path;
    return error;
}

/// What the first page says, before SQLite is let near the file.
Status checkHeader(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failureAt(path, 0, translate("The file cannot be opened: %1.").arg(file.errorString()));
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return failureAt(path, 0, translate("This is not a workspace. “codegym new” makes one."));
    if (qFromBigEndian<quint32>(header.constData() + 68) != kApplicationId)
        return failureAt(path, 0, translate("This is a database of another program, not a workspace."));
    // SQLite reads a missing end as zeros. With a WAL the end may still be there.
    const qint64 pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 size = qFromBigEndian<quint32>(header.constData() + 28) * (pageSize == 1 ? 65536 : pageSize);
    if (file.size() < size && QFileInfo(path + QStringLiteral("-wal")).size() == 0)
        return failureAt(path, 0, translate("The end of the file is missing (%1 of %2 bytes are there). Go back to a copy "
                                            "or a backup of it.").arg(file.size()).arg(size));
    return {};
}

struct Inspection {
    int version = kSchemaVersion;
    QString message;
};

/// Looks at a file through a read-only connection. An older version is left for the upgrade to judge.
Result<Inspection> inspect(const QString& path)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(path, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    const Result<SchemaIdentity> identity = schemaIdentity(**connection);
    if (!identity)
        return identity.error();
    if (identity->applicationId != kApplicationId || identity->version < 1)
        return failure(Error::Kind::Refused, translate("This is a database of another program, not a workspace."));
    Inspection inspection {identity->version, {}};
    Status checked;
    if (identity->version == kSchemaVersion)
        checked = checkSchema(**connection);
    if (identity->version > kSchemaVersion) {
        checked = checkReadable(**connection);
        inspection.message = translate("A newer version of the program made this workspace, so it is open for reading "
                                       "only. Update the program to change it.");
    }
    if (!checked)
        return checked.error();
    return inspection;
}

Status upgrade(const QString& path)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(path, Connection::Access::ReadWrite);
    if (!connection)
        return connection.error();
    if (const Status upgraded = upgradeSchema(**connection, path, migrations(), kSchemaVersion); !upgraded)
        return upgraded;
    return checkSchema(**connection);
}

Status createFile(const QString& path)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(path, Connection::Access::Create);
    if (!connection)
        return connection.error();
    if (const Status created = createSchema(**connection); !created)
        return created;
    (*connection)->run("PRAGMA wal_checkpoint(TRUNCATE)");
    return (*connection)->status();
}

Status damageFoundBy(Connection& connection, QByteArrayView pragma)
{
    Query query(connection, pragma);
    QStringList lines;
    while (query.next())
        lines += displayLine(query.bytes(0));
    if (!connection.status() || lines == QStringList {QStringLiteral("ok")})
        return connection.status();
    return failure(Error::Kind::Refused, translate("The workspace file is damaged (%1). Go back to a copy or a backup of it.")
                                             .arg(lines.join(u"; ")));
}

Status checkContents(Connection& connection)
{
    Query query(connection, "SELECT id, hash FROM contents ORDER BY id");
    while (query.next()) {
        if (sha256(contentOf(connection, query.integer(0))) != query.bytes(1))
            return failure(Error::Kind::Refused, translate("The workspace file is damaged: stored content %1 has changed.")
                                                     .arg(QString::fromLatin1(query.bytes(1).toHex().first(16))));
    }
    return connection.status();
}

Status compactFile(Connection& connection)
{
    connection.run("BEGIN IMMEDIATE");
    (void)emptyTrash(connection);
    (void)purgeContent(connection);
    connection.run("INSERT INTO problem_search (problem_search) VALUES ('optimize')");
    connection.run("INSERT INTO environment_search (environment_search) VALUES ('optimize')");
    if (!connection.run("COMMIT")) {
        const Status status = connection.status();
        connection.clearStatus();
        if (connection.inTransaction())
            connection.run("ROLLBACK");
        return status;
    }
    connection.run("VACUUM");
    connection.run("PRAGMA wal_checkpoint(TRUNCATE)");
    return connection.status();
}

} // namespace

Workspace::Workspace(const QString& path, OpenMode mode, const QString& message)
    : m_path(path)
    , m_mode(mode)
    , m_message(message)
    , m_readers(std::make_shared<ReaderPool>(path))
    , m_queue(std::make_unique<WriteQueue>(
          path, mode == OpenMode::ReadOnly ? Connection::Access::ReadOnly : Connection::Access::ReadWrite))
{
    connect(m_queue.get(), &WriteQueue::changed, this, &Workspace::changed, Qt::DirectConnection);
}

Workspace::~Workspace()
{
    (void)close();
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path)
{
    if (QFileInfo::exists(path))
        return failureAt(path, 0, translate("There is a file of that name already; it was left alone."));
    if (const Status place = checkPlaceForWriting(path); !place)
        return place.error();
    // Made beside its name and renamed when whole, so that a kill leaves no half workspace.
    const QString partial = path + QStringLiteral(".%1.partial").arg(QCoreApplication::applicationPid());
    Status status = createFile(partial);
    if (status.ok())
        status = moveIntoPlace(partial, path);
    if (!status.ok()) {
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(partial + QLatin1String(suffix));
        return at(path, status.error());
    }
    return open(path, OpenMode::ReadWrite);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, OpenMode mode)
{
    Status status = QFileInfo(path).isFile() ? Status() : failureAt(path, 0, translate("There is no such file."));
    if (status.ok())
        status = checkHeader(path);
    if (status.ok() && mode == OpenMode::ReadWrite)
        status = checkPlaceForWriting(path);
    if (!status.ok())
        return status.error();
    const Result<Inspection> inspection = inspect(path);
    if (!inspection)
        return at(path, inspection.error());
    if (inspection->version < kSchemaVersion && mode == OpenMode::ReadOnly)
        return failureAt(path, 0,
            translate("An older version of the program made this workspace. Open it in the window, or run "
                      "“codegym upgrade” on it, so that it is upgraded."));
    if (inspection->version < kSchemaVersion)
        status = upgrade(path);
    if (!status.ok())
        return at(path, status.error());
    if (inspection->version > kSchemaVersion)
        mode = OpenMode::ReadOnly;
    std::unique_ptr<Workspace> workspace(new Workspace(path, mode, inspection->message));
    if (const Status opened = workspace->m_queue->open(); !opened)
        return at(path, opened.error());
    return workspace;
}

Status Workspace::close()
{
    m_readers->close();
    return m_queue->close();
}

Status Workspace::runRead(const std::function<Status(Connection&)>& work, const CancelToken& cancel)
{
    return m_readers->read(work, cancel);
}

Status Workspace::copyTo(const QString& path)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(m_path, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    (*connection)->runScript("PRAGMA query_only = OFF"); // It forbids VACUUM INTO too, which only reads this file.
    return copyDatabase(**connection, path);
}

Status Workspace::compact() { return m_queue->writeAlone(compactFile); }

Status Workspace::integrityCheck(IntegrityDepth depth, const CancelToken& cancel)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(m_path, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    (*connection)->setCancelToken(&cancel);
    if (depth == IntegrityDepth::Quick)
        return damageFoundBy(**connection, "PRAGMA quick_check(10)");
    if (const Status damage = damageFoundBy(**connection, "PRAGMA integrity_check(10)"); !damage)
        return damage;
    if ((*connection)->integer("SELECT count(*) FROM pragma_foreign_key_check").value_or(0) > 0)
        return failure(Error::Kind::Refused, translate("The workspace file is damaged: rows refer to rows that are gone."));
    return checkContents(**connection);
}

} // namespace codegym
