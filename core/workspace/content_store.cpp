#include "core/workspace/content_store.h"

#include "core/base/hash.h"

#include <QtEndian>

#include <zlib.h>

namespace codegym {

namespace {

constexpr qsizetype kPackOver = 1024;
constexpr quint32 kLargestContent = 256u << 20; // Rows over 64 MB are refused on import.

/// Empty if it is damaged, or claims to be larger than anything we keep: the file may come from a stranger.
QByteArray unpacked(const QByteArray& packed)
{
    const bool sane = packed.size() > 4 && qFromBigEndian<quint32>(packed.constData()) <= kLargestContent;
    return sane ? qUncompress(packed) : QByteArray();
}

} // namespace

RowId putContent(Connection& connection, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return 0;
    const QByteArray hash = sha256(bytes);
    if (const std::optional<qint64> known = connection.integer("SELECT id FROM contents WHERE hash = ?", hash))
        return *known;
    const QByteArray packed = bytes.size() > kPackOver ? qCompress(bytes, Z_BEST_SPEED) : QByteArray();
    const bool pack = !packed.isEmpty() && packed.size() < bytes.size();
    connection.run("INSERT INTO contents (hash, packed, bytes) VALUES (?, ?, ?)", hash, pack, pack ? packed : bytes);
    return connection.lastInsertId();
}

QByteArray contentOf(Connection& connection, RowId id)
{
    if (id == 0)
        return {};
    Query query(connection, "SELECT packed, bytes FROM contents WHERE id = ?", id);
    if (query.next()) {
        const bool packed = query.integer(0) != 0;
        const QByteArray bytes = packed ? unpacked(query.bytes(1)) : query.bytes(1);
        if (!packed || !bytes.isEmpty())
            return bytes;
    }
    connection.fail(failure(Error::Kind::Refused,
        QCoreApplication::translate("ContentStore", "The workspace file is damaged: stored content %1 cannot be read. "
                                                    "Go back to a copy or a backup of it.").arg(id)));
    return {};
}

Status purgeContent(Connection& connection)
{
    connection.run("CREATE TEMP TABLE used (id INTEGER PRIMARY KEY)");
    for (const char* column : {"statement FROM problems", "solution FROM problems", "tests FROM problems",
             "test_info FROM problems", "extra FROM problems", "task FROM environments", "metrics FROM environments",
             "source FROM revisions", "configuration FROM tasks", "training_row FROM tasks",
             "transcript FROM oracle_runs", "steps FROM trajectories", "source FROM solutions",
             "transcript FROM solution_runs"})
        connection.run(QByteArray("INSERT OR IGNORE INTO temp.used SELECT ") + column);
    connection.run("DELETE FROM contents WHERE id NOT IN (SELECT id FROM temp.used)");
    connection.run("DROP TABLE temp.used");
    return connection.status();
}

} // namespace codegym
