#include "core/jobs/export_job.h"

#include "core/base/version.h"
#include "core/exporting/codegym_export.h"
#include "core/formats/instruction_text.h"
#include "core/formats/tool_documentation.h"
#include "core/workspace/environments.h"
#include "core/workspace/problems.h"
#include "core/workspace/sets.h"
#include "core/workspace/tasks.h"
#include "core/workspace/triage.h"
#include "core/workspace/verdicts.h"

#include <QCoreApplication>

#include <algorithm>

namespace codegym {

namespace {

constexpr int kHardRounds = 512; ///< plugin_call_max_round of the hard set (paper, appendix).

QString tr(const char* text) { return QCoreApplication::translate("export", text); }

/// Reads a set's tasks and environments one at a time, in the set's own order.
class SetReader {
public:
    SetReader(Workspace& workspace, CuratedSet set, bool embedSource)
        : m_workspace(workspace), m_set(std::move(set)), m_embedSource(embedSource)
    {
    }

    const CuratedSet& set() const { return m_set; }

    Result<std::optional<ExportEnvironment>> nextEnvironment()
    {
        if (m_environmentAt >= m_set.tasks.size())
            return std::optional<ExportEnvironment>();
        const CuratedTask first = m_set.tasks[m_environmentAt];
        while (m_environmentAt < m_set.tasks.size() && m_set.tasks[m_environmentAt].environment == first.environment)
            ++m_environmentAt;
        const Result<Environment> environment = read(first);
        if (!environment)
            return environment.error();
        ExportEnvironment out;
        out.entry.key = environment->key;
        out.entry.originalId = originalId(*environment);
        out.entry.origin = environment->origin;
        out.entry.revision = environment->revision.hash.toHex();
        out.entry.tools = environment->revision.tools;
        out.source = environment->revision.source;
        if (const Status taken = takeDecision(out.entry); !taken)
            return taken.error();
        return std::optional(std::move(out));
    }

    Result<std::optional<TrainingRowValues>> nextRow()
    {
        if (m_rowAt >= m_set.tasks.size())
            return std::optional<TrainingRowValues>();
        const CuratedTask& task = m_set.tasks[m_rowAt++];
        if (!m_current || m_current->key != task.environment || m_current->revision.hash != task.revisionHash) {
            Result<Environment> environment = read(task);
            if (!environment)
                return environment.error();
            m_current = *std::move(environment);
            m_documentation = toolDocumentation(m_current->revision.tools);
        }
        return row(task);
    }

private:
    Result<Environment> read(const CuratedTask& task)
    {
        return m_workspace.read([&](Connection& c) { return environment(c, task.environment, task.revisionHash); });
    }

    Status takeDecision(ManifestEnvironment& entry)
    {
        const Result<Triage> triage = m_workspace.read(
            [&](Connection& c) { return triageOf(c, environmentRow(c, entry.key).value_or(0)); });
        if (!triage)
            return triage.error();
        if (triage->decision == TriageDecision::Undecided)
            return {};
        entry.decision = decisionName(triage->decision);
        entry.decisionReason = triage->reason;
        entry.decisionRevision = triage->revisionHash.toHex();
        return {};
    }

    ByteText originalId(const Environment& environment)
    {
        const Result<Problem> source
            = m_workspace.read([&](Connection& c) { return problem(c, environment.problemCodeId); });
        return source ? source->originalId : environment.key.codeId;
    }

    Result<std::optional<TrainingRowValues>> row(const CuratedTask& task)
    {
        const ByteText id = taskId(task.environment, task.configuration);
        const Result<std::optional<OracleRun>> run = m_workspace.read([&](Connection& c) -> Result<std::optional<OracleRun>> {
            const Result<StoredTask> stored = taskById(c, id);
            if (!stored)
                return stored.error();
            return oracleRun(c, stored->row, task.revisionHash);
        });
        if (!run)
            return run.error();
        if (!*run || (*run)->verdict != Verdict::Correct)
            return failure(tr("The oracle has not solved %1. Verify its environment, or curate the set again.").arg(displayLine(id, 160)));
        TrainingRowValues values;
        values.ability = {task.environment, task.configuration};
        values.solveFcRound = (*run)->rounds;
        values.maximumRounds = (*run)->rounds > 256 ? kHardRounds : 256;
        values.documentation = m_documentation;
        values.userMessage = instructionWithTask(m_current->task);
        if (m_embedSource)
            values.environmentSource = m_current->revision.source;
        return std::optional(std::move(values));
    }

    Workspace& m_workspace;
    CuratedSet m_set;
    bool m_embedSource;
    qsizetype m_environmentAt = 0;
    qsizetype m_rowAt = 0;
    std::optional<Environment> m_current;
    ByteText m_documentation;
};

Result<std::shared_ptr<SetReader>> openSet(Workspace& workspace, const ExportOptions& options)
{
    Result<CuratedSet> set = workspace.read([&](Connection& c) { return curatedSet(c, options.set); });
    if (!set)
        return set.error();
    if (set->tasks.isEmpty())
        return failure(tr("The set “%1” is empty; there is nothing to export. Curate it with wider filters, or verify first.").arg(displayLine(options.set, 80)));
    // Exports are ordered by what they show, not by the hashes that a workspace orders by.
    std::sort(set->tasks.begin(), set->tasks.end(), [](const CuratedTask& a, const CuratedTask& b) {
        return std::pair(a.environment.id(), a.configuration) < std::pair(b.environment.id(), b.configuration);
    });
    return std::make_shared<SetReader>(workspace, *std::move(set), options.embedSource);
}

} // namespace

Result<ExportReport> exportSet(Workspace& workspace, const ExportOptions& options, JobContext& context)
{
    const Result<std::shared_ptr<SetReader>> reader = openSet(workspace, options);
    if (!reader)
        return reader.error();
    const qint64 total = (*reader)->set().tasks.size();
    ExportPlan plan;
    plan.target = options.target;
    plan.setName = options.set;
    plan.recipe = (*reader)->set().recipe;
    plan.nextEnvironment = [&] { return (*reader)->nextEnvironment(); };
    plan.nextRow = [&, done = qint64(0)]() mutable {
        context.progress(done++, total, options.target);
        return (*reader)->nextRow();
    };
    return exportCodegym(plan, context.cancelToken());
}

Result<QByteArray> previewExport(Workspace& workspace, const ExportOptions& options)
{
    const Result<std::shared_ptr<SetReader>> reader = openSet(workspace, options);
    if (!reader)
        return reader.error();
    Result<std::optional<TrainingRowValues>> row = (*reader)->nextRow();
    if (!row)
        return row.error();
    (*row)->index = "0";
    return trainingRowJson(**row);
}

} // namespace codegym
