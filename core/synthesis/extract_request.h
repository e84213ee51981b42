#pragma once

#include "core/model/problem.h"
#include "core/runtime/batch.h"

namespace codegym {

/// What a child needs of a solved problem to take it apart; how, is left as it stands by default.
ExtractRequest extractRequestFor(const Problem& problem);

} // namespace codegym
