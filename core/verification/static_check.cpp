#include "core/verification/static_check.h"

#include <QCoreApplication>

namespace codegym {

namespace {

Finding undocumented(const Tool& tool)
{
    return {"docstring", Severity::Error,
        QCoreApplication::translate("verification",
            "The documentation of %1 lacks Args, Returns or Example Output; an agent would not know how to call it.")
            .arg(displayLine(tool.name, 80)).toUtf8(),
        tool.name, {}};
}

Finding failedSelfTest(const RunOutcome& run)
{
    return {"self-test", Severity::Error,
        QCoreApplication::translate("verification", "The file does not run as a program: %1")
            .arg(runEndText(run, kSelfTestLimit)).toUtf8(),
        "__main__", {}};
}

} // namespace

QList<Finding> staticCheck(const Inspection& inspection, const RunOutcome& selfTest)
{
    QList<Finding> findings = inspection.findings;
    if (inspection.className.isEmpty())
        return findings;
    for (const Tool& tool : inspection.tools) {
        if (!tool.documented)
            findings.append(undocumented(tool));
    }
    if (!selfTest.finished())
        findings.append(failedSelfTest(selfTest));
    return findings;
}

} // namespace codegym
