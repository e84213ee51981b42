#pragma once

#include "core/base/cancel.h"
#include "core/base/bytes.h"
#include "core/runtime/frame.h"

#include <chrono>
#include <functional>

namespace codegym {

/// How a child process came to its end.
struct ChildEnd {
    enum class How { Exited, Signalled, TookTooLong, SpokeNonsense, SaidTooMuch, Cancelled, WorkerLost };

    How how = How::WorkerLost;
    int code = 0; ///< Exit code or signal.
    ByteText note; ///< What the audit hook named last, since the last frame; empty if nothing.
};

/// Work for one forked child: what it is sent, how long it may be silent, and who is told. The callbacks run in the
/// pool's thread.
struct ChildTask {
    QByteArray kind; ///< runs, inspect, solution, extract, grow, edit, session
    nlohmann::json header; ///< Further fields for that kind.
    QList<QByteArray> sections;
    int hashSeed = 0;
    qint64 memoryBytes = 100LL << 20;
    std::chrono::milliseconds patience {3000}; ///< Longest time to the next frame; half a second is added.
    qint64 frameBytes = 16LL << 20; ///< Largest frame it may send.
    bool resident = false; ///< Lives on between frames, sent to by ChildScheduler::send(); does not take a turn.
    CancelToken cancel;
    std::function<bool(const Frame&, const ByteText& note)> heard; ///< False: the frame makes no sense; ends the child.
    std::function<void(const ChildEnd&)> ended; ///< Called once, always, and last.
};

} // namespace codegym
