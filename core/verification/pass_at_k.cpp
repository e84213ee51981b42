#include "core/verification/pass_at_k.h"

#include <QSet>

#include <algorithm>

namespace codegym {

std::optional<double> passAtK(int n, int c, int k)
{
    if (c < 0 || c > n || k < 1 || k > n)
        return std::nullopt;
    if (n - c < k)
        return 1.0; // every draw of k holds one that passes
    // As a product, because the binomials themselves outgrow any number.
    double noneOfThem = 1;
    for (int i = n - c + 1; i <= n; ++i)
        noneOfThem *= 1.0 - double(k) / i;
    return 1.0 - noneOfThem;
}

SolutionsPass solutionsPass(int tests, const QList<CandidateScore>& candidates)
{
    SolutionsPass pass;
    pass.tests = tests;
    QSet<ByteText> sources;
    for (const CandidateScore& candidate : candidates) {
        const bool ran = tests > 0 && candidate.verdicts.size() == tests && !candidate.verdicts.contains(Verdict::NotRun);
        if (!ran)
            continue;
        ++pass.candidates;
        sources.insert(candidate.source);
        pass.passing += candidate.verdicts.count(Verdict::Correct) == tests ? 1 : 0;
    }
    pass.distinct = int(sources.size());
    return pass;
}

} // namespace codegym
