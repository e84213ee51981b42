#include "core/jobs/grow_job.h"

#include "core/jobs/audit_job.h"
#include "core/synthesis/growth.h"
#include "core/verification/metrics.h"
#include "core/verification/verification.h"
#include "core/workspace/environments.h"
#include "core/workspace/problems.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"

#include <QCoreApplication>

#include <algorithm>

namespace codegym {

namespace {

constexpr int kMostGrown = 24;
constexpr quint64 kMostDraws = 4; ///< Where other answers are wanted, there is more to choose from.
constexpr qsizetype kFirstTry = 6; ///< Then twice as many, and so on.

QString tr(const char* text)
{
    return QCoreApplication::translate("growJob", text);
}

/// What verification and all rules find with some tasks beside the environment's own, in the order of the workspace.
struct Look {
    QList<TaskConfiguration> tasks;
    Verification verification;
    AuditReport report;

    QList<Finding> findings() const { return verification.verdict.findings + report.findings; }
};

struct Ground {
    AuditInput input;
    Problem problem;
};

Result<Ground> readGround(Connection& connection, RowId environment)
{
    Result<AuditInput> input = auditInputOf(connection, environment);
    if (!input)
        return input.error();
    const ByteText& code = input->environment.problemCodeId;
    Result<Problem> origin = problem(connection, code.isEmpty() ? input->environment.key.codeId : code);
    if (!origin)
        return failure(Error::Kind::Refused,
            tr("The problem that it was made from is not in this workspace, so nothing tells what a larger "
               "configuration may look like. Add tests by hand, under Verification."));
    return Ground {*std::move(input), *std::move(origin)};
}

/// Those first whose answer is the rarest so far: what has many answers cannot be guessed.
QList<GrownTask> byRarity(QList<GrownTask> grown, const QList<QByteArray>& known)
{
    QList<GrownTask> sorted;
    QHash<QByteArray, int> seen;
    for (const QByteArray& answer : known)
        ++seen[answer];
    while (!grown.isEmpty() && sorted.size() < kMostGrown) {
        const auto rarest = std::min_element(grown.begin(), grown.end(),
            [&](const GrownTask& a, const GrownTask& b) { return seen.value(a.answer) < seen.value(b.answer); });
        ++seen[rarest->answer];
        sorted.append(*rarest);
        grown.erase(rarest);
    }
    return sorted;
}

class Growing {
public:
    Growing(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, const GrowthRequest& request,
        JobContext& context)
        : m_workspace(workspace)
        , m_pool(pool)
        , m_settings(settings)
        , m_request(request)
        , m_context(context)
    {
    }

    Result<GrownConfigurations> grow()
    {
        Result<Ground> ground
            = m_workspace.read([&](Connection& connection) { return readGround(connection, m_request.environment); },
                m_context.cancelToken());
        if (!ground)
            return ground.error();
        m_ground = *std::move(ground);
        m_ground.input.limits = m_settings.limits;
        m_ground.input.thresholds = m_settings.thresholds;
        const Result<Look> before = look({});
        if (!before)
            return before.error();
        const Result<QList<GrownTask>> grown = newOnes(before->verification.answers);
        if (!grown)
            return grown.error();
        QString why;
        for (qsizetype count = qMin(kFirstTry, grown->size()); count > 0;) {
            const QList<GrownTask> some = grown->mid(0, count);
            const Result<Look> after = look(some);
            if (!after)
                return after.error();
            why = objection(before->findings(), after->findings());
            if (why.isEmpty())
                return kept(some, *after);
            count = count == grown->size() ? 0 : qMin(2 * count, grown->size());
        }
        return failure(tr("%1 larger configurations were tried, and it still holds: %2").arg(grown->size()).arg(why));
    }

private:
    Result<QList<GrownTask>> newOnes(const QList<QByteArray>& answers)
    {
        m_context.progress(0, 0, tr("Drawing larger inputs"));
        QList<GrownTask> fresh;
        const WorthRules rules = WorthRules::from(m_settings.thresholds);
        const quint64 draws = m_request.rule == "guessable-answer" ? kMostDraws : 1;
        for (quint64 seed = 1; seed <= draws; ++seed) {
            const Result<QList<GrownTask>> grown = growTasks(m_pool, m_ground.problem, m_ground.input.environment,
                {rules.minimumRounds, rules.maximumRounds, kMostGrown, seed}, m_settings.limits, m_context.cancelToken());
            if (!grown)
                return grown.error();
            for (const GrownTask& one : *grown) {
                if (!isKnown(one, fresh))
                    fresh.append(one);
            }
        }
        if (fresh.isEmpty())
            return failure(tr("All larger inputs that were drawn are tasks already."));
        return byRarity(fresh, answers);
    }

    bool isKnown(const GrownTask& one, const QList<GrownTask>& fresh) const
    {
        const ByteText& text = one.task.configuration;
        const QList<TaskConfiguration>& own = m_ground.input.tasks;
        return std::any_of(
                   own.begin(), own.end(), [&](const TaskConfiguration& other) { return other.configuration == text; })
            || std::any_of(
                fresh.begin(), fresh.end(), [&](const GrownTask& other) { return other.task.configuration == text; });
    }

    Result<Look> look(const QList<GrownTask>& grown)
    {
        m_context.progress(0, 0, tr("Auditing with %1 more").arg(grown.size()));
        AuditInput input = m_ground.input;
        for (const GrownTask& one : grown)
            input.tasks.append(one.task);
        std::sort(input.tasks.begin(), input.tasks.end(), [](const TaskConfiguration& a, const TaskConfiguration& b) {
            return taskId(a.environment, a.configuration) < taskId(b.environment, b.configuration);
        });
        const VerificationInput tests {
            input.environment, input.tasks, m_settings.limits, m_settings.tests, conditionsOf(m_pool, m_settings)};
        Result<Verification> verified = verifyEnvironment(m_pool, tests, m_context.cancelToken());
        if (!verified)
            return verified.error();
        Result<AuditReport> report = auditEnvironment(m_pool, input, m_context.cancelToken());
        if (!report)
            return report.error();
        return Look {input.tasks, *std::move(verified), *std::move(report)};
    }

    QString objection(const QList<Finding>& before, const QList<Finding>& after) const
    {
        for (const Finding& finding : after) {
            const auto same
                = [&](const Finding& other) { return other.rule == finding.rule && other.severity == Severity::Error; };
            const bool isNew = finding.severity == Severity::Error && std::none_of(before.begin(), before.end(), same);
            if (isNew || (finding.rule == m_request.rule && finding.severity != Severity::Info))
                return displayLine(finding.message, 300);
        }
        return {};
    }

    /// Along with what was seen, which holds for the environment from now on.
    Result<GrownConfigurations> kept(const QList<GrownTask>& chosen, const Look& seen)
    {
        GrownConfigurations grown;
        for (const GrownTask& one : chosen) {
            grown.tasks.append(one.task);
            grown.runs.append(one.run);
        }
        if (m_request.preview)
            return grown;
        const Status stored = m_workspace.write([&](Connection& connection) { return store(connection, seen, grown); });
        return stored ? Result<GrownConfigurations>(grown) : Result<GrownConfigurations>(stored.error());
    }

    Status store(Connection& connection, const Look& seen, GrownConfigurations& grown) const
    {
        const Result<TasksAdded> stored = addTasks(connection, seen.tasks);
        if (!stored)
            return stored.error();
        QList<TaskRun> runs;
        grown.rows.clear();
        for (qsizetype i = 0; i < seen.tasks.size(); ++i) {
            if (stored->rows[i] == 0)
                return failure(Error::Kind::NotFound, tr("The environment is gone."));
            runs.append({stored->rows[i], seen.verification.runs[i]});
            const auto is
                = [&](const TaskConfiguration& task) { return task.configuration == seen.tasks[i].configuration; };
            if (std::any_of(grown.tasks.begin(), grown.tasks.end(), is))
                grown.rows.push_back(stored->rows[i]);
        }
        if (const Status recorded = recordOracleRuns(connection, runs); !recorded)
            return recorded;
        if (const Status recorded
            = recordEnvironmentVerdict(connection, m_request.environment, seen.verification.verdict);
            !recorded)
            return recorded;
        const Result<QList<Finding>> audited
            = keepAudit(connection, m_request.environment, seen.report, seen.verification.verdict.conditions);
        return audited ? Status() : Status(audited.error());
    }

    Workspace& m_workspace;
    WorkerPool& m_pool;
    const MachineSettings& m_settings;
    const GrowthRequest& m_request;
    JobContext& m_context;
    Ground m_ground;
};

int roundsOf(const OracleRun& run)
{
    return run.rounds;
}

} // namespace

int GrownConfigurations::leastRounds() const
{
    return runs.isEmpty() ? 0 : std::ranges::min(runs, {}, roundsOf).rounds;
}

int GrownConfigurations::mostRounds() const
{
    return runs.isEmpty() ? 0 : std::ranges::max(runs, {}, roundsOf).rounds;
}

QString GrownConfigurations::text() const
{
    return tr("%1 larger configurations, of %2 to %3 rounds").arg(tasks.size()).arg(leastRounds()).arg(mostRounds());
}

Result<GrownConfigurations> growConfigurations(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const GrowthRequest& request, JobContext& context)
{
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    return Growing(workspace, pool, settings, request, context).grow();
}

} // namespace codegym
