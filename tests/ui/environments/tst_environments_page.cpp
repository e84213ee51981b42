#include "../page_fixture.h"

#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/problems.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"
#include "core/workspace/verdicts.h"
#include "ui/environments/environment_list_panel.h"
#include "ui/environments/environments_page.h"
#include "ui/environments/hidden_state_view.h"
#include "ui/environments/linked_sources.h"
#include "ui/environments/matrix_model.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/pill.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace codegym;
using namespace codegym::test;

namespace {

/// A whole environment of the published contract, as small as one can be.
const QByteArray kCounter = R"py(import ast
import json

import gymnasium


class CounterEnv(gymnasium.Env):
    def __init__(self, env_str=None):
        self.OBSERVE, self.ADD, self.DONE = 0, 1, 2
        self.func_mapping = {"Observe": self.OBSERVE, "Add": self.ADD, "Done": self.DONE}
        self.reset(ast.literal_eval(env_str.split("@", 1)[1]) if env_str else {})

    @staticmethod
    def from_env_str(env_str):
        return CounterEnv(env_str) if env_str.startswith("CounterEnv@") else None

    def reset(self, options={}):
        self.total = options.get("start", 0)
        self.step_count, self._reward, self._done = 0, 0, False
        return "ok", {}

    @property
    def finished(self):
        return self._done

    @property
    def reward(self):
        return float(self._reward)

    def step(self, action):
        self.step_count += 1
        call = json.loads(action)
        try:
            return True, getattr(self, call["name"])(**call["parameters"])
        except Exception as problem:
            return True, f"Error: {problem}"

    def Observe(self):
        return json.dumps({"total": self.total})

    def Add(self, amount: int):
        self.total += amount
        return json.dumps(self.total)

    def Done(self, answer):
        self._reward = 1 if answer == self.total else 0
        self._done = True
        return f"reward={self._reward}"

    def get_ref_answer(self):
        return self.total

    def solve(self):
        self.step(json.dumps({"name": "Done", "parameters": {"answer": self.total}}))
)py";

Environment counter()
{
    Environment environment = sampleEnvironment(sampleKey("P_1", "CounterEnv"), kCounter);
    environment.revision.tools = {
        {"Observe", "()", "Looks.", "observe", true, {{43, 44}}, {}},
        {"Add", "(amount: int)", "Adds.", "update", true, {{46, 48}}, {{2, 2}}},
        {"Done", "(answer: int)", "Ends.", "done", true, {{50, 53}}, {}},
    };
    return environment;
}

} // namespace

class TestEnvironmentsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture.reset(new PageFixture); }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void anEmptyWorkspaceLeadsToProblems()
    {
        open();
        QTRY_VERIFY(find<QPushButton>("environmentsToProblemsButton")->isVisible());
        QSignalSpy asked(m_page.get(), &Page::pageRequested);
        find<QPushButton>("environmentsToProblemsButton")->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("problems"));
    }

    void showsSourceSolutionAndTools()
    {
        addCounter();
        open();
        QAbstractItemModelTester list(view("environmentList")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester tools(view("toolList")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(column("toolList", 0),
            (QStringList {QStringLiteral("Observe()"), QStringLiteral("Add(amount)"), QStringLiteral("Done(answer)")}));
        QCOMPARE(find<CodeView>("environmentSourceView")->text(), kCounter);
        QVERIFY(find<CodeView>("originalSolutionView")->text().contains("return a[0]"));
        view("toolList")->selectRow(1);
        QVERIFY(find<QPlainTextEdit>("toolDocumentationView")->toPlainText().contains(QLatin1String("def Add(amount: int)")));
    }

    void aTrajectoryThatIsKeptCountsForItsToolsAtOnce()
    {
        addCounter();
        open();
        QTRY_COMPARE(view("toolList")->model()->rowCount(), 3);
        QVERIFY(view("toolList")->isColumnHidden(2)); // there is none
        const EnvironmentKey key = sampleKey("P_1", "CounterEnv");
        m_fixture->write([&](Connection& c) -> Status {
            if (const auto task = addTasks(c, {sampleTask(key, "{\"start\": 77}")}); !task)
                return task.error();
            Trajectory played;
            played.environment = key;
            played.configuration = "{\"start\": 77}";
            played.steps = {{"{\"name\": \"Add\", \"parameters\": {\"amount\": 1}}", "78"},
                {"{\"name\": \"Add\", \"parameters\": {\"amount\": 2}}", "80"}};
            const auto kept = addTrajectory(c, played);
            return kept ? Status() : kept.error();
        });
        QTRY_COMPARE(column("toolList", 2),
            (QStringList {QStringLiteral("0/1"), QStringLiteral("1/1"), QStringLiteral("0/1")}));
        QVERIFY(!view("toolList")->isColumnHidden(2));
        QVERIFY(view("toolList")->model()->index(1, 2).data(Qt::ToolTipRole).toString().contains(
            QLatin1String("Used in 1 of 1 trajectories, 2 calls")));
    }

    void aLineOfTheSolutionChoosesItsTool()
    {
        addCounter();
        open();
        QTRY_COMPARE(view("toolList")->model()->rowCount(), 3);
        QTRY_COMPARE(view("toolList")->currentIndex().row(), 0);
        Q_EMIT find<CodeView>("originalSolutionView")->lineActivated(2);
        QCOMPARE(view("toolList")->currentIndex().row(), 1);
        QCOMPARE(find<QComboBox>("playgroundToolComboBox")->currentText(), QStringLiteral("Add"));
        QCOMPARE(find<QPlainTextEdit>("playgroundParametersEdit")->toPlainText(), QStringLiteral("{\"amount\": 0}"));
    }

    void ofNestedToolsTheSmallestOwnsALine()
    {
        const QList<Tool> tools {{"Outer", {}, {}, {}, true, {{1, 20}}, {}}, {"Inner", {}, {}, {}, true, {{5, 6}}, {}}};
        QCOMPARE(toolAtLine(tools, 5, &Tool::fileLines), 1);
        QCOMPARE(toolAtLine(tools, 7, &Tool::fileLines), 0);
        QCOMPARE(toolAtLine(tools, 21, &Tool::fileLines), -1);
        QCOMPARE(toolAtLine(tools, 5, &Tool::sourceLines), -1);
    }

    void thePlaygroundPlays()
    {
        startCounter();
        callAdd(4);
        QTRY_COMPARE(column("playgroundStepTable", 0), QStringList {QStringLiteral("Add(amount=4)")});
        QCOMPARE(column("playgroundStepTable", 2), QStringList {QStringLiteral("9")});
        QTRY_VERIFY(stateOf("total").contains(QStringLiteral("5 → 9")));
    }

    void whatThePlaygroundsButtonsDoIsInThePalette()
    {
        startCounter();
        m_fixture->commands.refresh();
        QVERIFY(m_fixture->commands.action(QStringLiteral("playground.call"))->isEnabled());
        QVERIFY(!m_fixture->commands.action(QStringLiteral("playground.back"))->isEnabled());
        m_fixture->commands.action(QStringLiteral("playground.call"))->trigger();
        QTRY_COMPARE(view("playgroundStepTable")->model()->rowCount(), 1);
        QTRY_VERIFY(find<QAbstractButton>("playgroundBackButton")->isEnabled());
        m_fixture->commands.refresh();
        QVERIFY(m_fixture->commands.action(QStringLiteral("playground.back"))->isEnabled());
    }

    void goingBackLeavesTheCallAhead()
    {
        startCounter();
        callAdd(4);
        QTRY_COMPARE(column("playgroundStepTable", 2), QStringList {QStringLiteral("9")});
        press("playgroundBackButton");
        QTRY_VERIFY(stateOf("total").endsWith(QStringLiteral("5")));
        QCOMPARE(column("playgroundStepTable", 2), QStringList {QStringLiteral("9")});
        press("playgroundForwardButton");
        QTRY_VERIFY(stateOf("total").endsWith(QStringLiteral("9")));
        QVERIFY(find<QLabel>("playgroundMessageLabel")->text().isEmpty()); // nothing to complain of
    }

    void anotherCallFromThereIsABranch()
    {
        startCounter();
        callAdd(4);
        QTRY_COMPARE(column("playgroundStepTable", 2), QStringList {QStringLiteral("9")});
        press("playgroundBackButton");
        QTRY_VERIFY(stateOf("total").endsWith(QStringLiteral("5")));
        callAdd(1);
        QTRY_COMPARE(column("playgroundStepTable", 2), QStringList {QStringLiteral("6")});
        QCOMPARE(column("playgroundStepTable", 1), QStringList {QStringLiteral("2 of 2")});
        press("playgroundBranchButton");
        QTRY_COMPARE(column("playgroundStepTable", 2), QStringList {QStringLiteral("9")});
        QCOMPARE(column("playgroundStepTable", 1), QStringList {QStringLiteral("1 of 2")});
    }

    void startingOverForgetsWhatWasPlayed()
    {
        startCounter();
        for (const int amount : {4, 1, 2, 3}) {
            callAdd(amount);
            QTRY_COMPARE(column("playgroundStepTable", 2), QStringList {QString::number(5 + amount)});
            press("playgroundBackButton");
            QTRY_VERIFY(stateOf("total").endsWith(QStringLiteral("5")));
        }
        press("playgroundForwardButton");
        QTRY_VERIFY(find<QPushButton>("playgroundBranchButton")->isEnabled());
        press("playgroundRestartButton"); // the line still shows calls that the session no longer knows
        QTRY_COMPARE(view("playgroundStepTable")->model()->rowCount(), 0);
        callAdd(5);
        QTRY_COMPARE(column("playgroundStepTable", 2), QStringList {QStringLiteral("10")});
    }

    void theOracleFinishesWhatWasBegun()
    {
        startCounter();
        QAbstractItemModelTester steps(view("playgroundStepTable")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        press("playgroundFinishButton");
        QTRY_VERIFY(find<QLabel>("playgroundMessageLabel")->text().contains(QLatin1String("oracle made")));
        QTRY_VERIFY(column("playgroundStepTable", 0).join(u' ').contains(QLatin1String("Done(")));
        QTRY_VERIFY(find<QToolButton>("playgroundBackButton")->isEnabled());
        QVERIFY(!find<QPushButton>("playgroundFinishButton")->isEnabled()); // nothing is left to finish
        press("playgroundBackButton");
        QTRY_VERIFY(find<QPushButton>("playgroundFinishButton")->isEnabled());
    }

    void aToolsErrorShowsItsTraceback()
    {
        startCounter();
        find<QComboBox>("playgroundToolComboBox")->setCurrentIndex(1);
        find<QPlainTextEdit>("playgroundParametersEdit")->setPlainText(QStringLiteral("{\"amount\": \"x\"}"));
        press("playgroundCallButton");
        QTRY_VERIFY(find<QPlainTextEdit>("playgroundTracebackView")->isVisible());
        QVERIFY(find<QPlainTextEdit>("playgroundTracebackView")->toPlainText().contains(QLatin1String("TypeError")));
        find<QPlainTextEdit>("playgroundParametersEdit")->setPlainText(QStringLiteral("{\"amount\": 1}"));
        press("playgroundCallButton");
        QTRY_VERIFY(!find<QPlainTextEdit>("playgroundTracebackView")->isVisible());
    }

    void wrongParametersAreRefusedBeforeTheyRun()
    {
        addCounter();
        open();
        auto* call = find<QPushButton>("playgroundCallButton");
        QTRY_VERIFY(call->isEnabled());
        for (const QString& typed : {QStringLiteral("{\"amount\": "), QStringLiteral("[1]")}) {
            find<QPlainTextEdit>("playgroundParametersEdit")->setPlainText(typed);
            call->click();
            QVERIFY(find<QLabel>("playgroundMessageLabel")->text().contains(QLatin1String("JSON")));
            QCOMPARE(view("playgroundStepTable")->model()->rowCount(), 0);
        }
    }

    void aConfigurationOfOnesOwnIsPlayed()
    {
        startCounter();
        typeOwn(QStringLiteral("{\"start\": 40}"));
        QTRY_VERIFY(find<QPushButton>("confirmConfigurationButton")->isEnabled());
        find<QPushButton>("confirmConfigurationButton")->click();
        QTRY_VERIFY(stateOf("total").endsWith(QStringLiteral("40")));
        callAdd(2);
        QTRY_COMPARE(column("playgroundStepTable", 2), QStringList {QStringLiteral("42")});
        find<QComboBox>("playgroundTaskComboBox")->setCurrentIndex(0);
        Q_EMIT find<QComboBox>("playgroundTaskComboBox")->activated(0);
        press("playgroundRestartButton");
        QTRY_VERIFY(stateOf("total").endsWith(QStringLiteral("5")));
    }

    void aBrokenConfigurationIsMarkedAndNotPlayed()
    {
        startCounter();
        typeOwn(QStringLiteral("{\"start\": "));
        QTRY_VERIFY(!find<QPushButton>("confirmConfigurationButton")->isEnabled());
        QVERIFY(!find<QLabel>("configurationRemark")->text().isEmpty());
    }

    void aConfigurationIsAddedAsATaskAndVerified()
    {
        startCounter();
        typeOwn(QStringLiteral("{\"start\": 40}"));
        QTRY_VERIFY(find<QPushButton>("addConfigurationButton")->isEnabled());
        find<QPushButton>("addConfigurationButton")->click();
        const int oracle = MatrixModel::oracleColumn();
        const QString typed = QStringLiteral("{\"start\": 40}");
        QTRY_VERIFY(column("matrixTable", 1).contains(typed));
        const qsizetype added = column("matrixTable", 1).indexOf(typed);
        QTRY_VERIFY(column("matrixTable", oracle).value(added).toInt() > 0); // its rounds, as it is right
        QTRY_COMPARE(find<QComboBox>("playgroundTaskComboBox")->currentText(), typed);
        QVERIFY(m_fixture->dialogs.errors.isEmpty());
    }

    void aFindingIsWaivedWithAReasonAndTheWaiverTakenBack()
    {
        addCounter();
        m_fixture->write([](Connection& c) {
            return replaceFindings(c, {SubjectKind::Environment, *environmentRow(c, sampleKey("P_1", "CounterEnv"))}, "audit",
                {{"observe-leak", Severity::Warning, "Observe tells <b>everything</b>.", "Observe", {}}});
        });
        open();
        find<QTabWidget>("environmentTabs")->setCurrentIndex(2);
        QTRY_COMPARE(column("findingTable", 0), QStringList {QStringLiteral("warning")});
        QVERIFY(!find<QPushButton>("waiveButton")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("waiverReasonEdit"), QStringLiteral("nothing is hidden here"));
        find<QPushButton>("waiveButton")->click();
        QTRY_COMPARE(column("findingTable", 4), QStringList {QStringLiteral("nothing is hidden here")});
        QTRY_VERIFY(find<QPushButton>("takeWaiverBackButton")->isVisible());
        find<QPushButton>("takeWaiverBackButton")->click();
        QTRY_COMPARE(column("findingTable", 4), QStringList {QString()});
        QVERIFY(m_fixture->dialogs.errors.isEmpty());
    }

    void theListIsNarrowedDownToAFinding()
    {
        addCounter();
        m_fixture->write([](Connection& c) -> Status {
            const auto other = addEnvironment(c, sampleEnvironment(sampleKey("P_2", "QuietEnv")), ConflictPolicy::Keep);
            if (!other)
                return other.error();
            return replaceFindings(c, {SubjectKind::Environment, *environmentRow(c, sampleKey("P_1", "CounterEnv"))}, "audit",
                {{"observe-leak", Severity::Warning, "Observe tells everything.", "Observe", {}}});
        });
        open();
        QTRY_COMPARE(view("environmentList")->model()->rowCount(), 2);
        auto* rules = find<QComboBox>("environmentRuleComboBox");
        QTRY_COMPARE(rules->count(), 2);
        QCOMPARE(rules->itemText(1), QStringLiteral("observe-leak (1)"));
        rules->setCurrentIndex(1);
        QTRY_COMPARE(column("environmentList", 0), QStringList {QStringLiteral("Counter")});
    }

    void theBoardLeadsFromARuleToItsEnvironments()
    {
        addCounter();
        m_fixture->write([](Connection& c) -> Status {
            const auto other = addEnvironment(c, sampleEnvironment(sampleKey("P_2", "QuietEnv")), ConflictPolicy::Keep);
            if (!other)
                return other.error();
            return replaceFindings(c, {SubjectKind::Environment, *environmentRow(c, sampleKey("P_1", "CounterEnv"))}, "audit",
                {{"observe-leak", Severity::Warning, "Observe tells everything.", "Observe", {}}});
        });
        open();
        QTRY_COMPARE(view("environmentList")->model()->rowCount(), 2);
        QTRY_COMPARE(find<QComboBox>("environmentRuleComboBox")->count(), 2);
        m_fixture->commands.action(QStringLiteral("environments.findings"))->trigger();
        QTRY_COMPARE(column("findingsBoardTable", 1), QStringList {QStringLiteral("observe-leak")});
        QAbstractItemModelTester tester(view("findingsBoardTable")->model());
        QVERIFY(!find<QLabel>("findingsBoardHelp")->text().isEmpty());
        QTest::keyClick(view("findingsBoardTable"), Qt::Key_Return);
        QTRY_COMPARE(column("environmentList", 0), QStringList {QStringLiteral("Counter")});
    }

    void aRuleThatIsFoundJustNowLeadsToItsEnvironmentsAlone()
    {
        addCounter();
        m_fixture->write([](Connection& c) -> Status {
            const auto other = addEnvironment(c, sampleEnvironment(sampleKey("P_2", "QuietEnv")), ConflictPolicy::Keep);
            return other ? Status() : Status(other.error());
        });
        open();
        QTRY_COMPARE(view("environmentList")->model()->rowCount(), 2);
        m_fixture->write([](Connection& c) {
            return replaceFindings(c, {SubjectKind::Environment, *environmentRow(c, sampleKey("P_1", "CounterEnv"))}, "audit",
                {{"new-rule", Severity::Warning, "Just now.", "Observe", {}}});
        });
        m_page->findChild<EnvironmentListPanel*>()->showRule("new-rule"); // before the list has read of it
        QTRY_COMPARE(column("environmentList", 0), QStringList {QStringLiteral("Counter")});
        QTRY_COMPARE(find<QComboBox>("environmentRuleComboBox")->currentText(), QStringLiteral("new-rule (1)"));
        QCOMPARE(find<QComboBox>("environmentRuleComboBox")->count(), 2);
    }

    void theBoardOfAQuietWorkspaceOffersAnAudit()
    {
        addCounter();
        open();
        m_fixture->commands.action(QStringLiteral("environments.findings"))->trigger();
        QTRY_VERIFY(find<QPushButton>("findingsBoardAuditButton")->isVisible());
        QVERIFY(!find<QPushButton>("showRuleButton")->isEnabled());
    }

    void anAuditFindsWhatIsWrong()
    {
        startCounter();
        find<QTabWidget>("environmentTabs")->setCurrentIndex(2);
        QTRY_VERIFY(find<QPushButton>("findingsAuditButton")->isVisible());
        find<QPushButton>("findingsAuditButton")->click();
        // No method of it has a docstring.
        QTRY_VERIFY_WITH_TIMEOUT(column("findingTable", 1).contains(QStringLiteral("docstring")), 60'000);
        QVERIFY(m_fixture->dialogs.errors.isEmpty());
    }

    void aKnownFixBecomesAnEditThatUndoTakesBack()
    {
        startCounter();
        m_fixture->write([](Connection& c) {
            return replaceFindings(c, {SubjectKind::Environment, *environmentRow(c, sampleKey("P_1", "CounterEnv"))}, "audit",
                {{"double-done", Severity::Error, "A second Done wins.", "Done", {}}, {"open-loop", Severity::Warning, "No.", {}, {}}});
        });
        find<QTabWidget>("environmentTabs")->setCurrentIndex(2);
        QTRY_COMPARE(view("findingTable")->model()->rowCount(), 2);
        view("findingTable")->selectRow(1);
        QVERIFY(!find<QPushButton>("fixFindingButton")->isEnabled());
        view("findingTable")->selectRow(0);
        find<QPushButton>("fixFindingButton")->click();
        auto* source = find<CodeEditor>("environmentSourceView");
        QTRY_VERIFY(source->text().contains("        if self.finished:\n            return True, \"Error: the episode is over\"\n"));
        QTRY_VERIFY(find<QPushButton>("saveRevisionButton")->isEnabled());
        source->undo();
        QCOMPARE(source->text(), kCounter);
        QVERIFY(m_fixture->dialogs.errors.isEmpty());
    }

    void aFixThatCannotHoldIsRefusedWithWhy()
    {
        startCounter();
        m_fixture->write([](Connection& c) {
            return replaceFindings(c, {SubjectKind::Environment, *environmentRow(c, sampleKey("P_1", "CounterEnv"))}, "audit",
                {{"observe-leak", Severity::Error, "It shows all.", "Observe", {}}});
        });
        find<QTabWidget>("environmentTabs")->setCurrentIndex(2);
        QTRY_COMPARE(view("findingTable")->model()->rowCount(), 1);
        view("findingTable")->selectRow(0);
        find<QPushButton>("fixFindingButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->dialogs.errors.size(), 1, 60'000);
        QVERIFY2(m_fixture->dialogs.errors.first().contains(QLatin1String("nothing to leave out")),
            qPrintable(m_fixture->dialogs.errors.first()));
        QCOMPARE(find<CodeEditor>("environmentSourceView")->text(), kCounter);
    }

    void whyConfigurationsDoNotGrowIsSaid()
    {
        startCounter();
        m_fixture->write([](Connection& c) {
            return replaceFindings(c, {SubjectKind::Environment, *environmentRow(c, sampleKey("P_1", "CounterEnv"))}, "audit",
                {{"guessable-answer", Severity::Warning, "One answer is right on 90 %.", {}, {}}});
        });
        find<QTabWidget>("environmentTabs")->setCurrentIndex(2);
        QTRY_COMPARE(view("findingTable")->model()->rowCount(), 1);
        view("findingTable")->selectRow(0);
        find<QPushButton>("fixFindingButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->dialogs.errors.size(), 1, 60'000);
        QVERIFY2(m_fixture->dialogs.errors.first().contains(QLatin1String("No input of")),
            qPrintable(m_fixture->dialogs.errors.first()));
    }

    void aFindingLeadsToItsLineOrItsTool()
    {
        addCounter();
        m_fixture->write([](Connection& c) {
            return replaceFindings(c, {SubjectKind::Environment, *environmentRow(c, sampleKey("P_1", "CounterEnv"))}, "audit",
                {{"a-line", Severity::Error, "Here.", "line 46", {}}, {"a-tool", Severity::Warning, "There.", "Done", {}}});
        });
        open();
        find<QTabWidget>("environmentTabs")->setCurrentIndex(2);
        QTRY_COMPARE(column("findingTable", 3), (QStringList {QStringLiteral("line 46"), QStringLiteral("Done")}));
        const QAbstractItemModel* findings = view("findingTable")->model();
        Q_EMIT view("findingTable")->activated(findings->index(0, 2));
        QCOMPARE(find<CodeView>("environmentSourceView")->currentLine(), 46);
        Q_EMIT view("findingTable")->activated(findings->index(1, 2));
        QCOMPARE(view("toolList")->currentIndex().row(), 2);
        QCOMPARE(column("toolList", 3).mid(1), (QStringList {QString(), QStringLiteral("△ 1")}));
        QVERIFY(!view("toolList")->isColumnHidden(3));
    }

    void runningStrangersCodeAsksFirstWhereTheSandboxIsNotFull()
    {
        addCounter();
        m_fixture->settings.acceptUnsandboxed = false;
        m_fixture->dialogs.consents = false;
        open(); // the pool was never started, so nothing is known to hold foreign code
        QTRY_VERIFY(find<QPushButton>("playgroundCallButton")->isEnabled());
        find<QPushButton>("playgroundCallButton")->click();
        QCOMPARE(m_fixture->dialogs.asked.size(), 1);
        QCOMPARE(view("playgroundStepTable")->model()->rowCount(), 0);
        QVERIFY(find<QPushButton>("playgroundCallButton")->isEnabled());
    }

private:
    void startCounter()
    {
        addCounter();
        const Status started = m_fixture->pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
        open();
        QTRY_VERIFY(find<QPushButton>("playgroundCallButton")->isEnabled());
    }
    void callAdd(int amount)
    {
        find<QComboBox>("playgroundToolComboBox")->setCurrentIndex(1);
        find<QPlainTextEdit>("playgroundParametersEdit")->setPlainText(QStringLiteral("{\"amount\": %1}").arg(amount));
        press("playgroundCallButton");
    }
    void typeOwn(const QString& configuration)
    {
        press("playgroundOwnButton");
        QTRY_VERIFY(m_page->findChild<QPlainTextEdit*>(QStringLiteral("configurationEdit")));
        QTRY_VERIFY(find<QLabel>("configurationRemark")->text().contains(QLatin1String("Nothing stands")));
        find<QPlainTextEdit>("configurationEdit")->setPlainText(configuration);
        QTRY_VERIFY(!find<QLabel>("configurationRemark")->text().isEmpty());
    }
    void press(const char* button)
    {
        QTRY_VERIFY(find<QAbstractButton>(button)->isEnabled());
        find<QAbstractButton>(button)->click();
    }
    void addCounter()
    {
        m_fixture->settings.acceptUnsandboxed = true;
        m_fixture->write([](Connection& c) -> Status {
            if (const auto added = addProblem(c, sampleProblem("P_1"), ConflictPolicy::Keep); !added)
                return added.error();
            if (const auto added = addEnvironment(c, counter(), ConflictPolicy::Keep); !added)
                return added.error();
            const auto tasks = addTasks(c, {sampleTask(sampleKey("P_1", "CounterEnv"), R"({"start": 5})")});
            return tasks ? Status() : Status(tasks.error());
        });
    }

    void open()
    {
        m_page.reset(new EnvironmentsPage(m_fixture->context()));
        m_page->resize(1200, 800);
        m_page->show();
        m_fixture->commands.setActivePage(m_page.get());
    }

    template <typename Widget>
    Widget* find(const char* name) const
    {
        auto* found = m_page->findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no widget named %s", name);
        return found;
    }

    QTableView* view(const char* name) const { return find<QTableView>(name); }

    QStringList column(const char* name, int column) const
    {
        QStringList cells;
        const QAbstractItemModel* model = view(name)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            cells.append(model->index(row, column).data().toString());
        return cells;
    }

    /// The value of an attribute in the list of the hidden state; empty if it is not there.
    QString stateOf(const char* attribute) const
    {
        const QAbstractItemModel* state = find<QTreeView>("hiddenStateTree")->model();
        for (int row = 0; row < state->rowCount(); ++row) {
            if (state->index(row, 0).data().toString() == QLatin1String(attribute))
                return state->index(row, 1).data().toString();
        }
        return {};
    }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<Page> m_page;
};

QTEST_MAIN(TestEnvironmentsPage)
#include "tst_environments_page.moc"
