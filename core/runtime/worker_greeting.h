#pragma once

#include "core/runtime/frame.h"
#include "core/runtime/sandbox.h"

namespace codegym {

/// A layer that the worker puts on by itself, and what it is called in the worker's frames.
struct WorkerLayer {
    SandboxLayer layer;
    const char* name;
};
inline constexpr WorkerLayer workerLayers[] = {{SandboxLayer::Landlock, "landlock"}, {SandboxLayer::Seccomp, "seccomp"},
    {SandboxLayer::Limits, "limits"}, {SandboxLayer::Audit, "audit"}};

/// What a worker says once it is confined, before any foreign code.
struct WorkerGreeting {
    QByteArray version; ///< Of Python.
    QStringList problems; ///< Layers that could not be put on, and why.
    SandboxLayers missing; ///< The same layers.
};

/// Fields of another kind count as not said.
WorkerGreeting greetingFromFrame(const Frame& frame);

} // namespace codegym
