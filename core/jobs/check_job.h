#pragma once

#include "core/base/cancel.h"
#include "core/workspace/workspace.h"

namespace codegym {

/// Looks through the whole file for damage: for the background, once a workspace is open. What the user should be told,
/// or nothing where the file is sound. An error only if it was cancelled.
Result<QString> findDamage(Workspace& workspace, const CancelToken& cancel);

} // namespace codegym
