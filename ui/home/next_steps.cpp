#include "ui/home/next_steps.h"

#include "core/model/task.h"

#include <QCoreApplication>
#include <QLocale>

namespace codegym {

namespace {

QString counted(int count, const char* one, const char* many)
{
    const QString noun = QCoreApplication::translate("home", count == 1 ? one : many);
    return QStringLiteral("%1 %2").arg(QLocale().toString(count), noun);
}

QString text(const char* source) { return QCoreApplication::translate("home", source); }

QString problems(int count) { return counted(count, "problem", "problems"); }
QString environments(int count) { return counted(count, "environment", "environments"); }
QString tasks(int count) { return counted(count, "task", "tasks"); }

void addImportSteps(QList<NextStep>& steps, const Overview& o)
{
    if (o.problems + o.environments == 0) {
        steps.append({QStringLiteral("import"), text("Import solved problems"),
            text("Problem rows, a folder of solutions, or published environments with their training rows."),
            text("Import…"), QStringLiteral("import.files")});
    }
    if (o.unfinishedImports > 0) {
        steps.append({QStringLiteral("history"),
            text("%1 did not finish").arg(counted(o.unfinishedImports, "import", "imports")),
            text("What was committed is there. Importing the same files again adds the rest."), text("Import…"),
            QStringLiteral("import.files")});
    }
}

void addExtractionSteps(QList<NextStep>& steps, const Overview& o)
{
    if (o.problemsImported > 0) {
        steps.append({QStringLiteral("extract"), text("%1 not extracted yet").arg(problems(o.problemsImported)),
            text("Extract tools from their solutions to make environments of them."), text("Problems"),
            QStringLiteral("problems")});
    }
    if (o.problemsRefused > 0) {
        steps.append({QStringLiteral("info"), text("%1 refused by the extractor").arg(problems(o.problemsRefused)),
            text("Each says what stands in the way, and where."), text("Problems"),
            QStringLiteral("problems")});
    }
}

void addVerificationSteps(QList<NextStep>& steps, const Overview& o)
{
    const int undecided = o.byValidity[size_t(Validity::NotRun)];
    const auto add = [&steps](const char* icon, const QString& title, const char* detail) {
        steps.append({QString::fromLatin1(icon), title, text(detail), text("Environments"),
            QStringLiteral("environments")});
    };
    if (undecided > 0)
        add("verify", text("%1 not verified yet").arg(environments(undecided)),
            "Verify them: static check, unit tests, the oracle on every configuration.");
    if (o.environmentsStale > 0)
        add("history", text("%1 with a stale verdict").arg(environments(o.environmentsStale)),
            "Their source, the interpreter, the limits or the program changed since. Verify them again.");
    if (const int errors = o.byValidity[size_t(Validity::Error)]; errors > 0)
        add("warning", text("%1 without a verdict, by an error of ours").arg(environments(errors)),
            "A limit or the sandbox came in between. Look at the reason, then verify again.");
    if (o.environmentsWithFindings > 0)
        add("info", text("%1 with findings").arg(environments(o.environmentsWithFindings)),
            "Correct what they name, or waive them with a reason.");
    if (o.drafts > 0)
        add("new", text("%1 not saved").arg(counted(o.drafts, "draft", "drafts")),
            "Edits that were left open. They are kept until you save or drop them.");
}

void addSelectionSteps(QList<NextStep>& steps, const Overview& o)
{
    const int correct = o.byVerdict[size_t(Verdict::Correct)];
    if (o.sets == 0 && correct > 0) {
        steps.append({QStringLiteral("difficulty"), text("%1 ready to be selected").arg(tasks(correct)),
            text("Choose by rounds and tools, and keep the choice as a named set."), text("Difficulty"),
            QStringLiteral("difficulty")});
    }
    if (o.sets > 0) {
        steps.append({QStringLiteral("export"), text("%1 to export").arg(counted(o.sets, "set", "sets")),
            text("Training rows, environment files and a manifest, in a folder of your choice."), text("Export"),
            QStringLiteral("export")});
    }
}

} // namespace

QList<NextStep> nextSteps(const Overview& overview)
{
    QList<NextStep> steps;
    addImportSteps(steps, overview);
    addExtractionSteps(steps, overview);
    addVerificationSteps(steps, overview);
    addSelectionSteps(steps, overview);
    return steps;
}

QString changesSentence(const Overview& o)
{
    QStringList parts;
    if (o.problemsChanged > 0)
        parts.append(problems(o.problemsChanged));
    if (o.environmentsChanged > 0)
        parts.append(environments(o.environmentsChanged));
    if (o.tasksChanged > 0)
        parts.append(tasks(o.tasksChanged));
    if (o.lastVisit == 0)
        return parts.isEmpty() ? text("Nothing is in this workspace yet.")
                               : text("New in this workspace: %1.").arg(parts.join(QStringLiteral(", ")));
    if (parts.isEmpty())
        return text("Nothing has changed since your last visit.");
    return text("Changed since your last visit: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString countsLine(const Overview& o)
{
    if (o.environments == 0)
        return o.problems == 0 ? text("empty") : problems(o.problems);
    return QStringLiteral("%1 \u00b7 %2").arg(environments(o.environments), tasks(o.tasks));
}

} // namespace codegym
