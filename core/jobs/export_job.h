#pragma once

#include "core/exporting/export_plan.h"
#include "core/jobs/job.h"
#include "core/workspace/workspace.h"

namespace codegym {

struct ExportOptions {
    ByteText set;
    QString target; ///< Folder to make, or to replace if it is an untouched export of ours.
    bool embedSource = false; ///< Environment source in every row (gym_env) besides the folder.
};

/// Writes a curated set in the published layout. The target appears only when everything in it has been read back.
Result<ExportReport> exportSet(Workspace& workspace, const ExportOptions& options, JobContext& context);

/// The first row as it would be written, for a preview; an error if the set is empty.
Result<QByteArray> previewExport(Workspace& workspace, const ExportOptions& options);

} // namespace codegym
