#pragma once

#include "core/formats/import_reader.h"
#include "core/jobs/job.h"
#include "core/workspace/add_outcome.h"
#include "core/workspace/import_log.h"
#include "core/workspace/workspace.h"

namespace codegym {

struct ImportRequest {
    QStringList paths; ///< Files and folders.
    ImportOptions options;
    ConflictPolicy conflicts = ConflictPolicy::Keep;
};

/// What an import came to. Counts are of what is new; entries are also kept in the workspace's import log.
struct ImportSummary {
    qint64 problems = 0;
    qint64 environments = 0;
    qint64 tasks = 0;
    qint64 duplicates = 0;
    qint64 rejectedCount = 0;
    QList<ImportEntry> rejected; ///< The first 1,000; the rest is in the log.
    QList<ImportEntry> conflicts; ///< Identities that arrived with other content, the first 1,000.
    QList<RowId> reports; ///< One per path, in the import log.
};

/// Reads the paths into the workspace in batches, each committed before it is counted. Bad rows are reported and the
/// rest goes on; rows whose environment is not there are reported, too. Cancelling keeps what is committed.
Result<ImportSummary> importPaths(Workspace& workspace, const ImportRequest& request, JobContext& context);

/// What importing would find, without writing anything: the first items of each path and how many of each kind.
struct ImportPreview {
    qint64 problems = 0;
    qint64 environments = 0;
    qint64 tasks = 0;
    qint64 rejectedCount = 0;
    QList<Problem> firstProblems; ///< Up to 50.
    QList<ByteText> firstEnvironments; ///< Ids, up to 50.
    QList<Rejected> rejected; ///< Up to 200.
    bool complete = true; ///< False where reading stopped after a million items or was cancelled.
};
Result<ImportPreview> previewImport(const ImportRequest& request, JobContext& context);

} // namespace codegym
