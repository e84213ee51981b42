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
    return evidence.oneCall.findings;
}

} // namespace

AuditRule oneCallAnswerRule()
{
    return {"one-call-answer", Severity::Error,
        tr("One or two calls from the start return the answer. Drop the tool that does the whole work, or split it."),
        {}, check};
}

} // namespace codegym
