#pragma once

#include "core/jobs/job.h"
#include "core/jobs/machine.h"

namespace codegym {

/// What running an environment on a configuration showed that is no task yet. Nothing is kept.
struct TriedTest {
    bool valid = false; ///< As the paper counts unit tests: a reference answer of bounded length, in time.
    ByteText answer; ///< Canonical reference answer; empty where there is none.
    ByteText reason; ///< Why it is not valid, or why the oracle does not solve it; one sentence.
    Verdict oracle = Verdict::NotRun;
    int rounds = 0;
};

/// An error only where nothing could be run, or the text is no literal at all.
Result<TriedTest> tryTest(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, RowId environment,
    const ByteText& configuration, JobContext& context);

} // namespace codegym
