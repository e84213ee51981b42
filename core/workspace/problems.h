#pragma once

#include "core/model/finding.h"
#include "core/model/problem.h"
#include "core/workspace/add_outcome.h"

namespace codegym {

/// Adds a problem under its codeId. The same content again is a Duplicate, other content a conflict.
Result<Added> addProblem(Connection& connection, const Problem& problem, ConflictPolicy policy);

/// Error::Kind::NotFound if there is none.
Result<Problem> problem(Connection& connection, QByteArrayView codeId);
Result<Problem> problemAt(Connection& connection, RowId row);
std::optional<RowId> problemRow(Connection& connection, QByteArrayView codeId);

/// How far extraction came. Refused keeps the reason as the problem's finding of producer "extract"; other stages
/// clear it.
Status setProblemStage(Connection& connection, RowId row, ProblemStage stage, const std::optional<Finding>& refusal = {});

} // namespace codegym
