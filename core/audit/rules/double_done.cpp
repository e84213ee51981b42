#include "core/audit/evidence.h"
#include "core/audit/rules.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    const SecondDone& second = evidence.secondDone;
    if (second.won == 0)
        return {};
    return {auditFinding("double-done", Severity::Warning,
        tr("After a wrong answer a second Done wins on %1 of %2 tasks.").arg(second.won).arg(second.tried), "Done")};
}

} // namespace

AuditRule doubleDoneRule()
{
    return {"double-done", Severity::Warning,
        tr("Done tells the right answer, and a second Done is rewarded. An agent loop that goes on after Done can win "
           "without work. Refuse every call after the first Done."),
        {}, check};
}

} // namespace codegym
