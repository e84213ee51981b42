#include "../page_fixture.h"
#include "core/verification/steps.h"
#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"
#include "ui/trajectories/trajectories_page.h"

#include <QAbstractSlider>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace codegym;

namespace {

Step call(const QByteArray& tool, const QByteArray& parameters, const QByteArray& observation)
{
    return {actionJson(tool, parameters), observation};
}

/// An environment with a task that ran and one that never did.
void fill(test::PageFixture& fixture)
{
    fixture.write([](Connection& c) -> Status {
        const Environment environment = test::sampleEnvironment(test::sampleKey());
        const Result<Added> added = addEnvironment(c, environment, ConflictPolicy::Keep);
        if (!added)
            return added.error();
        const Result<TasksAdded> tasks = addTasks(c,
            {test::sampleTask(environment.key, R"({"a": [1, 2, 3]})"), test::sampleTask(environment.key, R"({"a": [9]})")});
        if (!tasks)
            return tasks.error();
        const Result<Environment> stored = codegym::environment(c, environment.key);
        if (!stored)
            return stored.error();
        OracleRun run = test::sampleRun(stored->revision.hash, 3);
        run.steps = {call("Observe", "{}", "{\"n\": 3}"), call("GetItem", "{\"index\": 0}", "1"),
            call("Done", "{\"answer\": 1}", "Result: Correct, reward=1")};
        return recordOracleRuns(c, {{tasks->rows[0], run}});
    });
}

QString taskIdOf(const QByteArray& configuration)
{
    return QString::fromUtf8(taskId(test::sampleKey(), configuration));
}

} // namespace

class TestTrajectoriesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyWorkspaceLeadsToProblems()
    {
        test::PageFixture fixture;
        TrajectoriesPage page(fixture.context());
        page.show();
        QSignalSpy asked(&page, &Page::pageRequested);
        auto* button = page.findChild<QPushButton*>(QStringLiteral("goToProblemsButton"));
        QTRY_VERIFY(button->isVisible());
        button->click();
        QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("problems"));
    }

    void keysStepThroughARun()
    {
        test::PageFixture fixture;
        fill(fixture);
        TrajectoriesPage page(fixture.context());
        fixture.commands.setActivePage(&page);
        page.show();
        QVERIFY(page.select(taskIdOf(R"({"a": [1, 2, 3]})")));
        auto* steps = page.findChild<QTableView*>(QStringLiteral("stepsTable"));
        QTRY_COMPARE(steps->model()->rowCount(), 3);
        QTRY_VERIFY(steps->isVisible());
        auto* line = page.findChild<QAbstractSlider*>(QStringLiteral("stepTimeLine"));
        QCOMPARE(line->value(), 0);
        fixture.commands.action(QStringLiteral("steps.next"))->trigger();
        QCOMPARE(line->value(), 1);
        QCOMPARE(page.findChild<QPlainTextEdit*>(QStringLiteral("stepCallText"))->toPlainText(),
            QStringLiteral("GetItem(index=0)"));
        QCOMPARE(page.findChild<QPlainTextEdit*>(QStringLiteral("observationText"))->toPlainText(), QStringLiteral("1"));
        fixture.commands.action(QStringLiteral("steps.last"))->trigger();
        QCOMPARE(steps->currentIndex().row(), 2);
        fixture.commands.action(QStringLiteral("steps.next"))->trigger();
        QCOMPARE(line->value(), 2);
        fixture.commands.action(QStringLiteral("steps.previous"))->trigger();
        QCOMPARE(steps->currentIndex().row(), 1);
    }

    void aTaskThatNeverRanOffersToRunIt()
    {
        test::PageFixture fixture;
        fill(fixture);
        TrajectoriesPage page(fixture.context());
        page.show();
        QVERIFY(page.select(taskIdOf(R"({"a": [9]})")));
        QTRY_VERIFY(page.findChild<QPushButton*>(QStringLiteral("runOracleButton"))->isVisible());
        QVERIFY(!page.findChild<QTableView*>(QStringLiteral("stepsTable"))->isVisible());
    }

    void aRunThatArrivesLaterIsShown()
    {
        test::PageFixture fixture;
        fill(fixture);
        TrajectoriesPage page(fixture.context());
        page.show();
        QVERIFY(page.select(taskIdOf(R"({"a": [9]})")));
        QTRY_VERIFY(page.findChild<QPushButton*>(QStringLiteral("runOracleButton"))->isVisible());
        fixture.write([](Connection& c) -> Status {
            const Result<StoredTask> task = taskById(c, taskId(test::sampleKey(), R"({"a": [9]})"));
            const Result<Environment> environment = codegym::environment(c, test::sampleKey());
            return recordOracleRuns(c, {{task->row, test::sampleRun(environment->revision.hash, 2)}});
        });
        QTRY_VERIFY(page.findChild<QTableView*>(QStringLiteral("stepsTable"))->isVisible());
    }

    void theTaskFilterSaysWhenNothingFits()
    {
        test::PageFixture fixture;
        fill(fixture);
        TrajectoriesPage page(fixture.context());
        page.show();
        auto* tasks = page.findChild<QTableView*>(QStringLiteral("tasksTable"));
        QTRY_COMPARE(tasks->model()->rowCount(), 2);
        page.findChild<QLineEdit*>(QStringLiteral("taskFilterLineEdit"))->setText(QStringLiteral("nosuchenv"));
        QTRY_COMPARE(tasks->model()->rowCount(), 0);
        QTRY_VERIFY(page.idle());
        QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("goToProblemsButton"))->isVisible());
    }

    void anUnknownTaskIsSaid()
    {
        test::PageFixture fixture;
        fill(fixture);
        TrajectoriesPage page(fixture.context());
        QSignalSpy said(&page, &Page::statusMessage);
        QVERIFY(!page.select(QStringLiteral("no task id")));
        QVERIFY(page.select(QStringLiteral("X_9__NoEnv@0123456789abcdef")));
        QTRY_COMPARE(said.count(), 1);
    }
};

QTEST_MAIN(TestTrajectoriesPage)
#include "tst_trajectories_page.moc"
