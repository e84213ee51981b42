#include "core/audit/algorithm_words.h"
#include "core/audit/evidence.h"
#include "core/audit/rules.h"
#include "core/audit/task_words.h"
#include "core/verification/steps.h"

#include <QCoreApplication>

#include <algorithm>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    const QSet<QByteArray> allowed = algorithmWords(wordsOfText(evidence.taskText()));
    QList<Finding> findings;
    for (const Tool& tool : evidence.environment.revision.tools) {
        QSet<QByteArray> told = algorithmWords(wordsOfName(tool.name) + wordsOfText(tool.documentation));
        for (const QByteArray& parameter : parameterNames(tool.signature))
            told |= algorithmWords(wordsOfName(parameter));
        told -= allowed;
        if (told.isEmpty())
            continue;
        QByteArrayList words = told.values();
        std::sort(words.begin(), words.end());
        findings.append(auditFinding("algorithm-name", Severity::Warning,
            tr("%1 tells the algorithm (%2), of which the task says nothing.")
                .arg(displayLine(tool.name, 80), QString::fromLatin1(words.join(", "))),
            tool.name));
    }
    return findings;
}

} // namespace

AuditRule algorithmNameRule()
{
    return {"algorithm-name", Severity::Warning,
        tr("A name or a documentation gives the method away, so that an agent need not find it. Use a neutral name in "
           "the "
           "task's words."),
        {}, check};
}

} // namespace codegym
