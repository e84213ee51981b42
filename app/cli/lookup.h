#pragma once

#include "core/base/ids.h"
#include "core/model/environment.h"
#include "core/workspace/connection.h"

namespace codegym::cli {

/// Whether the word typed for a kind of thing is this one: "task" or "tasks", "trajectory" or
/// "trajectories".
bool isKind(const QString& typed, QStringView singular);

/// What an id on the command line names; Error::Kind::NotFound says where to look. Problems are also found by
/// the id that their source gave them (HumanEval/12).
Result<RowId> problemByTypedId(Connection& connection, const QString& typed);
Result<RowId> environmentByTypedId(Connection& connection, const QString& typed);
Result<RowId> taskByTypedId(Connection& connection, const QString& typed);
Result<RowId> trajectoryByTypedId(Connection& connection, const QString& typed);
/// A revision by the first digits of its hash, or by the word "current".
Result<Revision> revisionByTypedHash(Connection& connection, RowId environment, const QString& typed);
Result<RowId> setByName(Connection& connection, const QString& typed);

} // namespace codegym::cli
