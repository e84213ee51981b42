#include "core/model/task.h"
#include "ui/home/next_steps.h"

#include <QtTest>

using namespace codegym;

namespace {

QStringList targets(const Overview& overview)
{
    QStringList found;
    for (const NextStep& step : nextSteps(overview))
        found.append(step.target);
    return found;
}

} // namespace

class TestNextSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyWorkspaceWantsAnImport()
    {
        QCOMPARE(targets({}), QStringList {QStringLiteral("import.files")});
    }

    void stepsFollowTheOrderOfTheWork()
    {
        Overview overview;
        overview.problems = 5;
        overview.problemsImported = 3;
        overview.environments = 2;
        overview.byValidity[size_t(Validity::NotRun)] = 1;
        overview.environmentsStale = 1;
        overview.byVerdict[size_t(Verdict::Correct)] = 9;
        QCOMPARE(targets(overview),
            (QStringList {QStringLiteral("problems"), QStringLiteral("environments"), QStringLiteral("environments"),
                QStringLiteral("difficulty")}));
        QCOMPARE(nextSteps(overview).first().title, QStringLiteral("3 problems not extracted yet"));
    }

    void aSetIsThereToBeExported()
    {
        Overview overview;
        overview.problems = overview.problemsConverted = 1;
        overview.environments = 1;
        overview.byVerdict[size_t(Verdict::Correct)] = 9;
        overview.sets = 1;
        QCOMPARE(targets(overview), QStringList {QStringLiteral("export")});
    }

    void changesAreCountedInWords()
    {
        Overview overview;
        overview.lastVisit = 7;
        QCOMPARE(changesSentence(overview), QStringLiteral("Nothing has changed since your last visit."));
        overview.problemsChanged = 1;
        overview.tasksChanged = 20;
        QCOMPARE(changesSentence(overview), QStringLiteral("Changed since your last visit: 1 problem, 20 tasks."));
    }

    void aFirstVisitHasNoneBefore()
    {
        Overview overview;
        QCOMPARE(changesSentence(overview), QStringLiteral("Nothing is in this workspace yet."));
        overview.problemsChanged = 1;
        QCOMPARE(changesSentence(overview), QStringLiteral("New in this workspace: 1 problem."));
    }
};

QTEST_APPLESS_MAIN(TestNextSteps)
#include "tst_next_steps.moc"
