#pragma once

#include "core/model/finding.h"
#include "core/workspace/connection.h"

#include <QList>

namespace codegym {

/// What one rule said about the environments outside the trash.
struct RuleFindings {
    QByteArray rule;
    Severity severity = Severity::Info; ///< The worst that nobody waived; of the waived ones where all are.
    int environments = 0; ///< With a finding of this rule that nobody waived.
    int findings = 0; ///< Not waived.
    int waived = 0;

    friend bool operator==(const RuleFindings&, const RuleFindings&) = default;
};

/// One line for each rule that spoke: the worst first, then the most frequent.
Result<QList<RuleFindings>> findingsBoard(Connection& connection);

} // namespace codegym
