#pragma once

#include "core/jobs/import_job.h"

namespace codegym {

/// Makes a workspace (never over an existing file) and imports the problems that come with the program.
Result<ImportSummary> makeSampleWorkspace(const QString& path, JobContext& context);

} // namespace codegym
