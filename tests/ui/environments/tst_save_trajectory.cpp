#include "../page_fixture.h"

#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"
#include "support/fixtures.h"
#include "ui/environments/environments_page.h"
#include "ui/trajectories/trajectories_page.h"
#include "ui/widgets/pill.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr int kLongestWaitMs = 30'000;

} // namespace

/// From a call in the playground to the saved line in the player.
class TestSaveTrajectory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset(new PageFixture);
        m_fixture->settings.acceptUnsandboxed = true;
        m_fixture->settings.reviewer = QStringLiteral("ana");
        Environment environment = sampleEnvironment(
            {"X_1", "SumEnv"}, readAll(projectPath(QStringLiteral("tests/data/environments/sum.py"))));
        environment.revision.tools = {{"Observe", "()", "Looks.", "observe", true, {{1, 2}}, {}},
            {"GetValue", "(index: int)", "Reads.", "reader", true, {{1, 2}}, {}},
            {"Done", "(answer: int)", "Ends.", "done", true, {{1, 2}}, {}}};
        m_fixture->write([&](Connection& c) -> Status {
            const Result<Added> added = addEnvironment(c, environment, ConflictPolicy::Keep);
            if (!added)
                return added.error();
            const Result<TasksAdded> tasks = addTasks(c, {sampleTask(environment.key, "{\"values\": [1, 2]}")});
            return tasks ? Status() : Status(tasks.error());
        });
        VERIFY_OK(m_fixture->pool.start());
        m_bench.reset(new EnvironmentsPage(m_fixture->context()));
        m_bench->resize(1280, 720);
        m_bench->show();
        m_fixture->commands.setActivePage(m_bench.get());
    }

    void cleanup()
    {
        m_player.reset();
        m_bench.reset();
        m_fixture.reset();
    }

    void beforeTheFirstCallNothingCanBeSaved()
    {
        QVERIFY(!find<QToolButton>("playgroundSaveButton")->isEnabled());
        m_fixture->commands.refresh();
        QVERIFY(!command("playground.save")->isEnabled());
    }

    void aPlayedLineIsFoundInThePlayer()
    {
        call(1, QStringLiteral("{\"index\": 0}"), 1);
        saveWith(QStringLiteral("looks at one value only"));
        QTRY_VERIFY(find<QLabel>("playgroundMessageLabel")->text().contains(QLatin1String("Trajectories page")));
        QCOMPARE(rows().size(), 1);
        QCOMPARE(rows().first().note, ByteText("looks at one value only"));
        QCOMPARE(rows().first().author, ByteText("ana"));
        openPlayer();
        QTRY_COMPARE(in<QTableView>("stepsTable")->model()->rowCount(), 1);
        QTRY_VERIFY(in<QTableView>("stepsTable")->isVisible()); // although the oracle never ran
        QCOMPARE(in<QComboBox>("playedRunComboBox")->currentText(), QStringLiteral("looks at one value only · not finished"));
    }

    void aSecondLineBranchesOffFromTheFirst()
    {
        call(1, QStringLiteral("{\"index\": 0}"), 1);
        call(1, QStringLiteral("{\"index\": 1}"), 2);
        saveWith({});
        QTRY_COMPARE(rows().size(), 1);
        find<QToolButton>("playgroundBackButton")->click();
        QTRY_VERIFY(find<QPushButton>("playgroundFinishButton")->isEnabled());
        find<QPushButton>("playgroundFinishButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(find<Pill>("playgroundEndPill")->text(), QStringLiteral("reward 1.0"), kLongestWaitMs);
        QTRY_VERIFY(find<QToolButton>("playgroundSaveButton")->isEnabled());
        saveWith(QStringLiteral("the oracle's end"));
        QTRY_COMPARE(rows().size(), 2);
        const TrajectoryRow second = rows().last();
        QCOMPARE(second.parentId, rows().first().id);
        QCOMPARE(second.branchedAfter, 1);
        QVERIFY(second.ended);
        QCOMPARE(second.reward, 1.0);
    }

    void theSameLineIsSavedOnce()
    {
        call(1, QStringLiteral("{\"index\": 0}"), 1);
        saveWith({});
        QTRY_COMPARE(rows().size(), 1);
        saveWith({});
        QTRY_VERIFY(find<QLabel>("playgroundMessageLabel")->text().contains(QLatin1String("saved before")));
        QCOMPARE(rows().size(), 1);
    }

    void aRemovedTrajectoryComesBackByUndo()
    {
        call(1, QStringLiteral("{\"index\": 0}"), 1);
        saveWith({});
        QTRY_COMPARE(rows().size(), 1);
        openPlayer();
        QTRY_VERIFY(in<QTableView>("stepsTable")->isVisible());
        command("trajectories.remove")->trigger();
        QTRY_VERIFY(in<QPushButton>("runOracleButton")->isVisible());
        QVERIFY(rows().isEmpty());
        QTRY_VERIFY(command("trajectories.undoRemove")->isEnabled());
        command("trajectories.undoRemove")->trigger();
        QTRY_VERIFY(in<QTableView>("stepsTable")->isVisible());
        QCOMPARE(rows().size(), 1);
    }

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return m_bench->findChild<Widget*>(QLatin1String(name));
    }
    template <typename Widget>
    Widget* in(const char* name) const
    {
        return m_player->findChild<Widget*>(QLatin1String(name));
    }
    QAction* command(const char* id) const { return m_fixture->commands.action(QLatin1String(id)); }

    void call(int tool, const QString& parameters, int calls)
    {
        auto* tools = find<QComboBox>("playgroundToolComboBox");
        QTRY_VERIFY(tools->count() == 3);
        tools->setCurrentIndex(tool);
        find<QPlainTextEdit>("playgroundParametersEdit")->setPlainText(parameters);
        auto* button = find<QPushButton>("playgroundCallButton");
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_COMPARE_WITH_TIMEOUT(find<QTableView>("playgroundStepTable")->model()->rowCount(), calls, kLongestWaitMs);
        QTRY_VERIFY(find<QToolButton>("playgroundSaveButton")->isEnabled());
    }

    void saveWith(const QString& note)
    {
        m_fixture->commands.refresh();
        command("playground.save")->trigger();
        auto* dialog = find<QDialog>("saveTrajectoryDialog");
        QVERIFY(dialog);
        auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("trajectoryNoteEdit"));
        QTest::keyClicks(field, note);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!find<QDialog>("saveTrajectoryDialog"));
    }

    QList<TrajectoryRow> rows()
    {
        const auto read = m_fixture->workspace->read([](Connection& c) -> Result<QList<TrajectoryRow>> {
            const Result<std::vector<RowId>> ids = trajectoryIds(c, {});
            return ids ? trajectoryRows(c, *ids) : Result<QList<TrajectoryRow>>(ids.error());
        });
        return read ? *read : QList<TrajectoryRow>();
    }

    void openPlayer()
    {
        m_player.reset(new TrajectoriesPage(m_fixture->context()));
        m_player->resize(1280, 720);
        m_player->show();
        m_fixture->commands.setActivePage(m_player.get());
        QVERIFY(m_player->select(displayLine(rows().first().id)));
    }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<EnvironmentsPage> m_bench;
    std::unique_ptr<TrajectoriesPage> m_player;
};

QTEST_MAIN(TestSaveTrajectory)
#include "tst_save_trajectory.moc"
