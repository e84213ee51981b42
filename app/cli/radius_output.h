#pragma once

#include "app/cli/output.h"
#include "core/verification/blast_radius.h"

namespace codegym::cli {

/// What an edit changes, in words and as the members of a JSON object.
void printRadius(Output& output, const BlastRadius& radius);
JsonLine radiusJson(const BlastRadius& radius);

} // namespace codegym::cli
