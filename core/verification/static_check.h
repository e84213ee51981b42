#pragma once

#include "core/runtime/batch.h"

namespace codegym {

/// Longest self test (python3 file.py) of a valid environment (paper, section 3.1).
inline constexpr std::chrono::milliseconds kSelfTestLimit {5000};

/// Findings of the static check: what the source declares, whether every tool is documented (Args, Returns and an
/// example), and whether its self test ran to its end.
QList<Finding> staticCheck(const Inspection& inspection, const RunOutcome& selfTest);

} // namespace codegym
