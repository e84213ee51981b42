#include "core/runtime/batch_runner.h"

#include <algorithm>
#include <numeric>

namespace codegym {

namespace {

using End = RunOutcome::End;

bool isLimit(End end)
{
    return end == End::TimedOut || end == End::MemoryExceeded || end == End::OutputExceeded;
}

/// What came of a limit, a death or a wrong answer may go otherwise with more room; the rest would not.
bool isWorthRepeating(End end)
{
    return end != End::Cancelled && end != End::Forbidden && end != End::Unreadable;
}

} // namespace

BatchRunner::BatchRunner(
    Batch batch, CancelToken cancel, ChildScheduler& scheduler, KnownSources& sources, Answer answer)
    : QObject(&scheduler)
    , m_batch(std::move(batch))
    , m_cancel(std::move(cancel))
    , m_scheduler(scheduler)
    , m_sources(sources)
    , m_answer(std::move(answer))
    , m_requester(scheduler.newRequester())
    , m_known(sources.find(m_batch.source))
{
    m_outcome.runs.resize(m_batch.runs.size());
}

void BatchRunner::start()
{
    QList<int> all(m_batch.runs.size());
    std::iota(all.begin(), all.end(), 0);
    if (all.isEmpty())
        return finish();
    const bool unsafe = m_known && ((m_known->orderMatters && !m_batch.checkOrder) || foundShared(*m_known));
    m_shared = !m_batch.isolated && all.size() > 1 && !unsafe;
    if (!m_shared)
        return launchAlone(all);
    launchShared(all, true);
    if (m_known && m_batch.checkOrder && !m_known->independent)
        launch(Purpose::LastAlone, {all.last()}, ChildLimits::from(m_batch.limits));
}

/// Whether runs could share state; that is said once.
bool BatchRunner::foundShared(const KnownSource& known)
{
    if (known.sharedStateReason.isEmpty())
        return false;
    addFinding("shared-state", Severity::Info, "Every run gets a process of its own: " + known.sharedStateReason);
    return true;
}

void BatchRunner::launchShared(const QList<int>& indices, bool together)
{
    launch(Purpose::Shared, indices, ChildLimits::from(m_batch.limits), together);
}

void BatchRunner::launchAlone(const QList<int>& indices)
{
    for (const int index : indices)
        launch(Purpose::Alone, {index}, ChildLimits::from(m_batch.limits));
}

void BatchRunner::launch(Purpose purpose, QList<int> indices, const ChildLimits& limits, bool together)
{
    RunsPlan plan {limits, purpose == Purpose::Shared && !m_known, together, {}};
    if (m_known)
        plan.code = m_known->code;
    ChildTask task = runsTask(m_batch, indices, plan);
    auto state = std::make_shared<Launch>(Launch {purpose, std::move(indices), 0, plan.scan, together});
    task.cancel = m_cancel;
    task.heard = [this, state](const Frame& frame, const ByteText& note) { return hear(*state, frame, note); };
    task.ended = [this, state](const ChildEnd& childEnd) { end(*state, childEnd); };
    ++m_open;
    m_scheduler.submit(m_requester, std::move(task));
}

bool BatchRunner::hear(Launch& launch, const Frame& frame, const ByteText& note)
{
    // Only a child's first frame is known to be said before foreign code ran in it.
    if (std::exchange(launch.reads, false)) {
        if (frame.type() != "scanned")
            return false;
        learn(launch, {frame.section(0), frame.section(1), frame.number("independent") == 1});
        return true;
    }
    if (launch.next >= launch.indices.size())
        return false;
    auto outcome = outcomeFromFrame(frame, launch.next, note);
    if (!outcome)
        return false;
    take(launch, launch.indices[launch.next++], std::move(*outcome));
    return true;
}

/// What the first child of a batch read from its source decides about the others.
void BatchRunner::learn(Launch& launch, const KnownSource& known)
{
    m_known = known;
    m_sources.keep(m_batch.source, known);
    launch.stopsAfterFirst = foundShared(known);
    if (!launch.stopsAfterFirst && !known.independent)
        this->launch(Purpose::LastAlone, {launch.indices.last()}, ChildLimits::from(m_batch.limits));
}

void BatchRunner::end(Launch& launch, const ChildEnd& childEnd)
{
    --m_open;
    QList<int> left = launch.indices.mid(launch.next);
    const bool asPlanned = launch.stopsAfterFirst && launch.next == 1 && childEnd.how == ChildEnd::How::Exited;
    // Its first report never waits: with none at all, it was the first run that it died in.
    const bool lostReports = launch.together && launch.next > 0 && !left.isEmpty() && !asPlanned
        && childEnd.how != ChildEnd::How::Cancelled;
    if (!left.isEmpty() && !asPlanned && !lostReports)
        take(launch, left.takeFirst(), outcomeFromEnd(childEnd));
    if (childEnd.how == ChildEnd::How::Cancelled) {
        for (const int index : std::as_const(left))
            m_outcome.runs[index].end = End::Cancelled;
    } else if (launch.stopsAfterFirst) {
        m_shared = false;
        launchAlone(left);
    } else if (!left.isEmpty()) {
        launchShared(left, false);
    }
    if (m_open == 0)
        proceed();
}

void BatchRunner::take(const Launch& launch, int index, RunOutcome outcome)
{
    switch (launch.purpose) {
    case Purpose::LastAlone:
        m_lastAlone = std::move(outcome);
        break;
    case Purpose::Repeat:
        takeRepeat(index, outcome);
        break;
    case Purpose::Shared:
    case Purpose::Alone:
        m_outcome.runs[index] = std::move(outcome);
        break;
    }
}

void BatchRunner::takeRepeat(int index, const RunOutcome& again)
{
    RunOutcome& first = m_outcome.runs[index];
    if (again.end == End::Cancelled) {
        first = again;
    } else if (first.end == End::MemoryExceeded && !isLimit(again.end) && again.peakBytes > 0
        && again.peakBytes <= m_batch.limits.memoryBytes) {
        first = again; // It was address space that ran out, not memory in use.
    } else if (!passes(index, again)) {
        first.repeat = RunOutcome::Repeat::SameAgain;
        // With more room it is seen what a tool that catches everything had hidden.
        if (again.end == End::MemoryExceeded && !isLimit(first.end)) {
            first.end = again.end;
            first.detail = again.detail;
        }
    } else if (m_shared && !isLimit(first.end)) {
        m_orderMatters = true;
    } else {
        first.repeat = RunOutcome::Repeat::PassedWider;
        first.peakBytes = again.peakBytes;
    }
}

/// Nothing is under way: the next stage, or the answer.
void BatchRunner::proceed()
{
    if (m_cancel.cancelled())
        return finish();
    if (m_shared && m_lastAlone && m_repeats == 0) {
        const RunOutcome& inOrder = m_outcome.runs.last();
        if (!isLimit(inOrder.end) && !m_lastAlone->agreesWith(inOrder))
            return split("The last run goes another way alone than after the others");
    }
    if (m_orderMatters)
        return split("A run that fails after the others passes alone");
    if (m_batch.repeatFailures && (m_repeats == 0 || (m_repeats == 1 && roomHelped())))
        repeatFailures();
    if (m_open == 0)
        finish();
}

void BatchRunner::split(const ByteText& message)
{
    addFinding("order-dependent", Severity::Warning, message);
    if (m_known) {
        m_known->orderMatters = true;
        m_sources.keep(m_batch.source, *m_known);
    }
    m_shared = false;
    m_orderMatters = false;
    m_repeats = 0;
    QList<int> all(m_batch.runs.size());
    std::iota(all.begin(), all.end(), 0);
    launchAlone(all);
}

void BatchRunner::repeatFailures()
{
    // An endless loop on thirty configurations would cost six minutes for the same answer thirty times.
    constexpr int timeOutsFirst = 3;
    const bool first = m_repeats++ == 0;
    int timeOuts = 0;
    for (int index = 0; index < int(m_outcome.runs.size()); ++index) {
        const RunOutcome& outcome = m_outcome.runs[index];
        if (passes(index, outcome) || !isWorthRepeating(outcome.end)
            || outcome.repeat != RunOutcome::Repeat::NotRepeated)
            continue;
        if (first && outcome.end == End::TimedOut && ++timeOuts > timeOutsFirst)
            continue;
        const bool measured = outcome.end != End::TimedOut;
        launch(Purpose::Repeat, {index}, ChildLimits::widened(m_batch.limits, measured));
    }
}

bool BatchRunner::roomHelped() const
{
    return std::any_of(m_outcome.runs.begin(), m_outcome.runs.end(), [](const RunOutcome& outcome) {
        return outcome.end == End::TimedOut && outcome.repeat == RunOutcome::Repeat::PassedWider;
    });
}

bool BatchRunner::passes(int index, const RunOutcome& outcome) const
{
    const RunSpec& spec = m_batch.runs[index];
    if (spec.kind == RunKind::Oracle && !spec.perturbation)
        return outcome.rewarded();
    return outcome.finished();
}

void BatchRunner::addFinding(const char* rule, Severity severity, const ByteText& message)
{
    m_outcome.findings.append({rule, severity, message, {}, {}});
}

void BatchRunner::finish()
{
    m_answer(std::move(m_outcome));
    deleteLater();
}

} // namespace codegym
