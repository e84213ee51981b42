#include "core/workspace/schema.h"

#include "core/base/bytes.h"
#include "core/workspace/file_place.h"
#include "core/workspace/schema_script.h"

#include <QFile>
#include <QMap>

namespace codegym {

namespace {

QString translate(const char* text) { return QCoreApplication::translate("Schema", text); }

/// Type and name -> definition, for every object but SQLite's own statistics.
using Objects = QMap<std::pair<QByteArray, QByteArray>, QByteArray>;

Objects objectsOf(Connection& connection)
{
    Objects objects;
    Query query(connection, "SELECT type, name, sql FROM sqlite_schema WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4')");
    while (query.next())
        objects.insert({query.bytes(0), query.bytes(1)}, query.bytes(2));
    return objects;
}

/// A new file's tables are made by the steps that an old file's take, so that both are the same.
void makeTables(Connection& connection)
{
    connection.runScript(kFirstSchema);
    for (const Migration& step : migrations())
        connection.runScript(step.script);
}

Result<Objects> expectedObjects()
{
    Result<std::unique_ptr<Connection>> memory
        = Connection::open(QStringLiteral(":memory:"), Connection::Access::Create);
    if (!memory)
        return memory.error();
    makeTables(**memory);
    Objects objects = objectsOf(**memory);
    if (const Status status = (*memory)->status(); !status)
        return status.error();
    return objects;
}

QString describe(const std::pair<QByteArray, QByteArray>& object)
{
    return QStringLiteral("%1 “%2”").arg(displayLine(object.first, 20), displayLine(object.second, 60));
}

Error refuse(const QString& message) { return failure(Error::Kind::Refused, message); }

Status stampVersion(Connection& connection, int version)
{
    connection.runScript(QByteArray("PRAGMA user_version = " + QByteArray::number(version)).constData());
    return connection.status();
}

/// Of a table: its column names.
QSet<QByteArray> columnsOf(Connection& connection, const QByteArray& table)
{
    QSet<QByteArray> columns;
    Query query(connection, "SELECT name FROM pragma_table_info(?)", SqlText {table});
    while (query.next())
        columns.insert(query.bytes(0));
    return columns;
}

/// A name that is free: a backup of an earlier attempt is somebody's data too.
QString backupName(const QString& path, int version)
{
    QString name = QStringLiteral("%1.v%2.bak").arg(path).arg(version);
    for (int again = 2; QFile::exists(name); ++again)
        name = QStringLiteral("%1.v%2-%3.bak").arg(path).arg(version).arg(again);
    return name;
}

Status takeStep(Connection& connection, const Migration& step)
{
    connection.runScript(step.script);
    if (const Status status = connection.status(); !status)
        return status;
    return stampVersion(connection, step.from + 1);
}

} // namespace

Status createSchema(Connection& connection)
{
    connection.run("BEGIN IMMEDIATE");
    makeTables(connection);
    connection.runScript(QByteArray("PRAGMA application_id = " + QByteArray::number(kApplicationId)).constData());
    if (const Status stamped = stampVersion(connection, kSchemaVersion); !stamped)
        return stamped;
    connection.run("COMMIT");
    return connection.status();
}

Result<SchemaIdentity> schemaIdentity(Connection& connection)
{
    SchemaIdentity identity;
    identity.applicationId = static_cast<quint32>(connection.integer("PRAGMA application_id").value_or(0));
    identity.version = static_cast<int>(connection.integer("PRAGMA user_version").value_or(0));
    if (const Status status = connection.status(); !status)
        return status.error();
    return identity;
}

Status checkSchema(Connection& connection)
{
    const Result<Objects> expected = expectedObjects();
    if (!expected)
        return expected.error();
    const Objects found = objectsOf(connection);
    if (const Status status = connection.status(); !status)
        return status;
    for (auto object = found.begin(); object != found.end(); ++object) {
        if (!expected->contains(object.key()))
            return refuse(translate("The file holds the %1, which is no part of a workspace; it could act behind your "
                                    "back, so the file is not opened.").arg(describe(object.key())));
        if (expected->value(object.key()) != object.value())
            return refuse(translate("The %1 is not defined as in a workspace, so the file is not opened.")
                              .arg(describe(object.key())));
    }
    for (auto object = expected->begin(); object != expected->end(); ++object) {
        if (!found.contains(object.key()))
            return refuse(translate("The %1 is missing; the file is damaged or not a workspace.").arg(describe(object.key())));
    }
    return {};
}

Status checkReadable(Connection& connection)
{
    Result<std::unique_ptr<Connection>> memory
        = Connection::open(QStringLiteral(":memory:"), Connection::Access::Create);
    if (!memory)
        return memory.error();
    makeTables(**memory);
    const Objects found = objectsOf(connection);
    const Objects expected = objectsOf(**memory);
    for (auto object = expected.begin(); object != expected.end(); ++object) {
        if (object.key().first != "table")
            continue;
        const QByteArray table = object.key().second;
        const bool there = found.contains(object.key())
            && columnsOf(connection, table).contains(columnsOf(**memory, table));
        if (!there)
            return refuse(translate("The file comes from a newer version of the program, which keeps “%1” differently. "
                                    "Update the program to open it.").arg(displayLine(table)));
    }
    return connection.status();
}

std::span<const Migration> migrations()
{
    static const Migration steps[] = {{1, kAuditsAndCuts}, {2, kPeoplesWork}};
    return steps;
}

Status upgradeSchema(Connection& connection, const QString& path, std::span<const Migration> steps, int target)
{
    const Result<SchemaIdentity> identity = schemaIdentity(connection);
    if (!identity)
        return identity.error();
    if (const Status copied = copyDatabase(connection, backupName(path, identity->version)); !copied)
        return copied;
    connection.run("BEGIN IMMEDIATE");
    int version = identity->version;
    for (const Migration& step : steps) {
        if (step.from == version && version < target && takeStep(connection, step).ok())
            ++version;
    }
    Status status = connection.status();
    if (status.ok() && version != target)
        status = failure(translate("No upgrade leads from version %1 of the file to version %2.").arg(version).arg(target));
    connection.clearStatus();
    connection.run(status.ok() ? "COMMIT" : "ROLLBACK");
    return status.ok() ? connection.status() : status;
}

Status copyDatabase(Connection& connection, const QString& path)
{
    if (QFile::exists(path))
        return failureAt(path, 0, translate("There is a file of that name already; it was left alone."));
    const QString partial = path + QStringLiteral(".partial");
    QFile::remove(partial);
    connection.run("VACUUM INTO ?", SqlText {QFile::encodeName(partial)});
    Status status = connection.status();
    if (status.ok())
        status = moveIntoPlace(partial, path);
    if (!status.ok())
        QFile::remove(partial);
    return status;
}

} // namespace codegym
