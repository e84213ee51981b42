#include "core/jobs/audit_job.h"

#include "core/audit/rules.h"
#include "core/jobs/chosen_environments.h"
#include "core/workspace/audits.h"
#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/problems.h"
#include "core/workspace/tasks.h"

#include <QCoreApplication>

#include <mutex>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QByteArrayList ruleIds()
{
    QByteArrayList ids;
    for (const AuditRule& rule : auditRules())
        ids.append(rule.id);
    return ids;
}

class AuditWork {
public:
    AuditWork(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, JobContext& context,
        const std::function<void(const AuditedEnvironment&)>& onEnvironment)
        : m_workspace(workspace)
        , m_pool(pool)
        , m_settings(settings)
        , m_conditions(conditionsOf(pool, settings))
        , m_context(context)
        , m_onEnvironment(onEnvironment)
    {
    }

    Status auditOne(RowId row, qint64 total)
    {
        Result<AuditInput> input = m_workspace.read([&](Connection& c) { return auditInputOf(c, row); });
        if (!input)
            return input.error();
        input->limits = m_settings.limits;
        input->thresholds = m_settings.thresholds;
        Result<AuditReport> report = auditEnvironment(m_pool, *input, m_context.cancelToken());
        if (!report)
            return report.error();
        Result<QList<Finding>> kept
            = m_workspace.write([&](Connection& c) { return keepAudit(c, row, *report, m_conditions); });
        if (!kept)
            return kept.error();
        report->findings = *std::move(kept);
        tell({input->environment.key.id(), *std::move(report)}, total);
        return {};
    }

    AuditSummary summary;

private:
    void tell(const AuditedEnvironment& audited, qint64 total)
    {
        const std::lock_guard lock(m_mutex);
        ++summary.environments;
        bool clean = true;
        for (const Finding& finding : audited.report.findings) {
            summary.waived += finding.waived() ? 1 : 0;
            if (finding.waived() || finding.severity == Severity::Info)
                continue;
            clean = false;
            ++(finding.severity == Severity::Error ? summary.errors : summary.warnings);
        }
        summary.clean += clean ? 1 : 0;
        if (m_onEnvironment)
            m_onEnvironment(audited);
        m_context.progress(summary.environments, total, displayLine(audited.environment, 60));
    }

    Workspace& m_workspace;
    WorkerPool& m_pool;
    const MachineSettings& m_settings;
    const Conditions m_conditions;
    JobContext& m_context;
    const std::function<void(const AuditedEnvironment&)>& m_onEnvironment;
    std::mutex m_mutex;
};

} // namespace

Result<AuditInput> auditInputOf(Connection& connection, RowId row)
{
    Result<Environment> environment = environmentAt(connection, row);
    if (!environment)
        return environment.error();
    const Result<QList<StoredTask>> tasks = tasksOf(connection, row);
    if (!tasks)
        return tasks.error();
    AuditInput input;
    input.environment = *std::move(environment);
    for (const StoredTask& stored : *tasks)
        input.tasks.append(stored.task);
    const ByteText& problem = input.environment.problemCodeId;
    if (const std::optional<RowId> found = problem.isEmpty() ? std::nullopt : problemRow(connection, problem)) {
        const Result<Problem> read = problemAt(connection, *found);
        if (!read)
            return read.error();
        input.statement = read->statement;
    }
    return input;
}

Result<QList<Finding>> keepAudit(
    Connection& connection, RowId row, const AuditReport& report, const Conditions& conditions)
{
    if (report.measured) {
        Result<Environment> environment = environmentAt(connection, row);
        if (!environment)
            return environment.error();
        environment->extraction.metrics = report.metrics.json();
        environment->extraction.trainable = report.trainable;
        if (const Status done = setEnvironmentDetails(connection, row, *environment); !done)
            return done.error();
    }
    const AuditRecord record {report.revisionHash, conditions, false};
    if (const Status done = recordAudit(connection, row, record, report.findings, ruleIds()); !done)
        return done.error();
    return findings(connection, {SubjectKind::Environment, row}, "audit");
}

Result<AuditSummary> auditEnvironments(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const AuditOptions& options, JobContext& context,
    const std::function<void(const AuditedEnvironment&)>& onEnvironment)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    const Result<std::vector<RowId>> rows = workspace.read(
        [&](Connection& c) {
            return options.onlyStale ? environmentsToAudit(c) : chosenEnvironments(c, options.environments);
        },
        context.cancelToken());
    if (!rows)
        return rows.error();
    AuditWork work(workspace, pool, settings, context, onEnvironment);
    const qint64 total = qint64(rows->size());
    context.progress(0, total);
    const int threads = options.jobs > 0 ? options.jobs : settings.workerCount() + 1;
    const Status done = forEachParallel(total, threads, [&](qsizetype i) {
        if (context.cancelled())
            return Status(failure(Error::Kind::Cancelled, tr("Stopped. What was audited is in the workspace.")));
        return work.auditOne((*rows)[size_t(i)], total);
    });
    if (!done)
        return done.error();
    return work.summary;
}

} // namespace codegym
