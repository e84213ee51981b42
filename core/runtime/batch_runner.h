#pragma once

#include "core/runtime/child_scheduler.h"
#include "core/runtime/known_sources.h"
#include "core/runtime/run_codec.h"

namespace codegym {

/// Makes the runs of one batch, in as few processes as is safe, and deletes itself when it has answered.
///
/// A source is read once: what it compiles to, and whether it has state to share, is kept for further batches.
/// Runs share a process where a scan of the source finds nothing that they could share. The first run is alone in its
/// process while it runs; the last one also runs alone in another, and if it goes another way there, that is a
/// finding and every run gets a process of its own. What fails is repeated alone with four times the limits; of many
/// time-outs three first, and the rest only if more room helped one of these. Memory is
/// first judged by address space, and by Python's own peak where that was too little.
class BatchRunner : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(BatchOutcome)>;

    BatchRunner(Batch batch, CancelToken cancel, ChildScheduler& scheduler, KnownSources& sources, Answer answer);
    void start();

private:
    enum class Purpose { Shared, LastAlone, Alone, Repeat };
    struct Launch {
        Purpose purpose;
        QList<int> indices;
        int next = 0; ///< Position in indices of the run whose report comes next.
        bool reads = false; ///< Its first frame says what was read from the source.
        bool together = false; ///< Reports come several at a time, so at its death some may be missing.
        bool stopsAfterFirst = false; ///< There is state to share.
    };

    void launch(Purpose purpose, QList<int> indices, const ChildLimits& limits, bool together = false);
    void launchShared(const QList<int>& indices, bool together);
    void launchAlone(const QList<int>& indices);
    bool hear(Launch& launch, const Frame& frame, const ByteText& note);
    bool foundShared(const KnownSource& known);
    void learn(Launch& launch, const KnownSource& known);
    void end(Launch& launch, const ChildEnd& end);
    void take(const Launch& launch, int index, RunOutcome outcome);
    void takeRepeat(int index, const RunOutcome& again);
    void proceed();
    void split(const ByteText& message);
    void repeatFailures();
    bool roomHelped() const;
    bool passes(int index, const RunOutcome& outcome) const;
    void addFinding(const char* rule, Severity severity, const ByteText& message);
    void finish();

    Batch m_batch;
    CancelToken m_cancel;
    ChildScheduler& m_scheduler;
    KnownSources& m_sources;
    Answer m_answer;
    quint64 m_requester;
    BatchOutcome m_outcome;
    std::optional<KnownSource> m_known;
    std::optional<RunOutcome> m_lastAlone;
    int m_open = 0; ///< Children under way.
    bool m_shared = false; ///< Runs share a process.
    bool m_orderMatters = false;
    int m_repeats = 0; ///< Stages of repeating that were begun.
};

} // namespace codegym
