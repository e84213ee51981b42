#pragma once

#include "core/audit/evidence.h"
#include "core/model/task.h"

namespace codegym {

/// What an environment does before a fix, to hold what it does afterwards against it.
class FixTrial {
public:
    /// Audits and verifies the environment as it is. Blocks; call it from a job.
    static Result<FixTrial> of(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel);

    const AuditEvidence& evidence() const { return m_evidence; }

    /// Whether the mended source verifies as well, wins what the oracle won, is free of what the rule found, and gives
    /// no rule an error that it had not; otherwise why not. Blocks.
    Status holds(const ByteText& mended, QByteArrayView rule) const;

private:
    FixTrial(WorkerPool& pool, AuditInput input, CancelToken cancel, AuditEvidence evidence);
    Result<EnvironmentVerdict> verdictOn(const ByteText& source, QList<Verdict>& verdicts) const;

    WorkerPool* m_pool;
    AuditInput m_input;
    CancelToken m_cancel;
    AuditEvidence m_evidence;
    QByteArrayList m_errors; ///< Rules that found one before.
    QList<Verdict> m_verdicts; ///< Of the oracle on each task.
    Validity m_validity = Validity::NotRun;
};

} // namespace codegym
