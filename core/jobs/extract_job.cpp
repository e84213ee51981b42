#include "core/jobs/extract_job.h"

#include "core/audit/free_way.h"
#include "core/curation/name_templates.h"
#include "core/synthesis/problem_extraction.h"
#include "core/workspace/cuts.h"
#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "core/workspace/tasks.h"
#include "core/workspace/tool_store.h"
#include "core/workspace/verdicts.h"

#include <QCoreApplication>

#include <mutex>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("extract", text); }

Result<std::vector<RowId>> chosenProblems(Connection& connection, const ExtractOptions& options)
{
    if (!options.problems.isEmpty()) {
        std::vector<RowId> rows;
        for (const ByteText& id : options.problems) {
            std::optional<RowId> row = problemRow(connection, id);
            if (!row) // People know a problem by the name that its source gave it.
                row = problemRow(connection, toCodeId(id));
            if (!row)
                return failure(Error::Kind::NotFound, tr("There is no problem “%1” in this workspace.").arg(displayLine(id, 80)));
            rows.push_back(*row);
        }
        return rows;
    }
    ProblemFilter filter;
    std::vector<RowId> rows;
    for (const ProblemStage stage : {ProblemStage::Imported, ProblemStage::Refused}) {
        filter.stage = stage;
        const Result<std::vector<RowId>> ids = problemIds(connection, filter);
        if (!ids)
            return ids.error();
        rows.insert(rows.end(), ids->begin(), ids->end());
    }
    return rows;
}

Finding refusalFinding(const Refusal& refusal)
{
    Finding finding {"refused", Severity::Info, refusal.message, refusal.construct, {}};
    if (refusal.line > 0)
        finding.location += ", line " + QByteArray::number(refusal.line);
    return finding;
}

QByteArrayList rulesOf(const QList<Finding>& findings)
{
    QByteArrayList rules;
    for (const Finding& finding : findings) {
        if (!rules.contains(finding.rule))
            rules.append(finding.rule);
    }
    std::sort(rules.begin(), rules.end());
    return rules;
}

ConsideredCut consideredCut(const CutReport& report)
{
    ConsideredCut cut {report.granularity, report.chosen, report.holds, report.trainable, report.tools, {}, {}, {},
        report.holds ? report.metrics.json() : QByteArray(), rulesOf(report.findings), {}};
    if (!report.rounds.isEmpty()) {
        cut.roundsMin = report.rounds.first();
        cut.roundsMedian = report.rounds[(report.rounds.size() - 1) / 2];
        cut.roundsMax = report.rounds.last();
    }
    for (const Finding& finding : report.findings) {
        if (!report.holds && cut.reason.isEmpty() && finding.severity == Severity::Error)
            cut.reason = finding.message;
    }
    return cut;
}

Status keepCuts(Connection& connection, RowId problem, const QList<CutReport>& reports)
{
    QList<ConsideredCut> cuts;
    for (const CutReport& report : reports)
        cuts.append(consideredCut(report));
    return recordCuts(connection, problem, cuts);
}

ExtractedProblem refused(const Problem& problem, const Refusal& refusal)
{
    ExtractedProblem result;
    result.problem = problem.codeId;
    result.reason = refusal.message;
    result.construct = refusal.construct;
    result.line = refusal.line;
    return result;
}

ExtractedProblem converted(const Problem& problem, const CheckedCandidate& chosen)
{
    ExtractedProblem result;
    result.problem = problem.codeId;
    result.converted = true;
    result.environment = chosen.environment.key.id();
    result.tools = int(chosen.environment.revision.tools.size());
    result.tasks = int(chosen.tasks.size());
    result.granularity = chosen.environment.extraction.granularity;
    result.trainable = chosen.trainable;
    result.metrics = chosen.metrics;
    result.flags = rulesOf(chosen.findings);
    QList<int> rounds;
    for (const OracleRun& run : chosen.verification.runs)
        rounds.append(run.rounds);
    std::sort(rounds.begin(), rounds.end());
    result.roundsMin = rounds.first();
    result.roundsMedian = rounds[(rounds.size() - 1) / 2]; // The lower one, as the workspace counts.
    result.roundsMax = rounds.last();
    return result;
}

/// The environment, its tasks and what running them showed, all or nothing. Extracting again makes a new revision.
Status keep(Connection& connection, RowId problem, const CheckedCandidate& chosen)
{
    Environment environment = chosen.environment;
    environment.extraction.metrics = chosen.metrics.json();
    environment.extraction.trainable = chosen.trainable;
    const Result<Added> added = addEnvironment(connection, environment, ConflictPolicy::Replace);
    if (!added)
        return added.error();
    if (const Status done = setEnvironmentDetails(connection, added->row, environment); !done)
        return done;
    const Result<TasksAdded> tasks = addTasks(connection, chosen.tasks);
    if (!tasks)
        return tasks.error();
    QList<TaskRun> runs;
    for (qsizetype i = 0; i < chosen.tasks.size(); ++i)
        runs.append({tasks->rows[i], chosen.verification.runs[i]});
    if (const Status done = recordOracleRuns(connection, runs); !done)
        return done;
    if (const Status done = recordEnvironmentVerdict(connection, added->row, chosen.verification.verdict); !done)
        return done;
    const Subject subject {SubjectKind::Environment, added->row};
    if (const Status done = replaceFindings(connection, subject, "extract", chosen.findings); !done)
        return done;
    return setProblemStage(connection, problem, ProblemStage::Converted);
}

class ExtractRun {
public:
    ExtractRun(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, const ExtractOptions& options,
        JobContext& context, const std::function<void(const ExtractedProblem&)>& onProblem)
        : m_workspace(workspace), m_pool(pool), m_context(context), m_onProblem(onProblem),
          m_thresholds(settings.thresholds)
    {
        m_settings = {options.granularity, options.seed, options.observe, settings.limits, settings.tests, conditionsOf(pool, settings),
            WorthRules::from(settings.thresholds)};
    }

    Status extractOne(RowId row, qint64 total)
    {
        const Result<Problem> problem = m_workspace.read([&](Connection& c) { return problemAt(c, row); });
        if (!problem)
            return problem.error();
        Result<ProblemExtraction> extraction
            = extractProblem(m_pool, *problem, m_settings, m_context.cancelToken());
        if (!extraction)
            return extraction.error();
        if (const Status studied = extraction->chosen ? study(*problem, *extraction->chosen) : Status(); !studied)
            return studied;
        const ExtractedProblem result = extraction->chosen ? converted(*problem, *extraction->chosen)
                                                           : refused(*problem, *extraction->refusal);
        const Status kept = m_workspace.write([&](Connection& c) -> Status {
            if (const Status done = keepCuts(c, row, extraction->cuts); !done)
                return done;
            if (extraction->chosen)
                return keep(c, row, *extraction->chosen);
            return setProblemStage(c, row, ProblemStage::Refused, refusalFinding(*extraction->refusal));
        });
        if (!kept)
            return kept;
        QList<ByteText> tools;
        for (const Tool& tool : extraction->chosen ? extraction->chosen->environment.revision.tools : QList<Tool>())
            tools.append(tool.name);
        report(result, tools, total);
        return {};
    }

    Status readNames()
    {
        const auto names = m_workspace.read([](Connection& c) { return toolNames(c); });
        if (!names)
            return names.error();
        for (auto it = names->cbegin(); it != names->cend(); ++it)
            m_names.set(it.key(), it.value());
        return {};
    }

    ExtractSummary finished()
    {
        m_summary.templateShare = m_names.share();
        return m_summary;
    }

private:
    /// What the chosen cut leaves to an agent: measured for it alone, because it decides nothing between cuts.
    Status study(const Problem& problem, CheckedCandidate& chosen)
    {
        const AuditInput input {chosen.environment, chosen.tasks, problem.statement, m_settings.limits, m_thresholds};
        const Result<FreeWay> way
            = studyFreeWay(m_pool, input, chosen.verification.runs, chosen.observed, m_context.cancelToken());
        if (!way)
            return way.error();
        chosen.metrics.shortcutRatio = way->shortcutRatio;
        chosen.findings += way->findings;
        return {};
    }

    void report(ExtractedProblem result, const QList<ByteText>& tools, qint64 total)
    {
        const std::lock_guard lock(m_mutex);
        if (result.converted) {
            m_names.set(result.environment, tools);
            result.templateShare = m_names.shareOf(result.environment);
        }
        ++(result.converted ? m_summary.converted : m_summary.refused);
        m_summary.trainable += result.trainable ? 1 : 0;
        if (m_onProblem)
            m_onProblem(result);
        m_context.progress(m_summary.converted + m_summary.refused, total, displayLine(result.problem, 60));
    }

    Workspace& m_workspace;
    WorkerPool& m_pool;
    JobContext& m_context;
    const std::function<void(const ExtractedProblem&)>& m_onProblem;
    const QMap<QByteArray, double> m_thresholds;
    ExtractionSettings m_settings;
    ExtractSummary m_summary;
    NameTemplates m_names;
    std::mutex m_mutex;
};

} // namespace

Result<ExtractSummary> extractProblems(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const ExtractOptions& options, JobContext& context,
    const std::function<void(const ExtractedProblem&)>& onProblem)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    const Result<std::vector<RowId>> rows
        = workspace.read([&](Connection& c) { return chosenProblems(c, options); }, context.cancelToken());
    if (!rows)
        return rows.error();
    ExtractRun run(workspace, pool, settings, options, context, onProblem);
    if (const Status read = run.readNames(); !read)
        return read.error();
    const qint64 total = qint64(rows->size());
    context.progress(0, total);
    const int threads = options.jobs > 0 ? options.jobs : settings.workerCount() + 1;
    const Status done = forEachParallel(total, threads, [&](qsizetype i) {
        if (context.cancelled())
            return Status(failure(Error::Kind::Cancelled, tr("Stopped. What was extracted is in the workspace.")));
        return run.extractOne((*rows)[size_t(i)], total);
    });
    if (!done)
        return done.error();
    return run.finished();
}

} // namespace codegym
