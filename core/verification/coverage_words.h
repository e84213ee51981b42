#pragma once

#include "core/verification/line_coverage.h"

namespace codegym {

/// "Run by the oracle in 28 of 30 runs, in 30 of 30 tests, by solutions in 3 of 60 runs", or that nothing ever runs it.
QString heatText(const LineHeat& heat);

} // namespace codegym
