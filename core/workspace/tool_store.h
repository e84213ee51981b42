#pragma once

#include "core/model/environment.h"
#include "core/workspace/connection.h"

namespace codegym {

/// Keeps the tools of a revision in their order.
void putTools(Connection& connection, RowId revision, const QList<Tool>& tools);
QList<Tool> toolsOf(Connection& connection, RowId revision);
/// The tools' names of every environment outside the trash, by its public id.
Result<QHash<ByteText, QList<ByteText>>> toolNames(Connection& connection);

} // namespace codegym
