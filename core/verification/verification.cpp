#include "core/verification/verification.h"

#include "core/verification/static_check.h"
#include "core/verification/steps.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("verification", text); }

Finding finding(const char* rule, Severity severity, const QString& message, const ByteText& location = {})
{
    return {rule, severity, message.toUtf8(), location, {}};
}

/// What the pool was asked for, all at once so that it can use every worker.
struct Running {
    QFuture<Result<Inspection>> inspection;
    QFuture<BatchOutcome> selfTest;
    QFuture<BatchOutcome> answers;
    QFuture<BatchOutcome> oracle;
};

Batch batchOf(const VerificationInput& input, RunKind kind, int hashSeed)
{
    Batch batch;
    batch.source = input.environment.revision.source;
    batch.className = input.environment.key.name;
    batch.limits = input.limits;
    batch.hashSeed = hashSeed;
    for (const TaskConfiguration& task : input.tasks) {
        RunSpec run;
        run.kind = kind;
        run.configuration = task.configuration;
        run.keepSteps = kind == RunKind::Oracle;
        run.keepStates = kind == RunKind::Oracle && hashSeed == 0;
        batch.runs.append(run);
    }
    return batch;
}

Running start(WorkerPool& pool, const VerificationInput& input, const CancelToken& cancel)
{
    Batch selfTest = batchOf(input, RunKind::SelfTest, 0);
    selfTest.runs = {RunSpec {}};
    selfTest.runs.first().kind = RunKind::SelfTest;
    selfTest.limits.time = kSelfTestLimit;
    return {
        pool.inspect(input.environment.revision.source, cancel),
        pool.run(selfTest, cancel),
        pool.run(batchOf(input, RunKind::ReferenceAnswer, 0), cancel),
        pool.run(batchOf(input, RunKind::Oracle, 0), cancel),
    };
}

bool isValidTest(const RunOutcome& answer, const RunLimits& limits)
{
    return answer.finished() && answer.answerLength <= limits.answerCharacters;
}

/// Unit tests are valid where a reference answer of bounded length comes in time (paper, section 3.2). The count that
/// it asks for concerns generated sets; imported rows are what is left after their own filter.
void checkUnitTests(const VerificationInput& input, const BatchOutcome& answers, QList<Finding>& findings)
{
    const auto valid = std::count_if(answers.runs.begin(), answers.runs.end(),
        [&](const RunOutcome& run) { return isValidTest(run, input.limits); });
    const qsizetype all = answers.runs.size();
    const bool generated = input.environment.madeBy == EnvironmentOrigin::Extracted;
    if (all == 0) {
        findings.append(finding("no-tasks", Severity::Error,
            tr("There is no configuration to run. Import training rows that name this environment.")));
    } else if (double(valid) < input.tests.minimumValidShare * double(all)
        || (generated && valid < input.tests.minimumValid)) {
        findings.append(finding("unit-tests", Severity::Error,
            tr("Only %1 of %2 configurations give a reference answer within the limits; %3 and %4 % are needed.")
                .arg(valid).arg(all).arg(generated ? input.tests.minimumValid : 1)
                .arg(qRound(input.tests.minimumValidShare * 100))));
    }
}

/// One finding for all runs that share a fault, so that a broken environment does not bury its reason.
void checkOracle(const QList<OracleRun>& runs, QList<Finding>& findings)
{
    for (const Verdict verdict : {Verdict::Incorrect, Verdict::Error}) {
        const auto is = [&](const OracleRun& run) { return run.verdict == verdict; };
        const auto first = std::find_if(runs.begin(), runs.end(), is);
        if (first == runs.end())
            continue;
        const bool ours = verdict == Verdict::Error;
        findings.append(finding(ours ? "oracle-error" : "oracle-incorrect", Severity::Error,
            (ours ? tr("The oracle could not be run on %1 of %2 configurations. The first: %3")
                  : tr("The oracle fails on %1 of %2 configurations. The first: %3"))
                .arg(std::count_if(runs.begin(), runs.end(), is)).arg(runs.size()).arg(displayLine(first->reason, 300))));
    }
}

void checkReadable(const VerificationInput& input, const BatchOutcome& oracle, QList<Finding>& findings)
{
    for (qsizetype i = 0; i < oracle.runs.size(); ++i) {
        if (oracle.runs[i].end == RunOutcome::End::Unreadable) {
            findings.append(finding("unreadable-configuration", Severity::Error,
                tr("The environment cannot read this configuration: %1").arg(displayLine(oracle.runs[i].detail, 200)),
                input.tasks[i].configuration.first(qMin<qsizetype>(200, input.tasks[i].configuration.size()))));
        }
    }
}

void checkRecordedRounds(const VerificationInput& input, const QList<OracleRun>& runs, QList<Finding>& findings)
{
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const std::optional<int> recorded = input.tasks[i].recordedRounds;
        if (recorded && runs[i].verdict == Verdict::Correct && runs[i].rounds != *recorded) {
            findings.append(finding("rounds-differ", Severity::Warning,
                tr("The training row says %1 rounds; the oracle takes %2.").arg(*recorded).arg(runs[i].rounds),
                input.tasks[i].configuration.first(qMin<qsizetype>(200, input.tasks[i].configuration.size()))));
        }
    }
}

/// The runs that finished once more with another hash seed; in the same order, the others left as they are.
BatchOutcome runWithOtherSeed(
    WorkerPool& pool, const VerificationInput& input, const BatchOutcome& first, const CancelToken& cancel)
{
    Batch batch = batchOf(input, RunKind::Oracle, 1);
    batch.repeatFailures = false;
    QList<qsizetype> positions;
    QList<RunSpec> runs;
    for (qsizetype i = 0; i < first.runs.size(); ++i) {
        if (!first.runs[i].finished())
            continue;
        positions.append(i);
        runs.append(batch.runs[i]);
    }
    batch.runs = runs;
    BatchOutcome second = first;
    const BatchOutcome outcome = pool.run(batch, cancel).result();
    for (qsizetype i = 0; i < positions.size(); ++i)
        second.runs[positions[i]] = outcome.runs[i];
    return second;
}

void checkDeterminism(const BatchOutcome& first, const BatchOutcome& second, QList<Finding>& findings)
{
    qsizetype differing = 0;
    qsizetype firstStep = -1;
    for (qsizetype i = 0; i < qMin(first.runs.size(), second.runs.size()); ++i) {
        const RunOutcome& a = first.runs[i];
        const RunOutcome& b = second.runs[i];
        if (!a.finished() || !b.finished())
            continue;
        const qsizetype step = firstDifference(a.steps, b.steps);
        if (step < 0 && a.reward == b.reward)
            continue;
        if (differing++ == 0)
            firstStep = step;
    }
    if (differing > 0) {
        findings.append(finding("nondeterministic", Severity::Error,
            tr("With another hash seed the oracle sees something else on %1 of %2 configurations, first at step %3.")
                .arg(differing).arg(first.runs.size()).arg(firstStep + 1)));
    }
}

Validity validityOf(const Verification& verification)
{
    const auto has = [&](Verdict verdict) {
        return std::any_of(verification.runs.begin(), verification.runs.end(),
            [&](const OracleRun& run) { return run.verdict == verdict; });
    };
    const QList<Finding>& findings = verification.verdict.findings;
    const bool faulty = std::any_of(findings.begin(), findings.end(),
        [](const Finding& f) { return f.severity == Severity::Error && f.rule != "oracle-error"; });
    if (faulty || has(Verdict::Incorrect))
        return Validity::Invalid;
    return has(Verdict::Error) ? Validity::Error : Validity::Valid;
}

void finish(Verification& verification, const VerificationInput& input)
{
    EnvironmentVerdict& verdict = verification.verdict;
    verdict.revisionHash = input.environment.revision.hash;
    verdict.conditions = input.conditions;
    verdict.tests = int(input.tasks.size());
    verdict.passed = int(std::count_if(verification.runs.begin(), verification.runs.end(),
        [](const OracleRun& run) { return run.verdict == Verdict::Correct; }));
    verdict.validity = validityOf(verification);
}

} // namespace

OracleRun oracleRunOf(
    const RunOutcome& outcome, const QByteArray& revisionHash, const RunLimits& limits, const Conditions& conditions)
{
    OracleRun run;
    run.revisionHash = revisionHash;
    run.verdict = verdictOf(outcome);
    run.rounds = outcome.rounds;
    run.toolsUsed = distinctTools(outcome.steps);
    run.effectiveRounds = effectiveRounds(outcome);
    run.steps = outcome.steps;
    run.conditions = conditions;
    if (run.verdict == Verdict::Correct)
        return run;
    run.reason = outcome.finished() ? tr("The oracle ended with reward %1.")
                                          .arg(outcome.reward.isEmpty() ? tr("unknown") : displayLine(outcome.reward, 40))
                                          .toUtf8()
                                    : runEndText(outcome, limits.time).toUtf8();
    return run;
}

Verdict verdictOf(const RunOutcome& run)
{
    using End = RunOutcome::End;
    if (run.repeat == RunOutcome::Repeat::PassedWider)
        return Verdict::Error;
    switch (run.end) {
    case End::Finished: return run.rewarded() ? Verdict::Correct : Verdict::Incorrect;
    case End::Raised:
    case End::TimedOut:
    case End::MemoryExceeded:
    case End::OutputExceeded:
    case End::Unreadable: return Verdict::Incorrect;
    case End::Crashed:
    case End::Forbidden:
    case End::Cancelled:
    case End::Lost: break;
    }
    return Verdict::Error;
}

Result<Verification> verifyEnvironment(WorkerPool& pool, const VerificationInput& input, const CancelToken& cancel)
{
    Running running = start(pool, input, cancel);
    const Result<Inspection> inspection = running.inspection.result();
    const BatchOutcome selfTest = running.selfTest.result();
    const BatchOutcome answers = running.answers.result();
    const BatchOutcome oracle = running.oracle.result();
    const BatchOutcome otherSeed = runWithOtherSeed(pool, input, oracle, cancel);
    if (cancel.cancelled())
        return failure(Error::Kind::Cancelled, tr("Verification was cancelled."));
    if (!inspection)
        return inspection.error();

    Verification result;
    result.tools = inspection->tools;
    result.sharesState = inspection->sharesState;
    for (qsizetype i = 0; i < input.tasks.size(); ++i) {
        result.runs.append(oracleRunOf(oracle.runs[i], input.environment.revision.hash, input.limits, input.conditions));
        result.answers.append(answers.runs[i].answer);
        result.submitted.append(oracle.runs[i].submitted);
    }
    QList<Finding>& findings = result.verdict.findings;
    findings = staticCheck(*inspection, selfTest.runs.value(0)) + oracle.findings;
    checkUnitTests(input, answers, findings);
    checkReadable(input, oracle, findings);
    checkOracle(result.runs, findings);
    checkDeterminism(oracle, otherSeed, findings);
    checkRecordedRounds(input, result.runs, findings);
    finish(result, input);
    return result;
}

} // namespace codegym
