#pragma once

#include "core/curation/funnel.h"
#include "core/jobs/job.h"
#include "core/workspace/workspace.h"

namespace codegym {

struct CuratedSummary {
    ByteText set;
    qint64 environments = 0;
    qint64 tasks = 0;
    QList<FunnelStep> funnel;
};

/// Applies a recipe to all tasks and keeps the choice under a name; a set of that name is replaced.
Result<CuratedSummary> curateSet(
    Workspace& workspace, const Recipe& recipe, const ByteText& name, const Conditions& now, JobContext& context);

} // namespace codegym
