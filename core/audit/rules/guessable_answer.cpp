#include "core/audit/evidence.h"
#include "core/audit/rules.h"
#include "core/audit/worth_findings.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues& thresholds)
{
    WorthRules rules;
    rules.guessable = thresholds["commonest"];
    rules.saidAnswer = thresholds["said"];
    return worthFindingsOf("guessable-answer", evidence, rules);
}

} // namespace

AuditRule guessableAnswerRule()
{
    return {"guessable-answer", Severity::Warning,
        tr("One answer is right too often, or Observe names it: guessing pays. Add configurations with other answers."),
        {{"commonest", 0.40, tr("Share of configurations that may have the same answer.")},
            {"said", 0.30, tr("Share of configurations whose answer Observe may name.")}},
        check};
}

} // namespace codegym
