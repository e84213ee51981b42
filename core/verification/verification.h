#pragma once

#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

/// What is verified with which rules. A snapshot: nothing in it is looked up again.
struct VerificationInput {
    Environment environment;
    QList<TaskConfiguration> tasks;
    RunLimits limits;
    TestRules tests;
    Conditions conditions;
};

/// What running an environment showed.
struct Verification {
    EnvironmentVerdict verdict;
    QList<OracleRun> runs; ///< One per task, in order.
    QList<QByteArray> answers; ///< Canonical reference answers; empty where there is none.
    QList<QByteArray> submitted; ///< Canonical answers that the oracle gave to Done.
    QList<Tool> tools; ///< As the source declares them.
    bool sharesState = false;
};

/// Verifies one revision by running it (paper, sections 3.1 and 3.2): static check, self test, validity of every unit
/// test, the oracle on every configuration, and the same again with another hash seed. Blocks; call it from a job.
/// An error only when cancelled or when the pool is gone: whatever the environment does is part of the verdict.
Result<Verification> verifyEnvironment(
    WorkerPool& pool, const VerificationInput& input, const CancelToken& cancel);

/// The verdict on one oracle run. Time-outs and crashes of ours are errors, never incorrect.
Verdict verdictOf(const RunOutcome& run);

/// What to keep of an oracle's run on a task; its steps and states tell more where the run kept them.
OracleRun oracleRunOf(
    const RunOutcome& outcome, const QByteArray& revisionHash, const RunLimits& limits, const Conditions& conditions);

} // namespace codegym
