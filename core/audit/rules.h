#pragma once

#include "core/audit/rule.h"

namespace codegym {

/// Every rule, in the order in which findings are listed.
const QList<AuditRule>& auditRules();

// One file per rule, in rules/.
AuditRule observeLeakRule();
AuditRule oneCallAnswerRule();
AuditRule unneededToolRule();
AuditRule doubleDoneRule();
AuditRule nearMissAcceptedRule();
AuditRule overStrictDoneRule();
AuditRule aliasedStateRule();
AuditRule nondeterministicRule();
AuditRule unreadableConfigurationRule();
AuditRule docstringRule();
AuditRule nameStyleRule();
AuditRule staleExampleRule();
AuditRule exampleMismatchRule();
AuditRule openLoopRule();
AuditRule notepadRule();
AuditRule guessableAnswerRule();
AuditRule algorithmNameRule();
AuditRule forcedProcedureRule();
AuditRule homogeneousLoopRule();

} // namespace codegym
