#pragma once

#include "core/workspace/connection.h"

#include <span>

namespace codegym {

/// In the file's header, so that `file` and we know a workspace from any other database.
inline constexpr quint32 kApplicationId = 0x43644779; // "CdGy"
inline constexpr int kSchemaVersion = 3;

/// One step from a version to the next; runs inside the upgrade's transaction.
struct Migration {
    int from = 0;
    const char* script = nullptr;
};

struct SchemaIdentity {
    quint32 applicationId = 0;
    int version = 0;
};

/// Makes all tables in an empty file and stamps it.
Status createSchema(Connection& connection);

Result<SchemaIdentity> schemaIdentity(Connection& connection);

/// Compares every object of the file with ours, text for text. A trigger, a view, an extra or altered table is an
/// error that names it: a planted trigger runs with the user's next edit.
Status checkSchema(Connection& connection);

/// For a file of a newer version, opened read-only: every table and column that we read must be there as a table.
Status checkReadable(Connection& connection);

/// The steps from released versions to kSchemaVersion, oldest first.
std::span<const Migration> migrations();

/// Copies the file to "<path>.v<version>.bak" (or the next free name) and then takes the steps in one transaction. Whoever fails leaves the
/// file as it was.
Status upgradeSchema(Connection& connection, const QString& path, std::span<const Migration> steps, int target);

/// Writes a complete, compacted copy under a name that is not taken.
Status copyDatabase(Connection& connection, const QString& path);

} // namespace codegym
