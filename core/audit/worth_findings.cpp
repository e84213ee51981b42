#include "core/audit/worth_findings.h"

namespace codegym {

namespace {

constexpr qsizetype kFewestTasks
    = 4; ///< Shares of fewer say nothing: of two tasks one always has the commonest answer.

} // namespace

QList<Finding> worthFindingsOf(QByteArrayView rule, const AuditEvidence& evidence, const WorthRules& rules)
{
    QList<Finding> findings;
    if (evidence.tasks.isEmpty() || (rule == "guessable-answer" && evidence.tasks.size() < kFewestTasks))
        return findings;
    for (const Finding& finding : worthFindings(evidence.metrics, rules)) {
        if (finding.rule == rule)
            findings.append(finding);
    }
    return findings;
}

} // namespace codegym
