#include "core/verification/line_coverage.h"

#include "core/base/line_diff.h"
#include "core/verification/candidates.h"

#include <QCoreApplication>

#include <map>

namespace codegym {

namespace {

/// Tracing every line costs many times the time of a plain run, measured; this gives it room.
constexpr int kSlowdown = 10;

using Share = RunShare LineHeat::*;
using HeatMap = std::map<int, LineHeat>;

/// Lines of a composed source as lines of the environment's: what a candidate solution put there is left out.
class LinePlaces {
public:
    LinePlaces(const ByteText& environment, const ByteText& composed)
        : m_before(int(linesOf(environment).size()))
        , m_after(int(linesOf(composed).size()))
    {
        const auto former = linesOf(environment);
        const auto now = linesOf(composed);
        while (m_head < qMin(m_before, m_after) && former[m_head] == now[m_head])
            ++m_head;
        while (m_tail < qMin(m_before, m_after) - m_head && former[m_before - 1 - m_tail] == now[m_after - 1 - m_tail])
            ++m_tail;
    }

    /// 0 for a line that the environment has not.
    int placeOf(int line) const
    {
        if (line <= m_head)
            return line;
        return line > m_after - m_tail ? line - m_after + m_before : 0;
    }

private:
    int m_before;
    int m_after;
    int m_head = 0; ///< Equal lines at the top, and at the end.
    int m_tail = 0;
};

void note(HeatMap& heat, const QList<RunOutcome>& runs, Share share, const LinePlaces* places = nullptr)
{
    const auto place = [places](int line) { return places ? places->placeOf(line) : line; };
    for (const RunOutcome& run : runs) {
        for (const QList<int>& lines : {run.linesRun, run.linesIdle}) {
            for (const int line : lines) {
                if (const int at = place(line); at > 0)
                    ++(heat[at].*share).of;
            }
        }
        for (const int line : run.linesRun) {
            if (const int at = place(line); at > 0)
                ++(heat[at].*share).ran;
        }
    }
}

/// The original's line ran where a tool that was made of it did.
QList<LineHeat> heatOfOriginal(const QList<Tool>& tools, const HeatMap& heat)
{
    HeatMap original;
    const auto most = [](RunShare& known, const RunShare& other) {
        if (other.ran > known.ran || known.of == 0)
            known = other;
    };
    for (const Tool& tool : tools) {
        LineHeat hottest;
        for (const LineRange& range : tool.fileLines) {
            for (auto it = heat.lower_bound(range.first); it != heat.end() && it->first <= range.last; ++it) {
                for (const Share share : {&LineHeat::tests, &LineHeat::oracle, &LineHeat::solutions, &LineHeat::agents})
                    most(hottest.*share, it->second.*share);
            }
        }
        for (const LineRange& range : tool.sourceLines) {
            for (int line = range.first; line <= range.last; ++line) {
                for (const Share share : {&LineHeat::tests, &LineHeat::oracle, &LineHeat::solutions, &LineHeat::agents})
                    most(original[line].*share, hottest.*share);
            }
        }
    }
    QList<LineHeat> lines;
    for (auto& [line, one] : original) {
        one.line = line;
        lines.append(one);
    }
    return lines;
}

Batch tracedBatch(const CoverageInput& input, const ByteText& source)
{
    Batch batch = questionsTo(input.environment, input.limits);
    batch.source = source;
    batch.limits.time *= kSlowdown;
    return batch;
}

RunSpec traced(RunKind kind, const TaskConfiguration& task, const QList<ByteText>& calls = {})
{
    RunSpec run;
    run.kind = kind;
    run.configuration = task.configuration;
    run.calls = calls;
    run.keepLines = true;
    return run;
}

QList<RunSpec> onEveryTask(const CoverageInput& input, RunKind kind)
{
    QList<RunSpec> runs;
    for (const TaskConfiguration& task : input.tasks)
        runs.append(traced(kind, task));
    return runs;
}

class Tracing {
public:
    Tracing(WorkerPool& pool, const CoverageInput& input, const CancelToken& cancel,
        const std::function<void(qint64, qint64)>& report)
        : m_pool(pool), m_input(input), m_cancel(cancel), m_report(report)
        , m_total((2 + input.solutions.size()) * input.tasks.size() + input.agents.size())
    {
    }

    void trace(const ByteText& source, const QList<RunSpec>& runs, Share share, const LinePlaces* places = nullptr)
    {
        if (m_cancel.cancelled() || runs.isEmpty())
            return;
        Batch batch = tracedBatch(m_input, source);
        batch.runs = runs;
        note(heat, m_pool.run(batch, m_cancel).result().runs, share, places);
        m_done += runs.size();
        if (m_report)
            m_report(m_done, m_total);
    }

    HeatMap heat;

private:
    WorkerPool& m_pool;
    const CoverageInput& m_input;
    const CancelToken& m_cancel;
    const std::function<void(qint64, qint64)>& m_report;
    qint64 m_done = 0;
    qint64 m_total;
};

} // namespace

double LineHeat::share() const
{
    const int ran = oracle.ran + solutions.ran + agents.ran;
    const int of = oracle.of + solutions.of + agents.of;
    if (ran > 0)
        return double(ran) / of;
    return tests.of > 0 ? double(tests.ran) / tests.of : 0;
}

Result<LineCoverage> measureCoverage(WorkerPool& pool, const CoverageInput& input, const CancelToken& cancel,
    const std::function<void(qint64 done, qint64 total)>& report)
{
    const ByteText& source = input.environment.revision.source;
    Tracing tracing(pool, input, cancel, report);
    tracing.trace(source, onEveryTask(input, RunKind::ReferenceAnswer), &LineHeat::tests);
    tracing.trace(source, onEveryTask(input, RunKind::Oracle), &LineHeat::oracle);
    for (const CandidateSolution& solution : input.solutions) {
        const Result<ByteText> composed = sourceWithSolution(pool, source, solution.source, cancel);
        if (!composed)
            continue; // it is none of this revision, and runs nothing
        const LinePlaces places(source, *composed);
        tracing.trace(*composed, onEveryTask(input, RunKind::Oracle), &LineHeat::solutions, &places);
    }
    QList<RunSpec> played;
    for (const auto& [task, calls] : input.agents)
        played.append(traced(RunKind::Calls, input.tasks[task], calls));
    tracing.trace(source, played, &LineHeat::agents);
    if (cancel.cancelled())
        return failure(Error::Kind::Cancelled, QCoreApplication::translate("coverage", "Stopped."));
    LineCoverage coverage {input.environment.revision.hash, {}, heatOfOriginal(input.environment.revision.tools, tracing.heat)};
    for (auto& [line, heat] : tracing.heat) {
        heat.line = line;
        coverage.lines.append(heat);
    }
    return coverage;
}

} // namespace codegym
