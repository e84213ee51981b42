#pragma once

#include "core/runtime/child_scheduler.h"
#include "core/runtime/batch.h"
#include "core/runtime/tool_edit.h"

namespace codegym {

// Requests that one child answers. Called in the pool's thread, and answered there, once.

void requestInspection(ChildScheduler& scheduler, const ByteText& source, const CancelToken& cancel,
    std::function<void(Result<Inspection>)> answer);

/// The reply as it came: editedSource() and toolFieldsFromReply() read it.
void requestEdit(ChildScheduler& scheduler, const ByteText& source, const ToolEdit& edit, const CancelToken& cancel,
    std::function<void(Result<QByteArray>)> answer);

void requestSolution(ChildScheduler& scheduler, const SolutionRun& run, const RunLimits& limits,
    const CancelToken& cancel, std::function<void(QList<RunOutcome>)> answer);

void requestExtraction(ChildScheduler& scheduler, const ExtractRequest& request, const CancelToken& cancel,
    std::function<void(Result<QByteArray>)> answer);

void requestGrowth(ChildScheduler& scheduler, const GrowRequest& request, const CancelToken& cancel,
    std::function<void(Result<QByteArray>)> answer);

} // namespace codegym
