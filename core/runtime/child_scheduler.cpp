#include "core/runtime/child_scheduler.h"

#include "core/base/log.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace codegym {

namespace {

constexpr auto grace = 500ms; ///< After the child's own timer should have rung.
constexpr auto checkEvery = 50ms;
constexpr auto killPatience = 2000ms; ///< For a worker to bury a child it was told to kill.
constexpr int childrenPerWorker = 4; ///< One fork takes a worker a millisecond, a child lives for many.
constexpr int mostNotes = 1000;
constexpr int mostFailedStarts = 3;

} // namespace

ChildScheduler::ChildScheduler(WorkerSetup setup, int turns, QObject* parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_turns(std::max(1, turns))
    , m_dispatch(this)
    , m_check(this)
{
    m_dispatch.setSingleShot(true);
    m_dispatch.setInterval(0);
    connect(&m_dispatch, &QTimer::timeout, this, &ChildScheduler::dispatch);
    m_check.setInterval(checkEvery);
    connect(&m_check, &QTimer::timeout, this, &ChildScheduler::check);
}

ChildScheduler::~ChildScheduler() = default;

quint64 ChildScheduler::submit(quint64 requester, ChildTask task)
{
    const quint64 id = ++m_lastId;
    const bool resident = task.resident;
    Child& child = m_children[id];
    child.reader = FrameReader(task.frameBytes);
    child.task = std::move(task);
    if (resident) {
        m_residents.enqueue(id);
    } else {
        auto& queue = m_waiting[requester];
        if (queue.isEmpty())
            m_requesters.enqueue(requester);
        queue.enqueue(id);
    }
    m_check.start();
    schedule();
    return id;
}

void ChildScheduler::send(quint64 id, const QByteArray& frame)
{
    const auto found = m_children.find(id);
    if (found == m_children.end() || !found->second.worker || found->second.told)
        return;
    found->second.silence.start();
    found->second.worker->send(id, frame);
}

void ChildScheduler::end(quint64 id)
{
    kill(id, ChildEnd::How::Cancelled);
}

void ChildScheduler::endAll()
{
    std::vector<quint64> ids;
    for (const auto& [id, child] : m_children)
        ids.push_back(id);
    for (const quint64 id : ids)
        kill(id, ChildEnd::How::Cancelled);
}

void ChildScheduler::startFirst()
{
    addWorker(0);
}

QList<qint64> ChildScheduler::processIds() const
{
    QList<qint64> ids;
    for (const WorkerProcess* worker : m_workers)
        ids.append(worker->processId());
    return ids;
}

void ChildScheduler::dispatch()
{
    while (!m_residents.isEmpty()) {
        const auto found = m_children.find(m_residents.head());
        WorkerProcess* worker = found == m_children.end() ? nullptr : freeWorker(found->second.task.hashSeed, true);
        if (found != m_children.end() && !worker)
            break;
        const quint64 id = m_residents.dequeue();
        if (worker)
            begin(id, found->second, worker);
    }
    while (const quint64 id = takeNext()) {
        Child& child = m_children[id];
        begin(id, child, freeWorker(child.task.hashSeed, false));
    }
}

/// The next child whose turn it is and that has a worker to go to; 0 if there is none now.
quint64 ChildScheduler::takeNext()
{
    int running = 0;
    for (const WorkerProcess* worker : std::as_const(m_workers))
        running += worker->turns;
    if (running >= m_turns)
        return 0;
    for (qsizetype i = m_requesters.size(); i > 0; --i) {
        const quint64 requester = m_requesters.dequeue();
        auto& queue = m_waiting[requester];
        while (!queue.isEmpty() && !m_children.contains(queue.head()))
            queue.dequeue();
        quint64 next = 0;
        if (!queue.isEmpty() && freeWorker(m_children[queue.head()].task.hashSeed, false))
            next = queue.dequeue();
        if (queue.isEmpty())
            m_waiting.remove(requester);
        else
            m_requesters.enqueue(requester);
        if (next)
            return next;
    }
    return 0;
}

/// A worker that can take the child now. Starts another where that is what is missing.
WorkerProcess* ChildScheduler::freeWorker(int hashSeed, bool resident)
{
    WorkerProcess* best = nullptr;
    for (WorkerProcess* worker : std::as_const(m_workers)) {
        if (worker->hashSeed() != hashSeed || !worker->ready() || (worker->turns >= childrenPerWorker && !resident))
            continue;
        if (!best || worker->turns < best->turns)
            best = worker;
    }
    if (!best && workerWanted(hashSeed))
        addWorker(hashSeed);
    return best;
}

bool ChildScheduler::workerWanted(int hashSeed) const
{
    int alive = 0;
    bool starting = false;
    for (const WorkerProcess* worker : m_workers) {
        alive += worker->hashSeed() == hashSeed;
        starting = starting || (worker->hashSeed() == hashSeed && !worker->ready());
    }
    return alive * childrenPerWorker < m_turns && !starting;
}

WorkerProcess* ChildScheduler::addWorker(int hashSeed)
{
    auto* worker = new WorkerProcess(m_setup, hashSeed, this);
    m_workers.append(worker);
    connect(worker, &WorkerProcess::greeted, this, [this](const WorkerGreeting& greeting) {
        m_failedStarts = 0;
        Q_EMIT greeted(greeting);
        schedule();
    });
    connect(worker, &WorkerProcess::said, this, &ChildScheduler::hear);
    connect(worker, &WorkerProcess::childEnded, this, &ChildScheduler::bury);
    connect(worker, &WorkerProcess::died, this, [this, worker](const QString& words) { mourn(worker, words); });
    return worker;
}

void ChildScheduler::begin(quint64 id, Child& child, WorkerProcess* worker)
{
    child.worker = worker;
    if (!child.task.resident)
        ++worker->turns;
    child.silence.start();
    worker->start(id, child.task);
    child.task.sections.clear();
}

void ChildScheduler::hear(quint64 id, const QByteArray& bytes)
{
    const auto found = m_children.find(id);
    if (found == m_children.end() || found->second.told)
        return;
    Child& child = found->second;
    child.reader.feed(bytes);
    Frame frame;
    FrameReader::State state = FrameReader::State::NeedsMore;
    while (!child.told && (state = child.reader.next(&frame)) == FrameReader::State::Frame) {
        if (!passOn(id, frame))
            return kill(id, ChildEnd::How::SpokeNonsense);
    }
    if (state == FrameReader::State::TooBig)
        kill(id, ChildEnd::How::SaidTooMuch);
    else if (state == FrameReader::State::Malformed)
        kill(id, ChildEnd::How::SpokeNonsense);
}

bool ChildScheduler::passOn(quint64 id, const Frame& frame)
{
    Child& child = m_children[id];
    if (frame.type() == "note") {
        if (child.note.isEmpty())
            child.note = frame.section(0).left(500);
        return ++child.notes < mostNotes;
    }
    if (child.task.resident)
        child.silence.invalidate();
    else
        child.silence.start();
    return child.task.heard(frame, std::exchange(child.note, {}));
}

void ChildScheduler::bury(quint64 id, int signal, int code)
{
    const auto found = m_children.find(id);
    if (found == m_children.end())
        return;
    if (!found->second.task.resident)
        --found->second.worker->turns;
    // Removed first: the callback may submit more.
    auto node = m_children.extract(found);
    tell(node.mapped(), {signal ? ChildEnd::How::Signalled : ChildEnd::How::Exited, signal ? signal : code, {}});
    schedule();
}

void ChildScheduler::mourn(WorkerProcess* worker, const QString& lastWords)
{
    qCWarning(lcRuntime, "A worker ended: %s", qUtf8Printable(lastWords));
    m_workers.removeOne(worker);
    std::vector<quint64> lost;
    const bool hopeless = ++m_failedStarts > mostFailedStarts;
    for (const auto& [id, child] : m_children) {
        if (child.worker == worker || (hopeless && !child.worker))
            lost.push_back(id);
    }
    for (const quint64 id : lost) {
        auto node = m_children.extract(id);
        if (node)
            tell(node.mapped(), {ChildEnd::How::WorkerLost, 0, {}});
    }
    worker->deleteLater();
    Q_EMIT workerDied(lastWords);
    schedule();
}

void ChildScheduler::kill(quint64 id, ChildEnd::How how)
{
    const auto found = m_children.find(id);
    if (found == m_children.end())
        return;
    if (!found->second.worker) {
        auto node = m_children.extract(found);
        tell(node.mapped(), {how, 0, {}});
        return;
    }
    if (found->second.told)
        return;
    // The answer does not wait for the process to go; its turn does.
    found->second.worker->killChild(id);
    found->second.silence.start();
    tell(found->second, {how, 0, {}});
}

void ChildScheduler::tell(Child& child, ChildEnd end)
{
    if (std::exchange(child.told, true))
        return;
    end.note = child.note;
    const auto ended = std::exchange(child.task.ended, {});
    ended(end);
}

/// Cancelled tasks, children that are silent for too long, and workers that do not bury what they were told to kill.
void ChildScheduler::check()
{
    std::vector<std::pair<quint64, ChildEnd::How>> over;
    QList<WorkerProcess*> stuck;
    for (const auto& [id, child] : m_children) {
        const bool awaited = child.worker && child.silence.isValid();
        if (child.told && awaited && child.silence.hasExpired(killPatience.count()))
            stuck.append(child.worker);
        else if (!child.told && child.task.cancel.cancelled())
            over.emplace_back(id, ChildEnd::How::Cancelled);
        else if (!child.told && awaited && child.silence.hasExpired((child.task.patience + grace).count()))
            over.emplace_back(id, ChildEnd::How::TookTooLong);
    }
    for (const auto& [id, how] : over)
        kill(id, how);
    for (WorkerProcess* worker : std::as_const(stuck))
        worker->kill();
    if (m_children.empty())
        m_check.stop();
}

} // namespace codegym
