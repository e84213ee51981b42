#include "core/base/log.h"

namespace codegym {

Q_LOGGING_CATEGORY(lcWorkspace, "codegym.workspace", QtWarningMsg)
Q_LOGGING_CATEGORY(lcRuntime, "codegym.runtime", QtWarningMsg)
Q_LOGGING_CATEGORY(lcJobs, "codegym.jobs", QtWarningMsg)

} // namespace codegym
