#include "core/synthesis/candidate_check.h"

#include "core/base/hash.h"
#include "core/verification/near_misses.h"
#include "core/verification/one_call.h"
#include "core/verification/steps.h"

#include <QCoreApplication>
#include <QSet>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("synthesis", text); }

void compareAnswers(const QList<QByteArray>& originals, const Verification& verification, QList<Finding>& findings)
{
    for (qsizetype i = 0; i < originals.size(); ++i) {
        const QByteArray& original = originals[i];
        if (original == verification.answers.value(i) && original == verification.submitted.value(i))
            continue;
        findings.append({"answer-differs", Severity::Error,
            tr("On configuration %1 the original answers %2, the environment %3, and its oracle submits %4.")
                .arg(i + 1)
                .arg(displayLine(original, 60), displayLine(verification.answers.value(i), 60),
                    displayLine(verification.submitted.value(i), 60))
                .toUtf8(),
            {}, {}});
        return;
    }
}

/// A file whose tools return something else than the cut says misleads an agent, also where the oracle still answers
/// right.
void compareCalls(const QList<QByteArray>& calls, const Verification& verification, QList<Finding>& findings)
{
    for (qsizetype i = 0; i < verification.runs.size(); ++i) {
        if (callsDigest(verification.runs[i].steps) == calls.value(i))
            continue;
        findings.append({"calls-differ", Severity::Error,
            tr("On configuration %1 the oracle's calls, or what they return, are not those of the cut.")
                .arg(i + 1)
                .toUtf8(),
            {}, {}});
        return;
    }
}

void checkUse(const Environment& environment, const Verification& verification, QList<Finding>& findings)
{
    static const QSet<QByteArray> free {"observe", "done", "reader", "length"};
    QSet<ByteText> used;
    for (const OracleRun& run : verification.runs) {
        for (const Step& step : run.steps)
            used.insert(toolOfAction(step.action));
    }
    for (const Tool& tool : environment.revision.tools) {
        if (!free.contains(tool.kind) && !used.contains(tool.name)) {
            findings.append({"unneeded-tool", Severity::Error,
                tr("The oracle never calls %1.").arg(displayLine(tool.name, 80)).toUtf8(), tool.name, {}});
        }
    }
}

/// Docstrings and lines come from the file, kinds and source lines from the extractor.
QList<Tool> mergedTools(const QList<Tool>& declared, const QList<Tool>& claimed)
{
    QList<Tool> tools = declared;
    for (Tool& tool : tools) {
        for (const Tool& claim : claimed) {
            if (claim.name != tool.name)
                continue;
            tool.kind = claim.kind;
            tool.sourceLines = claim.sourceLines;
        }
    }
    return tools;
}

bool anyError(const QList<Finding>& findings)
{
    return std::any_of(
        findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::Error; });
}

/// The answers of a few configurations, evenly spread; the others' places are empty, which checkDone() passes over.
QList<QByteArray> sampled(const QList<QByteArray>& answers)
{
    constexpr qsizetype wanted = 5;
    QList<QByteArray> some(answers.size());
    for (qsizetype i = 0; i < wanted; ++i) {
        const qsizetype place = i * answers.size() / wanted;
        if (place < answers.size())
            some[place] = answers[place];
    }
    return some;
}

} // namespace

QByteArray callsDigest(const QList<Step>& steps)
{
    QByteArray text;
    for (const Step& step : steps) {
        if (toolOfAction(step.action) != "Done")
            text += step.action + '\n' + step.observation + '\n';
    }
    return sha256Hex(text);
}

Result<CheckedCandidate> checkCandidate(WorkerPool& pool, const VerificationInput& input,
    const ExpectedRuns& expected, const WorthRules& rules, const CancelToken& cancel)
{
    const QList<QByteArray>& originals = expected.answers;
    CheckedCandidate checked {input.environment, input.tasks, {}, {}, {}, {}, false, false};
    Result<Verification> verification = verifyEnvironment(pool, input, cancel);
    if (!verification)
        return verification.error();
    checked.verification = *std::move(verification);
    checked.environment.revision.tools
        = mergedTools(checked.verification.tools, input.environment.revision.tools);
    compareAnswers(originals, checked.verification, checked.findings);
    compareCalls(expected.calls, checked.verification, checked.findings);
    checkUse(checked.environment, checked.verification, checked.findings);
    if (anyError(checked.findings + checked.verification.verdict.findings))
        return checked; // No need to measure what does not even run.

    const Result<DoneCheck> done
        = checkDone(pool, checked.environment, input.tasks, sampled(originals), input.limits, cancel);
    if (!done)
        return done.error();
    const KnownAnswers known {originals, observeStarts(pool, checked.environment, input.tasks, input.limits, cancel)};
    const Result<OneCallCheck> oneCall
        = checkOneCall(pool, checked.environment, input.tasks, originals, known.observed, input.limits, cancel);
    if (!oneCall)
        return oneCall.error();
    const Result<WorthMetrics> metrics = measureWorth(pool, checked.environment, input.tasks,
        checked.verification.runs, known, WorthEffort {}, input.limits, cancel);
    if (!metrics)
        return metrics.error();
    checked.metrics = *metrics;
    checked.observed = known.observed;
    checked.findings += done->findings + oneCall->findings;
    checked.holds = !anyError(checked.findings) && checked.verification.verdict.validity == Validity::Valid;
    checked.findings += worthFindings(checked.metrics, rules);
    checked.trainable = checked.holds && isTrainable(checked.metrics, checked.findings, rules);
    return checked;
}

Status checkDoneEverywhere(WorkerPool& pool, const QList<QByteArray>& answers, const RunLimits& limits,
    CheckedCandidate& checked, const CancelToken& cancel)
{
    const Result<DoneCheck> done = checkDone(pool, checked.environment, checked.tasks, answers, limits, cancel);
    if (!done)
        return done.error();
    checked.findings += done->findings;
    checked.holds = checked.holds && !anyError(done->findings);
    checked.trainable = checked.trainable && checked.holds;
    return {};
}

} // namespace codegym
