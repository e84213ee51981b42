#include "../page_fixture.h"
#include "core/jobs/machine.h"
#include "core/workspace/environments.h"
#include "core/workspace/sets.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"
#include "ui/difficulty/difficulty_page.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace codegym;

namespace {

/// One valid environment with three tools and a task for each number of rounds.
void fill(test::PageFixture& fixture, const QList<int>& rounds)
{
    const Conditions now = conditionsOf(fixture.pool, fixture.settings);
    fixture.write([&](Connection& c) -> Status {
        Environment environment = test::sampleEnvironment(test::sampleKey());
        const Result<Added> added = addEnvironment(c, environment, ConflictPolicy::Keep);
        if (!added)
            return added.error();
        const Result<Environment> stored = codegym::environment(c, environment.key);
        EnvironmentVerdict verdict {stored->revision.hash, Validity::Valid, 3, 3, {}, now};
        if (const Status kept = recordEnvironmentVerdict(c, *environmentRow(c, environment.key), verdict); !kept)
            return kept;
        QList<TaskRun> runs;
        for (const int number : rounds) {
            const QByteArray configuration = "{\"n\": " + QByteArray::number(number) + '}';
            const Result<TasksAdded> tasks = addTasks(c, {test::sampleTask(environment.key, configuration)});
            if (!tasks)
                return tasks.error();
            OracleRun run = test::sampleRun(stored->revision.hash, number);
            run.effectiveRounds = number;
            run.conditions = now;
            runs.append({tasks->rows[0], run});
        }
        return recordOracleRuns(c, runs);
    });
}

struct OpenPage {
    explicit OpenPage(test::PageFixture& fixture) : page(fixture.context())
    {
        fixture.commands.setActivePage(&page);
        page.show();
        page.activated();
    }
    QTableView* table() { return page.findChild<QTableView*>(QStringLiteral("keptTasksTable")); }
    void choose(const char* preset)
    {
        page.findChild<QAction*>(QStringLiteral("preset_") + QLatin1String(preset))->trigger();
    }

    DifficultyPage page;
};

} // namespace

class TestDifficultyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyWorkspaceLeadsToProblems()
    {
        test::PageFixture fixture;
        OpenPage open(fixture);
        QTRY_VERIFY(open.page.findChild<QPushButton*>(QStringLiteral("goToProblemsButton"))->isVisible());
    }

    void theTableHoldsWhatTheFiltersKeep()
    {
        test::PageFixture fixture;
        fill(fixture, {5, 12, 40, 300});
        OpenPage open(fixture);
        QAbstractItemModelTester tester(open.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        open.choose("all");
        QTRY_COMPARE(open.table()->model()->rowCount(), 4);
        open.choose("paper"); // at least 4 tools: there are 3
        QTRY_COMPARE(open.table()->model()->rowCount(), 0);
        QTRY_COMPARE(open.page.findChild<QLabel*>(QStringLiteral("toolsRemovedLabel"))->text(), QStringLiteral("\u22122"));
        QCOMPARE(open.page.findChild<QLabel*>(QStringLiteral("roundsRemovedLabel"))->text(), QStringLiteral("\u22122"));
    }

    void columnsSortByWhatTheFilterCounts()
    {
        test::PageFixture fixture;
        fill(fixture, {40, 5, 12});
        OpenPage open(fixture);
        open.choose("all");
        QTRY_COMPARE(open.table()->model()->rowCount(), 3);
        open.table()->sortByColumn(2, Qt::DescendingOrder);
        QTRY_COMPARE(open.table()->model()->index(0, 2).data().toString(), QStringLiteral("40"));
        QTRY_COMPARE(open.table()->model()->index(2, 2).data().toString(), QStringLiteral("5"));
    }

    void whatIsNotVerifiedLeadsToEnvironments()
    {
        test::PageFixture fixture;
        fill(fixture, {});
        fixture.write([](Connection& c) { return addTasks(c, {test::sampleTask(test::sampleKey(), "{\"n\": 1}")}); });
        OpenPage open(fixture);
        QTRY_VERIFY(open.page.findChild<QPushButton*>(QStringLiteral("goToEnvironmentsButton"))->isVisible());
        QVERIFY(!open.page.findChild<QPushButton*>(QStringLiteral("makeSetButton"))->isEnabled());
    }

    void newTasksAreCountedWhenTheyArrive()
    {
        test::PageFixture fixture;
        fill(fixture, {20});
        OpenPage open(fixture);
        open.choose("all");
        QTRY_COMPARE(open.table()->model()->rowCount(), 1);
        open.page.findChild<QCheckBox*>(QStringLiteral("verifiedCheckBox"))->click();
        fixture.write([](Connection& c) { return addTasks(c, {test::sampleTask(test::sampleKey(), "{\"n\": 1}")}); });
        QTRY_COMPARE(open.table()->model()->rowCount(), 2);
    }

    void aSetIsMadeUnderTheNameGiven()
    {
        test::PageFixture fixture;
        fill(fixture, {20, 30});
        OpenPage open(fixture);
        open.choose("all");
        QTRY_COMPARE(open.table()->model()->rowCount(), 2);
        QSignalSpy asked(&open.page, &Page::pageRequested);
        fixture.commands.action(QStringLiteral("set.make"))->trigger();
        QTRY_VERIFY(open.page.findChild<QDialog*>(QStringLiteral("makeSetDialog")));
        auto* dialog = open.page.findChild<QDialog*>(QStringLiteral("makeSetDialog"));
        dialog->findChild<QLineEdit*>(QStringLiteral("setNameLineEdit"))->setText(QStringLiteral("mine"));
        dialog->findChild<QPushButton*>(QStringLiteral("makeButton"))->click();
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked[0][1].toString(), QStringLiteral("mine"));
        const auto set = fixture.workspace->read([](Connection& c) { return curatedSet(c, "mine"); });
        VERIFY_OK(set);
        QCOMPARE(set->tasks.size(), 2);
        QCOMPARE(set->recipe, recipePreset("all")->json());
    }

    void theRecipeIsRemembered()
    {
        test::PageFixture fixture;
        fill(fixture, {20});
        {
            OpenPage open(fixture);
            open.choose("paper-hard");
        }
        OpenPage again(fixture);
        QTRY_VERIFY(again.page.idle());
        QCOMPARE(again.page.findChild<QLabel*>(QStringLiteral("roundsRangeLabel"))->text(),
            rangeText(recipePreset("paper-hard")->rounds, QStringLiteral("rounds")));
    }
};

QTEST_MAIN(TestDifficultyPage)
#include "tst_difficulty_page.moc"
