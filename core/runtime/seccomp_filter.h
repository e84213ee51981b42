#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace codegym {

/// For whom a filter is: a worker may also start and end children; a child may only compute, read files and talk over
/// the descriptor it has.
enum class FilterRole { Worker, Child };

/// The system calls a process of that role may make, as the kernel's sock_filter array. What is not listed fails with
/// EPERM; clone3 and openat2 look absent, so that libraries take the checked ways; sockets, programs, processes,
/// threads, signals, tracing, mounts and io_uring end the process with SIGSYS.
[[nodiscard]] Result<QByteArray> seccompFilter(FilterRole role);

} // namespace codegym
