#include "core/audit/trial.h"

#include "core/audit/audit.h"
#include "core/base/hash.h"
#include "core/verification/verification.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("masking", text);
}

QByteArrayList errorsAmong(const QList<Finding>& findings)
{
    QByteArrayList rules;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Error)
            rules.append(finding.rule);
    }
    return rules;
}

} // namespace

FixTrial::FixTrial(WorkerPool& pool, AuditInput input, CancelToken cancel, AuditEvidence evidence)
    : m_pool(&pool)
    , m_input(std::move(input))
    , m_cancel(std::move(cancel))
    , m_evidence(std::move(evidence))
    , m_errors(errorsAmong(applyRules(m_evidence, m_input.thresholds)))
{
}

Result<FixTrial> FixTrial::of(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel)
{
    Result<AuditEvidence> evidence = gatherEvidence(pool, input, cancel);
    if (!evidence)
        return evidence.error();
    if (evidence->tasks.isEmpty())
        return failure(tr("None of its tasks can be played, so no fix can be tried."));
    FixTrial trial(pool, input, cancel, *std::move(evidence));
    const Result<EnvironmentVerdict> verdict = trial.verdictOn(input.environment.revision.source, trial.m_verdicts);
    if (!verdict)
        return verdict.error();
    trial.m_validity = verdict->validity;
    return trial;
}

Result<EnvironmentVerdict> FixTrial::verdictOn(const ByteText& source, QList<Verdict>& verdicts) const
{
    VerificationInput input {m_input.environment, m_evidence.tasks, m_input.limits, {}, {}};
    input.environment.revision.source = source;
    input.environment.revision.hash = sha256(source);
    const Result<Verification> verification = verifyEnvironment(*m_pool, input, m_cancel);
    if (!verification)
        return verification.error();
    verdicts.clear();
    for (const OracleRun& run : verification->runs)
        verdicts.append(run.verdict);
    return verification->verdict;
}

Status FixTrial::holds(const ByteText& mended, QByteArrayView rule) const
{
    QList<Verdict> verdicts;
    const Result<EnvironmentVerdict> verdict = verdictOn(mended, verdicts);
    if (!verdict)
        return verdict.error();
    int lost = 0;
    for (qsizetype i = 0; i < m_verdicts.size(); ++i)
        lost += m_verdicts[i] == Verdict::Correct && verdicts.value(i) != Verdict::Correct ? 1 : 0;
    if (lost > 0)
        return failure(
            tr("It was tried and does not hold: the known solution would fail on %1 of %2 tasks that it solves now.")
                .arg(lost)
                .arg(m_verdicts.size()));
    if (m_validity == Validity::Valid && verdict->validity != Validity::Valid)
        return failure(tr("It was tried and does not hold: the environment would not pass verification any more."));
    AuditInput input = m_input;
    input.environment.revision.source = mended;
    input.environment.revision.hash = sha256(mended);
    const Result<AuditReport> report = auditEnvironment(*m_pool, input, m_cancel);
    if (!report)
        return report.error();
    for (const Finding& finding : report->findings) {
        if (finding.rule == rule)
            return failure(tr("It was tried and does not hold: %1").arg(displayLine(finding.message, 300)));
        if (finding.severity == Severity::Error && !m_errors.contains(finding.rule))
            return failure(tr("It was tried and would bring another fault: %1").arg(displayLine(finding.message, 300)));
    }
    return {};
}

} // namespace codegym
