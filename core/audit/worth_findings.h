#pragma once

#include "core/audit/evidence.h"

namespace codegym {

/// What the metrics break of one rule; nothing where too little ran to say so.
QList<Finding> worthFindingsOf(QByteArrayView rule, const AuditEvidence& evidence, const WorthRules& rules);

} // namespace codegym
