#pragma once

#include "core/base/bytes.h"
#include "core/workspace/connection.h"

#include <QList>

namespace codegym {

/// One thing about an import that is not simply "added".
struct ImportEntry {
    enum class Kind { Rejected = 1, Conflict = 2, Note = 3 };

    Kind kind = Kind::Rejected;
    ByteText file; ///< As the user named it.
    qint64 line = 0; ///< From 1; 0 if unknown.
    ByteText subject; ///< Public id, where one is known.
    ByteText reason;
};

struct ImportReport {
    RowId row = 0;
    ByteText source; ///< What was imported.
    QByteArray format;
    int problems = 0;
    int environments = 0;
    int tasks = 0;
    int duplicates = 0;
    int rejected = 0;
    int conflicts = 0;
    bool finished = false; ///< False while it runs, and after a kill.
};

/// An import opens its report first, adds to it with each batch, and finishes it: a kill leaves a true account.
Result<RowId> beginImport(Connection& connection, const ByteText& source, const QByteArray& format);
/// Adds the counts of one batch to the report, with its entries; report.row names the report.
Status addToImport(Connection& connection, const ImportReport& batch, const QList<ImportEntry>& entries);
Status finishImport(Connection& connection, RowId report);

/// Newest first.
Result<QList<ImportReport>> importReports(Connection& connection);
Result<QList<ImportEntry>> importEntries(Connection& connection, RowId report);

} // namespace codegym
