#include "core/jobs/verify_job.h"

#include "core/jobs/chosen_environments.h"
#include "core/verification/verification.h"
#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"

#include <QCoreApplication>

#include <mutex>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("verify", text); }

Result<std::vector<RowId>> rowsToVerify(Connection& connection, const VerifyOptions& options, const Conditions& now)
{
    if (!options.onlyStale)
        return chosenEnvironments(connection, options.environments);
    const Result<QList<RowId>> rows = environmentsToVerify(connection, now);
    if (!rows)
        return rows.error();
    return std::vector<RowId>(rows->begin(), rows->end());
}

/// What one verification works on, read in one snapshot.
struct Subject {
    Environment environment;
    QList<StoredTask> tasks;
};

Result<Subject> readSubject(Connection& connection, RowId row)
{
    Result<Environment> environment = environmentAt(connection, row);
    if (!environment)
        return environment.error();
    Result<QList<StoredTask>> tasks = tasksOf(connection, row);
    if (!tasks)
        return tasks.error();
    return Subject {*std::move(environment), *std::move(tasks)};
}

class VerifyRun {
public:
    VerifyRun(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, JobContext& context,
        const std::function<void(const VerifiedEnvironment&)>& onEnvironment)
        : m_workspace(workspace)
        , m_pool(pool)
        , m_settings(settings)
        , m_conditions(conditionsOf(pool, settings))
        , m_context(context)
        , m_onEnvironment(onEnvironment)
    {
    }

    Status verifyOne(RowId row, qint64 total)
    {
        const Result<Subject> subject = m_workspace.read([&](Connection& c) { return readSubject(c, row); });
        if (!subject)
            return subject.error();
        VerificationInput input {subject->environment, {}, m_settings.limits, m_settings.tests, m_conditions};
        for (const StoredTask& stored : subject->tasks)
            input.tasks.append(stored.task);
        const Result<Verification> verification
            = codegym::verifyEnvironment(m_pool, input, m_context.cancelToken());
        if (!verification)
            return verification.error();
        if (const Status kept = keep(row, *subject, *verification); !kept)
            return kept;
        report(*subject, *verification, total);
        return {};
    }

    VerifySummary summary;

private:
    Status keep(RowId row, const Subject& subject, const Verification& verification)
    {
        QList<TaskRun> runs;
        for (qsizetype i = 0; i < subject.tasks.size(); ++i)
            runs.append({subject.tasks[i].row, verification.runs[i]});
        return m_workspace.write([&](Connection& c) -> Status {
            const QByteArray& hash = verification.verdict.revisionHash;
            if (const Status done = setRevisionTools(c, row, hash, verification.tools); !done)
                return done;
            if (const Status done = recordOracleRuns(c, runs); !done)
                return done;
            return recordEnvironmentVerdict(c, row, verification.verdict);
        });
    }

    void report(const Subject& subject, const Verification& verification, qint64 total)
    {
        VerifiedEnvironment verified {subject.environment.key.id(), verification.verdict, {}};
        for (qsizetype i = 0; i < subject.tasks.size(); ++i) {
            OracleRun run = verification.runs[i];
            run.steps.clear();
            verified.tasks.append({subject.tasks[i].id(), subject.tasks[i].task, run});
        }
        const std::lock_guard lock(m_mutex);
        summary.valid += verified.verdict.validity == Validity::Valid ? 1 : 0;
        summary.invalid += verified.verdict.validity == Validity::Invalid ? 1 : 0;
        summary.error += verified.verdict.validity == Validity::Error ? 1 : 0;
        summary.tasks += verified.tasks.size();
        summary.correct += verified.verdict.passed;
        if (m_onEnvironment)
            m_onEnvironment(verified);
        m_context.progress(summary.valid + summary.invalid + summary.error, total, displayLine(verified.environment, 60));
    }

    Workspace& m_workspace;
    WorkerPool& m_pool;
    const MachineSettings& m_settings;
    const Conditions m_conditions;
    JobContext& m_context;
    const std::function<void(const VerifiedEnvironment&)>& m_onEnvironment;
    std::mutex m_mutex;
};

} // namespace

Result<VerifySummary> verifyEnvironments(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const VerifyOptions& options, JobContext& context,
    const std::function<void(const VerifiedEnvironment&)>& onEnvironment)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    const Conditions now = conditionsOf(pool, settings);
    const Result<std::vector<RowId>> rows
        = workspace.read([&](Connection& c) { return rowsToVerify(c, options, now); }, context.cancelToken());
    if (!rows)
        return rows.error();
    VerifyRun run(workspace, pool, settings, context, onEnvironment);
    const qint64 total = qint64(rows->size());
    context.progress(0, total);
    const int threads = options.jobs > 0 ? options.jobs : settings.workerCount() + 1;
    const Status done = forEachParallel(total, threads, [&](qsizetype i) {
        if (context.cancelled())
            return Status(failure(Error::Kind::Cancelled, tr("Stopped. What was verified is in the workspace.")));
        return run.verifyOne((*rows)[size_t(i)], total);
    });
    if (!done)
        return done.error();
    return run.summary;
}

} // namespace codegym
