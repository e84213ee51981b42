#pragma once

#include "core/runtime/batch.h"
#include "core/runtime/child_task.h"

namespace codegym {

/// Limits of one child as its process is told them.
struct ChildLimits {
    std::chrono::milliseconds time {3000};
    qint64 memoryBytes = 100LL << 20;
    qint64 outputBytes = 8LL << 20;
    bool measured = false; ///< Slow: under tracemalloc, and watching for swallowed memory errors.

    static ChildLimits from(const RunLimits& limits);
    static ChildLimits widened(const RunLimits& limits, bool measured);
    void applyTo(ChildTask& task) const;
};

/// How a child goes about its runs.
struct RunsPlan {
    ChildLimits limits;
    bool scan = false; ///< Read the source first, and stop after the first run where runs could share state.
    bool together = false; ///< Reports may wait for the next ones; those that waited are lost if the child dies.
    QByteArray code; ///< What the source is known to compile to; may be empty.
};

/// The job that makes the given runs of a batch in one child.
ChildTask runsTask(const Batch& batch, const QList<int>& indices, const RunsPlan& plan);

/// What a child claims about one run; nothing if the frame makes no sense as that.
std::optional<RunOutcome> outcomeFromFrame(const Frame& frame, int expectedIndex, const ByteText& note);

/// What became of the run that a child was at when it ended.
RunOutcome outcomeFromEnd(const ChildEnd& end);

} // namespace codegym
