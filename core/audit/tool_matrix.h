#pragma once

#include "core/audit/tool_needs.h"
#include "core/model/solution.h"

namespace codegym {

/// What becomes of one known solution without one tool.
struct ToolUse {
    int calls = 0; ///< Made by the solution over all tasks tried.
    int tried = 0; ///< Tasks that it solves and was run on again without the tool.
    int solved = 0; ///< Of these, without the tool.

    bool needed() const { return solved < tried; }

    friend bool operator==(const ToolUse&, const ToolUse&) = default;
};

/// A tool against every known solution.
struct ToolMatrixRow {
    ByteText tool;
    ToolRole role = ToolRole::Redundant; ///< Over all: load-bearing where any solution needs it.
    QList<ToolUse> uses; ///< One for each solution.

    friend bool operator==(const ToolMatrixRow&, const ToolMatrixRow&) = default;
};

/// One column of the matrix: the oracle first, then the candidate solutions.
struct ToolMatrixSolution {
    ByteText name; ///< Empty for the oracle.
    int tasks = 0; ///< Run on these.
    int solved = 0;
    ByteText refused; ///< Why it is no solution of this environment; empty if it is one.
};

/// Each tool but Observe and Done is taken away, and every known solution is run again.
struct ToolMatrix {
    QByteArray revisionHash;
    QList<ToolMatrixSolution> solutions;
    QList<ToolMatrixRow> rows;
};

struct ToolMatrixInput {
    Environment environment;
    QList<TaskConfiguration> tasks;
    QList<CandidateSolution> solutions;
    RunLimits limits;
    Conditions conditions;
};

/// Blocks; call it from a job. An error only when cancelled. tell gets the solutions done and their number.
Result<ToolMatrix> measureToolMatrix(WorkerPool& pool, const ToolMatrixInput& input, const CancelToken& cancel,
    const std::function<void(qint64 done, qint64 total)>& tell = {});

/// "load-bearing", "redundant" or "answer-leaking": as JSON says it.
QByteArray roleName(ToolRole role);
/// The same for a person.
QString roleWord(ToolRole role);
/// "needed", "wins without", "never called", "solves no test" or "no solution".
QString useWord(const ToolMatrixSolution& solution, const ToolUse& use);

} // namespace codegym
