#pragma once

#include "core/model/finding.h"
#include "ui/widgets/pill.h"

namespace codegym {

PillText severityPill(Severity severity);

/// What the rule means and what to do about it; its name alone where verification noticed it.
QString ruleHelp(const QByteArray& rule);

} // namespace codegym
