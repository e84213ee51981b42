#include "core/synthesis/problem_extraction.h"

#include "core/base/hash.h"
#include "core/synthesis/extract_request.h"

#include <QCoreApplication>

#include <tuple>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("synthesis", text); }

Refusal refusalOf(const char* construct, const QString& message, int line = 0)
{
    return {construct, line, message.toUtf8()};
}

ExtractRequest requestFor(const Problem& problem, const ExtractionSettings& settings)
{
    ExtractRequest request = extractRequestFor(problem);
    request.observe = settings.observe;
    request.granularity = settings.granularity;
    request.seed = settings.seed;
    return request;
}

VerificationInput inputFor(const Problem& problem, const ExtractionReply& reply, const Candidate& candidate,
    const ExtractionSettings& settings)
{
    VerificationInput input;
    Environment& environment = input.environment;
    environment.key = {problem.codeId, candidate.environmentName};
    environment.problemCodeId = problem.codeId;
    environment.origin = problem.origin;
    environment.madeBy = EnvironmentOrigin::Extracted;
    environment.task = reply.task;
    environment.extraction.granularity = candidate.granularity;
    environment.revision.source = candidate.source;
    environment.revision.hash = sha256(candidate.source);
    environment.revision.message = "Extracted from the solution";
    environment.revision.tools = candidate.tools;
    for (const ProposedTask& task : reply.tasks)
        input.tasks.append({environment.key, task.configuration, task.origin, task.level, {}, {}});
    input.limits = settings.limits;
    input.tests = settings.tests;
    input.conditions = settings.conditions;
    return input;
}

/// What the original solution answers, in a process that never saw the environment.
QList<QByteArray> originalAnswers(WorkerPool& pool, const Problem& problem, const ExtractionReply& reply,
    const ExtractionSettings& settings, const CancelToken& cancel)
{
    SolutionRun run {problem.solution, reply.entryPoint, reply.adapter, {}};
    for (const ProposedTask& task : reply.tasks)
        run.configurations.append(task.configuration);
    QList<QByteArray> answers;
    for (const RunOutcome& outcome : pool.runSolution(run, settings.limits, cancel).result())
        answers.append(outcome.finished() ? outcome.answer : QByteArray());
    return answers;
}

/// Configurations on which the original, run alone, does not say what the extractor claims are left out.
void keepConfirmed(ExtractionReply& reply, QList<QByteArray>& originals)
{
    QList<ProposedTask> tasks;
    QList<QByteArray> answers;
    QList<QList<QByteArray>> calls(reply.candidates.size());
    for (qsizetype i = 0; i < reply.tasks.size(); ++i) {
        if (originals.value(i).isEmpty() || originals[i] != reply.tasks[i].answer)
            continue;
        tasks.append(reply.tasks[i]);
        answers.append(originals[i]);
        for (qsizetype c = 0; c < calls.size(); ++c)
            calls[c].append(reply.candidates[c].calls.value(i));
    }
    reply.tasks = tasks;
    for (qsizetype c = 0; c < calls.size(); ++c)
        reply.candidates[c].calls = calls[c];
    originals = answers;
}

CutReport reportOf(const CheckedCandidate& checked)
{
    QList<int> rounds;
    for (const OracleRun& run : checked.verification.runs)
        rounds.append(run.rounds);
    std::sort(rounds.begin(), rounds.end());
    return {checked.environment.extraction.granularity, checked.holds, checked.trainable, false,
        int(checked.environment.revision.tools.size()), rounds, checked.metrics,
        checked.verification.verdict.findings + checked.findings};
}

/// Why nothing held: the first error of the cut that the extractor liked best.
Refusal refusalFrom(const QList<CutReport>& cuts)
{
    for (const CutReport& cut : cuts) {
        for (const Finding& finding : cut.findings) {
            if (finding.severity == Severity::Error)
                return {finding.rule, 0, tr("No cut passed the checks. %1").arg(displayLine(finding.message, 300)).toUtf8()};
        }
    }
    return refusalOf("checks", tr("No cut passed the checks."));
}

/// The best of those that hold, nothing where none does.
std::optional<qsizetype> bestOf(const QList<CheckedCandidate>& candidates)
{
    std::optional<qsizetype> best;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        if (candidates[i].holds && (!best || isBetterCut(candidates[i], candidates[*best])))
            best = i;
    }
    return best;
}

Status tryCandidates(WorkerPool& pool, const Problem& problem, const ExtractionReply& reply,
    const QList<QByteArray>& originals, const ExtractionSettings& settings, const CancelToken& cancel,
    ProblemExtraction& extraction)
{
    QList<CheckedCandidate> candidates;
    for (const Candidate& candidate : reply.candidates) {
        Result<CheckedCandidate> checked
            = checkCandidate(pool, inputFor(problem, reply, candidate, settings), {originals, candidate.calls},
                settings.rules, cancel);
        if (!checked)
            return checked.error();
        checked->findings += reply.findings;
        candidates.append(*std::move(checked));
    }
    std::optional<qsizetype> chosen = bestOf(candidates);
    for (; chosen; chosen = bestOf(candidates)) {
        CheckedCandidate& best = candidates[*chosen];
        if (Status done = checkDoneEverywhere(pool, originals, settings.limits, best, cancel); !done)
            return done;
        if (best.holds)
            break;
    }
    for (const CheckedCandidate& candidate : std::as_const(candidates))
        extraction.cuts.append(reportOf(candidate));
    if (chosen) {
        extraction.cuts[*chosen].chosen = true;
        extraction.chosen = std::move(candidates[*chosen]);
    }
    return {};
}

} // namespace

bool isBetterCut(const CheckedCandidate& a, const CheckedCandidate& b)
{
    const auto rank = [](const CheckedCandidate& c) {
        const WorthRules rules;
        return std::tuple(c.trainable, c.metrics.inRangeShare >= rules.minimumRoundsShare,
            c.metrics.groundedTools.size() >= rules.minimumGroundedTools,
            c.metrics.tools >= rules.minimumTools, qRound(c.metrics.decisionShare * 10));
    };
    return rank(a) > rank(b);
}

Result<ProblemExtraction> extractProblem(
    WorkerPool& pool, const Problem& problem, const ExtractionSettings& settings, const CancelToken& cancel)
{
    ProblemExtraction extraction;
    const Result<QByteArray> claimed = pool.extract(requestFor(problem, settings), cancel).result();
    if (!claimed) {
        if (claimed.error().kind == Error::Kind::Cancelled)
            return claimed.error();
        extraction.refusal = refusalOf("extractor", claimed.error().text());
        return extraction;
    }
    Result<ExtractionReply> reply = parseExtractionReply(*claimed);
    if (!reply || reply->refusal) {
        extraction.refusal = reply ? *reply->refusal : refusalOf("extractor", reply.error().text());
        return extraction;
    }
    extraction.inputsTried = reply->inputsTried;
    extraction.inputsValid = reply->inputsValid;
    QList<QByteArray> originals = originalAnswers(pool, problem, *reply, settings, cancel);
    keepConfirmed(*reply, originals);
    if (originals.size() < settings.tests.minimumValid) {
        extraction.refusal = refusalOf("inputs",
            tr("Only %1 inputs give an answer that can be repeated; %2 are needed.")
                .arg(originals.size()).arg(settings.tests.minimumValid));
        return extraction;
    }
    if (Status tried = tryCandidates(pool, problem, *reply, originals, settings, cancel, extraction); !tried)
        return tried.error();
    if (!extraction.chosen)
        extraction.refusal = refusalFrom(extraction.cuts);
    return extraction;
}

} // namespace codegym
