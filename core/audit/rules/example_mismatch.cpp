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
    QList<Finding> findings;
    for (const WorkedExample& example : evidence.examples) {
        if (example.answer.isEmpty() || example.answer == example.promised)
            continue;
        findings.append(auditFinding("example-mismatch", Severity::Warning,
            tr("The task says “%1”; the environment answers %2 there.")
                .arg(displayLine(example.text, 160), displayLine(example.answer, 80)),
            "task"));
    }
    return findings;
}

} // namespace

AuditRule exampleMismatchRule()
{
    return {"example-mismatch", Severity::Warning,
        tr("An example in the task contradicts the solution. Whoever follows the example cannot win: correct the text "
           "or "
           "leave the example out."),
        {}, check};
}

} // namespace codegym
