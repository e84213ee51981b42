#include "core/workspace/import_log.h"

namespace codegym {

Result<RowId> beginImport(Connection& connection, const ByteText& source, const QByteArray& format)
{
    connection.run("INSERT INTO imports (source, format) VALUES (?, ?)", source, format);
    if (const Status status = connection.status(); !status)
        return status.error();
    return connection.lastInsertId();
}

Status addToImport(Connection& connection, const ImportReport& batch, const QList<ImportEntry>& entries)
{
    connection.run("UPDATE imports SET problems = problems + ?, environments = environments + ?, tasks = tasks + ?,"
                   " duplicates = duplicates + ?, rejected = rejected + ?, conflicts = conflicts + ? WHERE id = ?",
        batch.problems, batch.environments, batch.tasks, batch.duplicates, batch.rejected, batch.conflicts, batch.row);
    for (const ImportEntry& entry : entries) {
        connection.run("INSERT INTO import_entries (import, kind, file, line, subject, reason) VALUES (?, ?, ?, ?, ?, ?)",
            batch.row, entry.kind, entry.file, entry.line, entry.subject, entry.reason);
    }
    return connection.status();
}

Status finishImport(Connection& connection, RowId report)
{
    connection.run("UPDATE imports SET finished = 1 WHERE id = ?", report);
    return connection.status();
}

Result<QList<ImportReport>> importReports(Connection& connection)
{
    QList<ImportReport> reports;
    Query query(connection,
        "SELECT id, source, format, problems, environments, tasks, duplicates, rejected, conflicts, finished"
        " FROM imports ORDER BY id DESC");
    const auto count = [&query](int column) { return static_cast<int>(query.integer(column)); };
    while (query.next())
        reports.append({query.integer(0), query.bytes(1), query.bytes(2), count(3), count(4), count(5), count(6), count(7),
            count(8), query.integer(9) != 0});
    if (const Status status = connection.status(); !status)
        return status.error();
    return reports;
}

Result<QList<ImportEntry>> importEntries(Connection& connection, RowId report)
{
    QList<ImportEntry> entries;
    Query query(connection, "SELECT kind, file, line, subject, reason FROM import_entries WHERE import = ? ORDER BY id", report);
    while (query.next()) {
        const qint64 kind = query.integer(0);
        const bool known = kind >= 1 && kind <= static_cast<qint64>(ImportEntry::Kind::Note);
        entries.append({known ? static_cast<ImportEntry::Kind>(kind) : ImportEntry::Kind::Note, query.bytes(1),
            query.integer(2), query.bytes(3), query.bytes(4)});
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return entries;
}

} // namespace codegym
