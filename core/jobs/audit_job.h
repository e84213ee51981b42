#pragma once

#include "core/audit/audit.h"
#include "core/jobs/job.h"
#include "core/jobs/machine.h"

namespace codegym {

struct AuditOptions {
    QList<EnvironmentKey> environments; ///< Empty: all.
    bool onlyStale = false; ///< Only those whose current revision was not audited.
    int jobs = 0; ///< Environments at a time; 0: one per worker.
};

/// What an audit found about one environment, after it was committed; findings know whether they are waived.
struct AuditedEnvironment {
    ByteText environment;
    AuditReport report;
};

struct AuditSummary {
    int environments = 0;
    int clean = 0; ///< Without an error or a warning that nobody waived.
    int errors = 0; ///< Findings, waived ones left out.
    int warnings = 0;
    int waived = 0;
};

/// What an audit of an environment works on, but for the machine's limits and thresholds.
Result<AuditInput> auditInputOf(Connection& connection, RowId environment);

/// Keeps what an audit found, in place of what was found before, and the metrics that it measured. The findings come
/// back as they are stored, with their waivers.
Result<QList<Finding>> keepAudit(
    Connection& connection, RowId environment, const AuditReport& report, const Conditions& conditions);

/// Audits environments by running them and keeps findings and metrics with the revision that they hold for.
/// onEnvironment is called from the job's threads, one at a time, after the commit.
Result<AuditSummary> auditEnvironments(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings,
    const AuditOptions& options, JobContext& context,
    const std::function<void(const AuditedEnvironment&)>& onEnvironment = {});

} // namespace codegym
