#pragma once

#include <QLoggingCategory>

namespace codegym {

Q_DECLARE_LOGGING_CATEGORY(lcWorkspace)
Q_DECLARE_LOGGING_CATEGORY(lcRuntime)
Q_DECLARE_LOGGING_CATEGORY(lcJobs)

} // namespace codegym
