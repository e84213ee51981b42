#pragma once

#include "core/base/ids.h"
#include "core/workspace/connection.h"

#include <QList>

#include <vector>

namespace codegym {

/// The rows of these environments, or of all where none is named; an error that names the one that is not there.
Result<std::vector<RowId>> chosenEnvironments(Connection& connection, const QList<EnvironmentKey>& environments);

} // namespace codegym
