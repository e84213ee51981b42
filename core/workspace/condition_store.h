#pragma once

#include "core/model/task.h"
#include "core/workspace/connection.h"

namespace codegym {

/// Keeps what a verdict was made with, once.
RowId putConditions(Connection& connection, const Conditions& conditions);
Conditions conditionsOf(Connection& connection, RowId id);

/// The row to compare verdicts' conditions with; 0 if no verdict was made under these, none if they are empty and so
/// not to be compared.
std::optional<RowId> comparableConditions(Connection& connection, const Conditions& now);

/// An SQL expression over row `alias` (of environments or tasks): 1 if its verdict is stale. currentRevision is an
/// SQL expression too.
QByteArray staleSql(Connection& connection, const Conditions& now, const QByteArray& alias,
    const QByteArray& verdictColumn, const QByteArray& currentRevision);

} // namespace codegym
