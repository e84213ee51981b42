#pragma once

#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

/// One call, perhaps after others, from reset on one configuration, and what it said there.
struct CallTrial {
    qsizetype task = 0;
    QList<ByteText> before;
    ByteText call;
    bool answered = false;
    bool changing = false; ///< The call changed the hidden state.
    ByteText observation;
};

/// Makes the calls. Those that begin alike share an instance as long as none of them changes its state: what they say
/// is then what each would have said alone, at a fraction of the cost. Blocks.
void runCallTrials(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    QList<CallTrial>& trials, const RunLimits& limits, const CancelToken& cancel);

} // namespace codegym
