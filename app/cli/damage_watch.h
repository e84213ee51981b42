#pragma once

#include "app/cli/output.h"
#include "core/workspace/workspace.h"

#include <future>

namespace codegym::cli {

/// Looks for damage in a workspace while a command works on it, and says so on standard error. It ends before the
/// workspace does: a short command waits for it a moment and no longer.
class DamageWatch {
public:
    DamageWatch(Workspace& workspace, Output& output);
    ~DamageWatch();
    Q_DISABLE_COPY_MOVE(DamageWatch)

private:
    CancelToken m_cancel;
    std::future<void> m_done;
};

} // namespace codegym::cli
