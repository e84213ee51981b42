#include "core/audit/rules.h"

namespace codegym {

const QList<AuditRule>& auditRules()
{
    static const QList<AuditRule> rules {observeLeakRule(), oneCallAnswerRule(), unneededToolRule(), doubleDoneRule(),
        nearMissAcceptedRule(), overStrictDoneRule(), aliasedStateRule(), nondeterministicRule(),
        unreadableConfigurationRule(), docstringRule(), nameStyleRule(), staleExampleRule(), exampleMismatchRule(),
        openLoopRule(), notepadRule(), guessableAnswerRule(), algorithmNameRule(), forcedProcedureRule(),
        homogeneousLoopRule()};
    return rules;
}

} // namespace codegym
