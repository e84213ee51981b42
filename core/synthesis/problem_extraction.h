#pragma once

#include "core/model/problem.h"
#include "core/synthesis/candidate_check.h"

namespace codegym {

struct ExtractionSettings {
    QByteArray granularity = "auto"; ///< auto, fine, medium or coarse
    quint64 seed = 0;
    ObserveMask observe;
    RunLimits limits;
    TestRules tests;
    Conditions conditions;
    WorthRules rules;
};

/// A cut that was tried, to show the choice that was made.
struct CutReport {
    QByteArray granularity;
    bool holds = false;
    bool trainable = false;
    bool chosen = false;
    int tools = 0;
    QList<int> rounds; ///< Of the oracle, sorted.
    WorthMetrics metrics;
    QList<Finding> findings;
};

/// Converted, with the environment that was chosen, or refused.
struct ProblemExtraction {
    std::optional<CheckedCandidate> chosen;
    std::optional<Refusal> refusal; ///< Where chosen is empty.
    QList<CutReport> cuts;
    int inputsTried = 0;
    int inputsValid = 0;
};

/// Takes one solved problem apart and keeps the best cut that passes every check. An error only when cancelled or
/// when the pool is gone: a problem that cannot be converted is a refusal. Blocks; call it from a job.
Result<ProblemExtraction> extractProblem(
    WorkerPool& pool, const Problem& problem, const ExtractionSettings& settings, const CancelToken& cancel);

/// Whether one cut is better than another: trainable first, then rounds in the complexity filter's range, grounded
/// tools, decisions.
bool isBetterCut(const CheckedCandidate& a, const CheckedCandidate& b);

} // namespace codegym
