#pragma once

#include "core/runtime/environment_session.h"
#include "core/runtime/frame.h"

namespace codegym {

/// What a session's child claims about a step, note being what the audit hook named; nothing if the frame makes no
/// sense as that.
std::optional<StepOutcome> stepFromFrame(const Frame& frame, const ByteText& note);

} // namespace codegym
