#include "core/verification/blast_radius.h"

#include "core/verification/candidates.h"
#include "core/verification/static_check.h"
#include "core/verification/steps.h"
#include "core/verification/verification.h"

#include <QCoreApplication>

namespace codegym {

namespace {

/// Runs that are asked for together: few enough that progress moves, many enough that they share processes.
constexpr qsizetype kRunsAtATime = 24;

/// Some runs of one kind, under way with both sources.
struct Portion {
    RadiusSubject subject = RadiusSubject::Oracle;
    QList<qsizetype> tasks; ///< Of each run.
    QByteArrayList trajectories; ///< Of each run; empty ids where it is of none.
    QList<RunSpec> runs;
    QFuture<BatchOutcome> before;
    QFuture<BatchOutcome> after;
};

/// What each source says of itself.
struct Reading {
    QFuture<Result<Inspection>> inspection;
    QFuture<BatchOutcome> selfTest;
};

RunSpec specOf(RunKind kind, const TaskConfiguration& task, const QList<ByteText>& calls = {})
{
    RunSpec run;
    run.kind = kind;
    run.configuration = task.configuration;
    run.calls = calls;
    run.keepSteps = kind != RunKind::ReferenceAnswer;
    return run;
}

void append(
    QList<Portion>& portions, RadiusSubject subject, qsizetype task, const RunSpec& run, const ByteText& trajectory = {})
{
    if (portions.isEmpty() || portions.last().subject != subject || portions.last().runs.size() >= kRunsAtATime)
        portions.append(Portion {subject, {}, {}, {}, {}, {}});
    portions.last().tasks.append(task);
    portions.last().trajectories.append(trajectory);
    portions.last().runs.append(run);
}

QList<Portion> portionsOf(const RadiusInput& input)
{
    QList<Portion> portions;
    for (qsizetype i = 0; i < input.tasks.size(); ++i)
        append(portions, RadiusSubject::Oracle, i, specOf(RunKind::Oracle, input.tasks[i]));
    for (qsizetype i = 0; i < input.tasks.size(); ++i)
        append(portions, RadiusSubject::UnitTest, i, specOf(RunKind::ReferenceAnswer, input.tasks[i]));
    for (const RadiusSubject subject : {RadiusSubject::RecordedCalls, RadiusSubject::Trajectory}) {
        for (const RecordedCalls& recorded : input.recorded) {
            if (recorded.trajectory.isEmpty() == (subject == RadiusSubject::RecordedCalls))
                append(portions, subject, recorded.task,
                    specOf(RunKind::Calls, input.tasks[recorded.task], recorded.calls), recorded.trajectory);
        }
    }
    return portions;
}

Batch batchOf(const RadiusInput& input, const ByteText& source, const QList<RunSpec>& runs)
{
    Batch batch;
    batch.source = source;
    batch.className = input.environment.key.name;
    batch.limits = input.limits;
    batch.runs = runs;
    return batch;
}

Reading read(WorkerPool& pool, const RadiusInput& input, const ByteText& source, const CancelToken& cancel)
{
    RunSpec selfTest;
    selfTest.kind = RunKind::SelfTest;
    Batch batch = batchOf(input, source, {selfTest});
    batch.limits.time = kSelfTestLimit;
    return {pool.inspect(source, cancel), pool.run(batch, cancel)};
}

Verdict verdictOf(const RunOutcome& run, RadiusSubject subject, const RunLimits& limits)
{
    if (subject != RadiusSubject::UnitTest || !run.finished())
        return codegym::verdictOf(run);
    return run.answerLength <= limits.answerCharacters ? Verdict::Correct : Verdict::Incorrect;
}

RadiusSide sideOf(const RunOutcome& run, RadiusSubject subject, const RunLimits& limits)
{
    const bool test = subject == RadiusSubject::UnitTest;
    return {verdictOf(run, subject, limits), test ? 0 : run.rounds, test ? ByteText() : run.reward,
        test ? run.answer : run.submitted, runEndText(run, limits.time).toUtf8()};
}

QList<Step> renamedSteps(QList<Step> steps, const QList<RenamedTool>& renamed)
{
    for (Step& step : steps)
        step.action = renamedAction(step.action, renamed);
    return steps;
}

QList<RunSpec> renamedRuns(QList<RunSpec> runs, const QList<RenamedTool>& renamed)
{
    for (RunSpec& run : runs) {
        for (ByteText& call : run.calls)
            call = renamedAction(call, renamed);
    }
    return runs;
}

RadiusChange compared(const Portion& portion, qsizetype index, const RadiusInput& input, const RunOutcome& before,
    const RunOutcome& after, const QList<RenamedTool>& renamed)
{
    const QList<Step> former = renamedSteps(before.steps, renamed);
    const TaskConfiguration& task = input.tasks[portion.tasks[index]];
    RadiusChange change;
    change.subject = portion.subject;
    change.task = taskId(task.environment, task.configuration);
    change.configuration = task.configuration;
    change.trajectory = portion.trajectories[index];
    change.before = sideOf(before, portion.subject, input.limits);
    change.after = sideOf(after, portion.subject, input.limits);
    change.step = firstDifference(former, after.steps);
    if (change.step >= 0) {
        change.stepBefore = former.value(change.step);
        change.stepAfter = after.steps.value(change.step);
    }
    return change;
}

/// Those of a that b has not. Lines move with an edit, so where a finding is does not count.
QList<Finding> without(const QList<Finding>& a, const QList<Finding>& b)
{
    QList<Finding> rest;
    std::copy_if(a.begin(), a.end(), std::back_inserter(rest), [&](const Finding& finding) {
        return std::none_of(b.begin(), b.end(), [&](const Finding& other) {
            return other.rule == finding.rule && other.message == finding.message;
        });
    });
    return rest;
}

void compareTools(const QList<Tool>& before, const QList<Tool>& after, BlastRadius& radius)
{
    const auto named = [](const QList<Tool>& tools, const ByteText& name) {
        return std::find_if(tools.begin(), tools.end(), [&](const Tool& tool) { return tool.name == name; });
    };
    const auto isRenamed = [&](const ByteText& name, ByteText RenamedTool::* side) {
        return std::any_of(radius.toolsRenamed.begin(), radius.toolsRenamed.end(),
            [&](const RenamedTool& renamed) { return renamed.*side == name; });
    };
    const auto told = [&](ByteText documentation) { // others may speak of a tool that has another name now
        for (const RenamedTool& renamed : std::as_const(radius.toolsRenamed))
            documentation.replace(renamed.before, renamed.after);
        return documentation;
    };
    for (const Tool& tool : after) {
        if (isRenamed(tool.name, &RenamedTool::after))
            continue;
        const auto former = named(before, tool.name);
        if (former == before.end())
            radius.toolsAdded.append(tool.name);
        else if (former->signature != tool.signature || told(former->documentation) != told(tool.documentation))
            radius.toolsChanged.append(tool.name);
    }
    for (const Tool& tool : before) {
        if (named(after, tool.name) == after.end() && !isRenamed(tool.name, &RenamedTool::before))
            radius.toolsRemoved.append(tool.name);
    }
}

Error cancelled()
{
    return failure(
        Error::Kind::Cancelled, QCoreApplication::translate("blastRadius", "The comparison was cancelled."));
}

/// An environment's source with a candidate solution in it, or why there is none.
struct SolutionSide {
    ByteText source;
    ByteText refused;

    BatchOutcome outcomes(BatchOutcome made) const
    {
        if (refused.isEmpty())
            return made;
        for (RunOutcome& run : made.runs) {
            run = {};
            run.end = RunOutcome::End::Raised;
            run.detail = refused;
        }
        return made;
    }
};

/// A change with the run that shows it, so that it can be made once more.
struct Suspect {
    qsizetype change = 0;
    RunSpec run;
    RunOutcome before;
};

class Measurement {
public:
    Measurement(WorkerPool& pool, const RadiusInput& input, const CancelToken& cancel,
        const std::function<void(qint64, qint64)>& report)
        : m_pool(pool)
        , m_input(input)
        , m_cancel(cancel)
        , m_report(report)
        , m_portions(portionsOf(input))
    {
    }

    Result<BlastRadius> run()
    {
        const ByteText& former = m_input.environment.revision.source;
        const Reading before = read(m_pool, m_input, former, m_cancel);
        const Reading after = read(m_pool, m_input, m_input.source, m_cancel);
        findRenamed(before, after);
        for (Portion& portion : m_portions) {
            m_total += portion.runs.size();
            portion.before = m_pool.run(batchOf(m_input, former, portion.runs), m_cancel);
            portion.after = m_pool.run(
                batchOf(m_input, m_input.source, renamedRuns(portion.runs, m_radius.toolsRenamed)), m_cancel);
        }
        m_total += m_input.solutions.size() * m_input.tasks.size();
        tell();
        if (const Status done = compareReadings(before, after); !done)
            return done.error();
        for (const Portion& portion : m_portions)
            compareRuns(portion);
        markUnsteady();
        for (const RadiusSolution& solution : m_input.solutions)
            compareSolution(solution);
        if (m_cancel.cancelled())
            return cancelled();
        return m_radius;
    }

private:
    void tell() const
    {
        if (m_report)
            m_report(m_done, m_total);
    }

    /// Known before anything runs: stored calls are made under the new names then.
    void findRenamed(const Reading& before, const Reading& after)
    {
        const Result<Inspection> was = inspectionFrom(before.inspection);
        const Result<Inspection> is = inspectionFrom(after.inspection);
        if (was && is)
            m_radius.toolsRenamed = renamedTools(was->tools, is->tools);
    }

    Status compareReadings(const Reading& before, const Reading& after)
    {
        const Result<Inspection> was = inspectionFrom(before.inspection);
        const Result<Inspection> is = inspectionFrom(after.inspection);
        if (m_cancel.cancelled())
            return cancelled();
        if (!was || !is)
            return was ? is.error() : was.error();
        const QList<Finding> former = staticCheck(*was, before.selfTest.result().runs.value(0));
        const QList<Finding> found = staticCheck(*is, after.selfTest.result().runs.value(0));
        m_radius.appeared = without(found, former);
        m_radius.gone = without(former, found);
        // Of a source that cannot be read, no tools are known; the finding says why.
        if (!is->className.isEmpty())
            compareTools(was->tools, is->tools, m_radius);
        return {};
    }

    void compareRuns(const Portion& portion)
    {
        const BatchOutcome before = portion.before.result();
        const BatchOutcome after = portion.after.result();
        for (qsizetype i = 0; i < portion.runs.size() && !m_cancel.cancelled(); ++i) {
            count(portion.subject);
            const RadiusChange change = compared(portion, i, m_input, before.runs[i], after.runs[i], m_radius.toolsRenamed);
            if (change.parts().isEmpty())
                continue;
            m_suspects.append({m_radius.changes.size(), portion.runs[i], before.runs[i]});
            m_radius.changes.append(change);
        }
        m_done += portion.runs.size();
        tell();
    }

    /// A solution that has no place in one of the sources fails there, and says why.
    void compareSolution(const RadiusSolution& solution)
    {
        const SolutionSide before = sideOf(solution, m_input.environment.revision.source);
        // Saving the edit renames in the solution what it renames in the environment.
        const SolutionSide after
            = sideOf({solution.name, withRenamedTools(solution.source, m_radius.toolsRenamed)}, m_input.source);
        Portion portion {RadiusSubject::Solution, {}, {}, {}, {}, {}};
        for (qsizetype i = 0; i < m_input.tasks.size(); ++i) {
            portion.tasks.append(i);
            portion.trajectories.append(ByteText());
            portion.runs.append(specOf(RunKind::Oracle, m_input.tasks[i]));
        }
        portion.before = m_pool.run(batchOf(m_input, before.source, portion.runs), m_cancel);
        portion.after = m_pool.run(batchOf(m_input, after.source, portion.runs), m_cancel);
        const BatchOutcome was = before.outcomes(portion.before.result());
        const BatchOutcome is = after.outcomes(portion.after.result());
        for (qsizetype i = 0; i < portion.runs.size() && !m_cancel.cancelled(); ++i) {
            count(RadiusSubject::Solution);
            RadiusChange change = compared(portion, i, m_input, was.runs[i], is.runs[i], m_radius.toolsRenamed);
            change.solution = solution.name;
            if (!change.parts().isEmpty())
                m_radius.changes.append(change);
        }
        m_done += portion.runs.size();
        tell();
    }

    SolutionSide sideOf(const RadiusSolution& solution, const ByteText& environment)
    {
        const Result<ByteText> composed = sourceWithSolution(m_pool, environment, solution.source, m_cancel);
        return composed ? SolutionSide {*composed, {}} : SolutionSide {{}, composed.error().text().toUtf8()};
    }

    void count(RadiusSubject subject)
    {
        switch (subject) {
        case RadiusSubject::Oracle:
            ++m_radius.oracleRuns;
            break;
        case RadiusSubject::UnitTest:
            ++m_radius.unitTests;
            break;
        case RadiusSubject::RecordedCalls:
            ++m_radius.recordedRuns;
            break;
        case RadiusSubject::Trajectory:
            ++m_radius.trajectories;
            break;
        case RadiusSubject::Solution:
            ++m_radius.solutionRuns;
            break;
        }
    }

    /// An edit is not to blame for what changes from run to run anyway. Another hash seed finds more of that.
    void markUnsteady()
    {
        if (m_suspects.isEmpty() || m_cancel.cancelled())
            return;
        QList<RunSpec> runs;
        for (const Suspect& suspect : m_suspects)
            runs.append(suspect.run);
        Batch batch = batchOf(m_input, m_input.environment.revision.source, runs);
        batch.checkOrder = false;
        batch.repeatFailures = false;
        batch.hashSeed = 1;
        const BatchOutcome again = m_pool.run(batch, m_cancel).result();
        for (qsizetype i = 0; i < m_suspects.size(); ++i)
            m_radius.changes[m_suspects[i].change].unsteady = !again.runs[i].agreesWith(m_suspects[i].before);
    }

    WorkerPool& m_pool;
    const RadiusInput& m_input;
    const CancelToken& m_cancel;
    const std::function<void(qint64, qint64)>& m_report;
    QList<Portion> m_portions;
    QList<Suspect> m_suspects;
    BlastRadius m_radius;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

QList<QByteArray> RadiusChange::parts() const
{
    QList<QByteArray> parts;
    const auto note = [&](bool differs, const char* part) {
        if (differs)
            parts.append(part);
    };
    note(before.verdict != after.verdict, "verdict");
    note(before.rounds != after.rounds, "rounds");
    note(before.reward != after.reward, "reward");
    note(before.answer != after.answer, "answer");
    note(step >= 0 && stepBefore.action != stepAfter.action, "calls");
    note(step >= 0 && stepBefore.action == stepAfter.action, "observations");
    note(before.reason != after.reason, "reason");
    return parts;
}

bool BlastRadius::breaksSomething() const
{
    return std::any_of(changes.begin(), changes.end(), std::mem_fn(&RadiusChange::breaks))
        || std::any_of(appeared.begin(), appeared.end(),
            [](const Finding& finding) { return finding.severity == Severity::Error; });
}

QList<RadiusChange> worstFirst(QList<RadiusChange> changes)
{
    const auto rank = [](const RadiusChange& change) { return change.breaks() ? 0 : change.mends() ? 1 : 2; };
    std::stable_sort(changes.begin(), changes.end(),
        [&](const RadiusChange& a, const RadiusChange& b) { return rank(a) < rank(b); });
    return changes;
}

Result<BlastRadius> measureBlastRadius(WorkerPool& pool, const RadiusInput& input, const CancelToken& cancel,
    const std::function<void(qint64 done, qint64 total)>& report)
{
    return Measurement(pool, input, cancel, report).run();
}

} // namespace codegym
