#include "../page_fixture.h"

#include "core/base/hash.h"
#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"
#include "support/fixtures.h"
#include "ui/environments/environments_page.h"
#include "ui/widgets/code_editor.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr int kLongestWaitMs = 30'000;

} // namespace

/// What a person sees before an edit is saved: the runs that it changes.
class TestSaveRevision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset(new PageFixture);
        m_fixture->settings.acceptUnsandboxed = true;
        m_source = readAll(projectPath(QStringLiteral("tests/data/environments/sum.py")));
        const Environment environment = sampleEnvironment({"X_1", "SumEnv"}, m_source);
        m_fixture->write([&](Connection& c) -> Status {
            const Result<Added> added = addEnvironment(c, environment, ConflictPolicy::Keep);
            if (!added)
                return added.error();
            m_row = added->row;
            const Result<TasksAdded> tasks = addTasks(c,
                {sampleTask(environment.key, "{\"values\": [1, 2]}"), sampleTask(environment.key, "{\"values\": [3]}")});
            return tasks ? Status() : Status(tasks.error());
        });
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void whatBreaksIsListedBeforeTheEditIsSaved()
    {
        startPool();
        startSaving(QByteArray(m_source).replace("return sum(self.values)", "return sum(self.values) + 1"));
        QCOMPARE(saveButton()->text(), QStringLiteral("Save now"));
        QTRY_COMPARE_WITH_TIMEOUT(saveButton()->text(), QStringLiteral("Save anyway"), kLongestWaitMs);
        const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(find<QLabel>("radiusLinesLabel")->text().contains(QLatin1String("no longer solves 2 of 2 tasks")));
        QVERIFY(table()->isVisible());
        QCOMPARE(cell(0, 0), QStringLiteral("breaks"));
        QCOMPARE(cell(0, 1), QStringLiteral("oracle"));
        QCOMPARE(cell(0, 2), QStringLiteral("{\"values\": [1, 2]}"));
        QCOMPARE(cell(0, 3), QStringLiteral("correct → incorrect"));
        QCOMPARE(revisionCount(), 1);
    }

    void trajectoriesThatGoAnotherWayAreListed()
    {
        startPool();
        Trajectory trajectory;
        trajectory.environment = {"X_1", "SumEnv"};
        trajectory.configuration = "{\"values\": [3]}";
        trajectory.steps = {{R"({"name": "GetValue", "parameters": {"index": 0}})", "3"},
            {R"({"name": "Done", "parameters": {"answer": 3}})", "right"}};
        m_fixture->write([&](Connection& c) { return addTrajectory(c, trajectory); });
        startSaving(QByteArray(m_source).replace("return sum(self.values)", "return sum(self.values) + 1"));
        QTRY_COMPARE_WITH_TIMEOUT(saveButton()->text(), QStringLiteral("Save anyway"), kLongestWaitMs);
        QVERIFY(find<QLabel>("radiusLinesLabel")->text().contains(QLatin1String("1 of 1 trajectories no longer earn")));
        QCOMPARE(cell(2, 0), QStringLiteral("breaks"));
        QVERIFY2(cell(2, 1).startsWith(QLatin1String("trajectory ")), qPrintable(cell(2, 1)));
        QVERIFY2(cell(2, 3).startsWith(QStringLiteral("reward 1.0 → reward 0.0")), qPrintable(cell(2, 3)));
    }

    void anEditThatChangesNothingSaysSoAndIsSavedByTheKeyboard()
    {
        startPool();
        startSaving(m_source + "# a remark\n");
        QTRY_COMPARE_WITH_TIMEOUT(saveButton()->text(), QStringLiteral("Save revision"), kLongestWaitMs);
        QVERIFY(find<QLabel>("radiusHeadlineLabel")->text().startsWith(QLatin1String("All go the same way")));
        QVERIFY(table()->isHidden());
        QTest::keyClicks(message(), QStringLiteral("Say why"));
        QTest::keyClick(message(), Qt::Key_Return);
        QTRY_COMPARE(revisionCount(), 2);
    }

    void whoeverDoesNotWaitSavesAtOnce()
    {
        startPool();
        startSaving(endless());
        saveButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(revisionCount(), 2, kLongestWaitMs);
    }

    void cancellingStopsTheRunsSoonerThanTheyWouldEnd()
    {
        startPool();
        startSaving(endless());
        const JobBase* job = m_fixture->jobs.jobs().front().get();
        QTRY_VERIFY_WITH_TIMEOUT(job->progress().total > 0, kLongestWaitMs);
        QVERIFY(find<QProgressBar>("radiusProgressBar")->isVisible());
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), JobBase::State::Cancelled, kLongestWaitMs);
        qInfo("stopped after %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < m_fixture->settings.limits.time.count() / 3);
        QCOMPARE(revisionCount(), 1);
    }

    void withoutWorkersItSaysWhyAndSavesAllTheSame()
    {
        startSaving(m_source + "# a remark\n");
        QTRY_COMPARE_WITH_TIMEOUT(saveButton()->text(), QStringLiteral("Save revision"), kLongestWaitMs);
        QVERIFY(find<QLabel>("radiusHeadlineLabel")->text().contains(QLatin1String("could not be found out")));
        saveButton()->click();
        QTRY_COMPARE(revisionCount(), 2);
    }

    void everythingIsReachedAndNamed()
    {
        startSaving(m_source + "# a remark\n");
        QCOMPARE(dialog()->focusWidget(), message());
        QVERIFY(!table()->accessibleName().isEmpty());
        QVERIFY(!find<QProgressBar>("radiusProgressBar")->accessibleName().isEmpty());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_COMPARE(m_fixture->jobs.running(), 0);
    }

private:
    void startPool()
    {
        const Status started = m_fixture->pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
    }

    /// solve() never ends, other than by its time limit.
    QByteArray endless() const
    {
        return QByteArray(m_source).replace("        total = 0\n", "        while True: pass\n        total = 0\n");
    }

    void startSaving(const QByteArray& edited)
    {
        QVERIFY(edited != m_source);
        m_page.reset(new EnvironmentsPage(m_fixture->context()));
        m_page->resize(1280, 720);
        m_page->show();
        m_fixture->commands.setActivePage(m_page.get());
        QTRY_COMPARE(find<CodeEditor>("environmentSourceView")->text(), m_source);
        QTRY_VERIFY(m_page->idle());
        find<CodeEditor>("environmentSourceView")->replaceText(edited);
        m_fixture->commands.action(QStringLiteral("source.save"))->trigger();
        QVERIFY(dialog()->isVisible());
    }

    int revisionCount()
    {
        return int(m_fixture->workspace->read([this](Connection& c) { return revisionRows(c, m_row); })->size());
    }

    template <typename Widget>
    Widget* find(const char* name) const
    {
        auto* found = m_page->findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no widget named %s", name);
        return found;
    }
    QDialog* dialog() const { return find<QDialog>("saveRevisionDialog"); }
    QWidget* message() const { return find<QLineEdit>("revisionMessageEdit"); }
    QPushButton* saveButton() const { return find<QPushButton>("confirmSaveButton"); }
    QTableView* table() const { return find<QTableView>("radiusTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<Page> m_page;
    QByteArray m_source;
    RowId m_row = 0;
};

QTEST_MAIN(TestSaveRevision)
#include "tst_save_revision.moc"
