#pragma once

#include "core/model/task.h"
#include "core/runtime/worker_pool.h"

namespace codegym {

/// Wrong answers close to a right one (canonical text): off by one, reordered, shortened, empty, another type, and
/// the answer of another configuration. JSON texts; none equals the right answer canonically. Empty if it is no value.
QByteArrayList nearMisses(const QByteArray& answer, const QByteArray& otherAnswer);

/// A call of Done with an answer (JSON), by the name that its parameter has.
ByteText doneAction(const Environment& environment, const QByteArray& answer);

/// The right answer in other JSON forms that count as equal: 3 as 3.0, in lists as well. May be empty.
QByteArrayList equalForms(const QByteArray& answer);

/// One answer given to Done, and whether it was rewarded.
struct DoneTrial {
    enum class Kind { Wrong, Equal } kind = Kind::Wrong;
    qsizetype task = 0;
    QByteArray answer; ///< JSON
    bool accepted = false;
};

/// What Done accepts and refuses, tried on every configuration whose answer is known.
struct DoneCheck {
    int wrongTried = 0;
    int wrongAccepted = 0;
    int equalTried = 0;
    int equalRefused = 0;
    QList<DoneTrial> trials;
    QList<Finding> findings; ///< near-miss-accepted, over-strict-done

    /// Share of wrong answers that were caught: the verifier's strength.
    double strength() const { return wrongTried > 0 ? 1.0 - double(wrongAccepted) / wrongTried : 1.0; }
};

/// answers holds one canonical text per task; tasks with an empty one are passed over. Blocks; call it from a job.
Result<DoneCheck> checkDone(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    const QList<QByteArray>& answers, const RunLimits& limits, const CancelToken& cancel);

} // namespace codegym
