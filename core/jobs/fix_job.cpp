#include "core/jobs/fix_job.h"

#include "core/jobs/edit_tools_job.h"
#include "core/verification/steps.h"
#include "core/workspace/environments.h"
#include "core/workspace/problems.h"
#include "core/workspace/task_list.h"
#include "core/workspace/verdicts.h"

#include <algorithm>

namespace codegym {

namespace {

constexpr qsizetype longestExample = 300;
constexpr size_t runsLookedAt = 5;

bool isExample(const ByteText& output)
{
    return !output.isEmpty() && output.size() <= longestExample && !output.contains('\n') && !output.startsWith("Error");
}

/// What each tool said to the oracle on a few tasks that it solves, in its first call that makes an example.
Result<QHash<ByteText, ByteText>> seenOutputs(Connection& connection, RowId environment)
{
    TaskFilter solved;
    solved.environment = environment;
    solved.verdict = Verdict::Correct;
    const Result<std::vector<RowId>> tasks = taskIds(connection, solved);
    if (!tasks)
        return tasks.error();
    QHash<ByteText, ByteText> outputs;
    for (size_t i = 0; i < std::min(tasks->size(), runsLookedAt); ++i) {
        const Result<std::optional<OracleRun>> run = oracleRun(connection, (*tasks)[i]);
        if (!run)
            return run.error();
        for (const Step& step : *run ? (*run)->steps : QList<Step>()) {
            const ByteText tool = toolOfAction(step.action);
            if (isExample(step.observation) && !outputs.contains(tool))
                outputs.insert(tool, step.observation);
        }
    }
    return outputs;
}

} // namespace

Result<QList<Fix>> knownFixes(
    Connection& connection, RowId environment, const QList<Tool>& tools, const QList<Finding>& findings)
{
    const Result<Environment> found = environmentAt(connection, environment);
    if (!found)
        return found.error();
    const Result<QHash<ByteText, ByteText>> outputs = seenOutputs(connection, environment);
    if (!outputs)
        return outputs.error();
    FixFacts facts {tools, found->task, *outputs};
    const ByteText problemId = found->problemCodeId.isEmpty() ? found->key.codeId : found->problemCodeId;
    if (const Result<Problem> origin = problem(connection, problemId))
        facts.taskText += '\n' + origin->statement;
    QList<Fix> fixes;
    for (const Finding& finding : findings) {
        const std::optional<Fix> fix = finding.waived() ? std::nullopt : knownFix(finding, facts);
        const auto same = [&](const Fix& other) { return other.edit.deed == fix->edit.deed && other.edit.words == fix->edit.words; };
        if (fix && std::none_of(fixes.begin(), fixes.end(), same))
            fixes.append(*fix);
    }
    return fixes;
}

Result<ByteText> withFixes(WorkerPool& pool, const ByteText& source, const QList<Fix>& fixes, JobContext& context)
{
    ByteText mended = source;
    for (const Fix& fix : fixes) {
        Result<ByteText> edited = withEditedTools(pool, mended, fix.edit, context);
        if (!edited)
            return edited.error();
        mended = *std::move(edited);
    }
    return mended;
}

} // namespace codegym
