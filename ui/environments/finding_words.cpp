#include "ui/environments/finding_words.h"

#include "core/audit/rules.h"

#include <QCoreApplication>

namespace codegym {

PillText severityPill(Severity severity)
{
    const auto text = [](const char* words) { return QCoreApplication::translate("FindingWords", words); };
    switch (severity) {
    case Severity::Info: return {PillKind::Neutral, text("note")};
    case Severity::Warning: break;
    case Severity::Error: return {PillKind::Warning, text("serious")};
    }
    return {PillKind::Warning, text("warning")};
}

QString ruleHelp(const QByteArray& rule)
{
    for (const AuditRule& known : auditRules()) {
        if (known.id == rule)
            return known.help;
    }
    return displayLine(rule);
}

} // namespace codegym
