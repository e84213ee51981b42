#pragma once

#include "core/base/result.h"

namespace codegym {

/// Whether an export may take this place: nothing is there, an empty folder is, or an export of ours whose files are
/// all listed in its manifest and unchanged. Otherwise an error (Error::Kind::Refused) that names the first file in the
/// way.
Status checkReplaceable(const QString& target);

} // namespace codegym
