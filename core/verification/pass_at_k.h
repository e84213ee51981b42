#pragma once

#include "core/model/task.h"

#include <QList>

namespace codegym {

/// pass@k of n samples of which c pass: the chance that at least one of k drawn without putting back passes,
/// 1 - C(n - c, k) / C(n, k), unbiased. Nothing where k is not within 1 and n, or c not within 0 and n.
std::optional<double> passAtK(int n, int c, int k);

/// What is known of one candidate solution: its source, and its verdict on each of the tests.
struct CandidateScore {
    ByteText source;
    QList<Verdict> verdicts; ///< NotRun where it did not run on the current revision.
};

/// How an environment's candidate solutions fare, as the paper counts: one passes if it passes all tests.
struct SolutionsPass {
    int tests = 0;
    int candidates = 0; ///< That ran on every test; only these count.
    int distinct = 0; ///< Of these, by their source.
    int passing = 0;

    /// Solvable in the paper's sense: at least one candidate passes all tests.
    bool solvable() const { return passing > 0; }
    std::optional<double> at(int k) const { return passAtK(candidates, passing, k); }
};

SolutionsPass solutionsPass(int tests, const QList<CandidateScore>& candidates);

} // namespace codegym
