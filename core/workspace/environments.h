#pragma once

#include "core/model/environment.h"
#include "core/workspace/add_outcome.h"

namespace codegym {

/// Adds an environment under its key with its revision as the first one. Equal source is a Duplicate; other source is
/// a conflict: Replace makes a new current revision, Both changes the code id. The revision's hash is computed here.
Result<Added> addEnvironment(Connection& connection, const Environment& environment, ConflictPolicy policy);

/// What was learned later: problem, parent, origin, task text, extraction. Source and tools stay.
Status setEnvironmentDetails(Connection& connection, RowId row, const Environment& details);

/// Error::Kind::NotFound if there is none. Without a hash, with its current revision.
Result<Environment> environment(Connection& connection, const EnvironmentKey& key, const QByteArray& revisionHash = {});
Result<Environment> environmentAt(Connection& connection, RowId row, const QByteArray& revisionHash = {});
std::optional<RowId> environmentRow(Connection& connection, const EnvironmentKey& key);
Result<QList<EnvironmentKey>> environmentsOfProblem(Connection& connection, QByteArrayView codeId);

} // namespace codegym
