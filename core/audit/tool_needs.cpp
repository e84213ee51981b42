#include "core/audit/tool_needs.h"

#include "core/verification/steps.h"

namespace codegym {

namespace {

constexpr qsizetype kTasks = 4;
constexpr int kCallsPerRound = 2; ///< Without its tool a solution may take detours, but not go on for ever.
constexpr int kFurtherCalls = 50;

int callsOf(const ByteText& tool, const QList<OracleRun>& runs)
{
    int calls = 0;
    for (const OracleRun& run : runs) {
        for (const Step& step : run.steps)
            calls += toolOfAction(step.action) == tool ? 1 : 0;
    }
    return calls;
}

/// Positions of tasks that the known solution solves, spread over all.
QList<qsizetype> solvedTasks(const QList<OracleRun>& runs)
{
    QList<qsizetype> solved;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        if (runs[i].verdict == Verdict::Correct)
            solved.append(i);
    }
    QList<qsizetype> some;
    const qsizetype wanted = qMin(kTasks, solved.size());
    for (qsizetype k = 0; k < wanted; ++k)
        some.append(solved[k * solved.size() / wanted]);
    return some;
}

} // namespace

QList<ToolNeed> measureToolNeeds(WorkerPool& pool, const Environment& environment,
    const QList<TaskConfiguration>& tasks, const QList<OracleRun>& runs, const RunLimits& limits,
    const CancelToken& cancel)
{
    const QList<qsizetype> tried = solvedTasks(runs);
    QList<ToolNeed> needs;
    Batch batch = questionsTo(environment, limits);
    for (const Tool& tool : environment.revision.tools) {
        if (tool.name == "Observe" || tool.name == "Done")
            continue;
        needs.append({tool.name, ToolRole::LoadBearing, callsOf(tool.name, runs), {}});
        if (needs.last().calls == 0)
            continue; // The same run again would come to the same.
        for (const qsizetype task : tried) {
            RunSpec run;
            run.configuration = tasks[task].configuration;
            run.withoutTool = tool.name;
            run.mostCalls = kCallsPerRound * int(runs[task].steps.size()) + kFurtherCalls;
            batch.runs.append(run);
        }
    }
    const QList<RunOutcome> outcomes = pool.run(batch, cancel).result().runs;
    qsizetype at = 0;
    for (ToolNeed& need : needs) {
        for (qsizetype i = 0; i < tried.size(); ++i)
            need.solved.append(need.calls == 0 || outcomes.value(at++).rewarded());
        if (!tried.isEmpty() && !need.solved.contains(false))
            need.role = ToolRole::Redundant;
    }
    return needs;
}

} // namespace codegym
