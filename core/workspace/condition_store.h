#pragma once

#include "core/model/task.h"
#include "core/workspace/connection.h"

namespace codegym {

/// Keeps what a verdict was made with, once.
RowId putConditions(Connection& connection, const Conditions& conditions);
Conditions conditionsOf(Connection& connection, RowId id);

/// An SQL expression over row `alias` (of environments or tasks): 1 if its verdict is stale. currentRevision is an
/// SQL expression too. Empty conditions are not compared.
QByteArray staleSql(Connection& connection, const Conditions& now, const QByteArray& alias,
    const QByteArray& verdictColumn, const QByteArray& currentRevision);

} // namespace codegym
