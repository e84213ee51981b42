#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"

#include "core/verification/metrics.h"

namespace codegym {

struct ExtractOptions {
    QList<ByteText> problems; ///< Code ids; empty: all that are not converted yet.
    QByteArray granularity = "auto"; ///< auto, fine, medium, coarse
    quint64 seed = 0;
    ObserveMask observe; ///< Which inputs Observe shows; names that a problem does not have are passed over.
    int jobs = 0; ///< Problems at a time; 0: one per worker.
};

/// What became of one problem, after it was committed.
struct ExtractedProblem {
    ByteText problem;
    bool converted = false;
    ByteText environment; ///< Public id, if converted.
    int tools = 0;
    int tasks = 0;
    int roundsMin = 0;
    int roundsMedian = 0;
    int roundsMax = 0;
    QByteArray granularity;
    bool trainable = false;
    QByteArrayList flags; ///< Rules of its findings.
    WorthMetrics metrics;
    double templateShare = 0; ///< Of its tools, in the set that the workspace held just then.
    ByteText reason; ///< Why it was refused, naming construct and line.
    ByteText construct; ///< The construct alone …
    int line = 0; ///< … and its line in the solution; 0 where there is none to name.
};

struct ExtractSummary {
    int converted = 0;
    int refused = 0;
    int trainable = 0;
    double templateShare = 0; ///< Tools of all environments in the workspace that match the commonest name templates.
};

/// Takes solutions apart into environments, verifies what came of it by running it, and keeps what held. onProblem
/// is called from the job's threads, one at a time, after the problem's result has been committed.
Result<ExtractSummary> extractProblems(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const ExtractOptions& options, JobContext& context,
    const std::function<void(const ExtractedProblem&)>& onProblem = {});

} // namespace codegym
