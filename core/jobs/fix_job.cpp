#include "core/jobs/fix_job.h"

#include "core/audit/masking.h"
#include "core/base/hash.h"
#include "core/jobs/audit_job.h"
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

Result<QList<Fix>> knownFixes(Connection& connection, const FixRequest& request)
{
    const Result<Environment> found = environmentAt(connection, request.environment);
    if (!found)
        return found.error();
    const Result<QHash<ByteText, ByteText>> outputs = seenOutputs(connection, request.environment);
    if (!outputs)
        return outputs.error();
    FixFacts facts {request.tools, found->task, *outputs};
    const ByteText problemId = found->problemCodeId.isEmpty() ? found->key.codeId : found->problemCodeId;
    if (const Result<Problem> origin = problem(connection, problemId))
        facts.taskText += '\n' + origin->statement;
    QList<Fix> fixes;
    for (const Finding& finding : request.findings) {
        const std::optional<Fix> fix = finding.waived() ? std::nullopt : knownFix(finding, facts);
        const auto same = [&](const Fix& other) { return other.edit.deed == fix->edit.deed && other.edit.words == fix->edit.words; };
        if (fix && std::none_of(fixes.begin(), fixes.end(), same))
            fixes.append(*fix);
    }
    return fixes;
}

/// The mask of a source that may not be saved yet, tried on the environment's tasks.
Result<ByteText> masked(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, RowId environment,
    const ByteText& source, JobContext& context)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    Result<AuditInput> input = workspace.read(
        [&](Connection& connection) { return auditInputOf(connection, environment); }, context.cancelToken());
    if (!input)
        return input.error();
    input->environment.revision.source = source;
    input->environment.revision.hash = sha256(source);
    input->limits = settings.limits;
    input->thresholds = settings.thresholds;
    return maskedSource(pool, *input, context.cancelToken());
}

} // namespace

QString Mended::text() const
{
    QStringList said;
    for (const Fix& fix : fixes)
        said.append(fix.text);
    return said.join(QStringLiteral("; "));
}

Result<Mended> mend(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, const FixRequest& request,
    JobContext& context)
{
    const Result<QList<Fix>> fixes = workspace.read(
        [&](Connection& connection) { return knownFixes(connection, request); }, context.cancelToken());
    if (!fixes)
        return fixes.error();
    Mended mended {request.source, *fixes};
    for (const Fix& fix : *fixes) {
        Result<ByteText> edited = isFixTried(fix.rule)
            ? masked(workspace, pool, settings, request.environment, mended.source, context)
            : withEditedTools(pool, mended.source, fix.edit, context);
        if (!edited)
            return edited.error();
        mended.source = *std::move(edited);
    }
    return mended;
}

} // namespace codegym
