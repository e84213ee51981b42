#pragma once

#include "core/base/literal.h"
#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

/// One call made from reset, in two processes with different hash seeds.
struct Probe {
    qsizetype task = 0;
    ByteText tool;
    ByteText action;
    ByteText observation;
    ByteText otherObservation; ///< In the second process; the same unless something depends on the process.
};

/// What to call each tool with: calls that the oracle made, and small numbers and keys that the configuration knows.
/// A few configurations and calls per tool suffice: this looks at what tools are, not for an answer.
QList<Probe> proposedProbes(
    const Environment& environment, const QList<OracleRun>& runs, const QList<Literal>& configurations);

/// Makes the calls and fills in what came back; those that did not end are left out.
QList<Probe> runProbes(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    QList<Probe> probes, const RunLimits& limits, const CancelToken& cancel);

/// Whether a tool answered with a refusal in the contract's form.
bool isRefusal(QByteArrayView observation);

} // namespace codegym
