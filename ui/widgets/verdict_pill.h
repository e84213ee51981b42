#pragma once

#include "core/model/task.h"
#include "ui/widgets/pill.h"

namespace codegym {

/// The word and shape of a verdict. A stale one is a warning: it may no longer hold.
PillText verdictPill(Verdict verdict, bool stale = false);

} // namespace codegym
