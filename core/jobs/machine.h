#pragma once

#include "core/base/settings.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/workspace.h"

#include <functional>

namespace codegym {

/// What verdicts made with this pool and these settings are made with. The pool must be started.
Conditions conditionsOf(const WorkerPool& pool, const MachineSettings& settings);

/// An error that says what is missing and how to consent, unless the sandbox or the user allows imported code to run.
Status allowImportedCode(const WorkerPool& pool, const MachineSettings& settings);

/// Calls work(i) for every i below count on up to threads threads, the caller's among them, and waits for all.
/// Stops early, with its error, when a call fails; started calls are finished.
Status forEachParallel(qsizetype count, int threads, const std::function<Status(qsizetype)>& work);

} // namespace codegym
