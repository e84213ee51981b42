#pragma once

#include "core/audit/hidden_data.h"
#include "core/audit/probes.h"
#include "core/audit/tool_needs.h"
#include "core/audit/worked_examples.h"
#include "core/verification/metrics.h"
#include "core/verification/near_misses.h"
#include "core/verification/one_call.h"

namespace codegym {

/// What an audit works on. A snapshot: nothing in it is looked up again.
struct AuditInput {
    Environment environment;
    QList<TaskConfiguration> tasks; ///< Empty: the configurations that the file's own self tests play.
    ByteText statement; ///< Of the problem behind it; empty if unknown.
    RunLimits limits;
    QMap<QByteArray, double> thresholds; ///< "RULE/NAME" -> number, where a curator changed it.
};

/// State that can be reached without a call.
struct Aliases {
    QList<ByteText> tools; ///< Their results are the state itself, not a text of it.
    bool options = false; ///< An episode changes the configuration object that it was given.
    bool instances = false; ///< A second instance starts from what the first one left.
};

/// What a second process with another hash seed saw otherwise.
struct SeedDifference {
    ByteText what; ///< The tool, or "get_ref_answer".
    ByteText first;
    ByteText second;
};

/// A second call of Done after a wrong first one.
struct SecondDone {
    int tried = 0;
    int won = 0;
};

/// Right answers in another order, where the task allows any.
struct OtherOrders {
    int tried = 0;
    int refused = 0;
};

/// All that running one revision of an environment showed. Rules read it and run nothing.
struct AuditEvidence {
    Environment environment; ///< With its tools as the source declares them.
    ByteText statement;
    Inspection inspection;
    QList<TaskConfiguration> unreadable; ///< Tasks of which no instance came …
    QList<ByteText> unreadableReasons; ///< … and why.
    QList<TaskConfiguration> tasks; ///< Those that can be played and whose answer is known.
    QList<Literal> configurations; ///< Of tasks, parsed.
    QList<OracleRun> runs; ///< Of tasks.
    QList<QByteArray> answers; ///< Of tasks, canonical.
    QList<ByteText> observed; ///< What Observe says at the start, per task.
    QList<Probe> probes;
    HiddenData hidden;
    QList<ToolNeed> needs;
    DoneCheck done;
    OtherOrders orders;
    SecondDone secondDone;
    OneCallCheck oneCall;
    WorthMetrics metrics;
    Aliases aliases;
    QList<SeedDifference> differences;
    QList<WorkedExample> examples;

    /// Statement and task text together: what an agent is told beside the documentation.
    ByteText taskText() const { return environment.task + '\n' + statement; }
};

/// Runs the environment in every way that rules ask about. Blocks; call it from a job. An error only when cancelled or
/// when the pool is gone.
Result<AuditEvidence> gatherEvidence(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel);

} // namespace codegym
