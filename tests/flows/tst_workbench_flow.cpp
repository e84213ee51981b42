#include "hands.h"
#include "studio_fixture.h"

#include "support/fixtures.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/pill.h"

#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr int kPatience = 60'000; // milliseconds, on a machine that has other things to do
constexpr int kFindingsTab = 2;
constexpr int kRevisionsTab = 3;

/// A finding that does not hang on how well a solution is taken apart: of two possible answers, one is right on half
/// of the configurations or more.
MachineSettings settingsThatFindYesOrNo()
{
    MachineSettings settings;
    settings.thresholds.insert("guessable-answer/commonest", 0.4);
    return settings;
}

} // namespace

/// One sitting at the workbench, by keyboard and mouse alone: from solved problems to an environment that is played,
/// edited, saved, taken back, and a finding that is waived.
class TestWorkbenchFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        refuseStrayWindows();
        m_fixture = std::make_unique<StudioFixture>(settingsThatFindYesOrNo());
        m_fixture->theme.choose(themeChoiceFrom(qEnvironmentVariable("CODEGYM_THEME")));
        m_fixture->studio.window().resize(1280, 720); // the smallest screen that it is made for
    }
    void cleanup() { m_fixture.reset(); }

    void aSittingAtTheWorkbench()
    {
        using Self = TestWorkbenchFlow;
        for (const auto stage : {&Self::makeAWorkspace, &Self::importProblems, &Self::extractTools, &Self::lookAtATool,
                 &Self::callATool, &Self::branchOff, &Self::letTheOracleFinish, &Self::renameTheTool,
                 &Self::seeWhatTheRenamingChanges, &Self::takeTheRevisionBack, &Self::compareTheRevisions,
                 &Self::verifyTheOther, &Self::waiveItsFinding}) {
            (this->*stage)();
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(m_fixture->dialogs.errors, QStringList());
        qInfo("slowest event %.1f ms", m_fixture->meter().slowest());
        if (!Screenshots::wanted()) // taking one is slower than anything that the window does
            VERIFY_NO_EVENT_OVER(100, m_fixture->meter());
    }

private:
    // The problems

    void makeAWorkspace()
    {
        m_fixture->dialogs.saveAs = m_fixture->path(QStringLiteral("bench.codegym"));
        QSignalSpy opened(&m_fixture->studio, &Studio::opened);
        pressKeys(QKeySequence::New);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kPatience);
        m_fixture->meter().restart();
        shoot("new-workspace");
    }

    void importProblems()
    {
        showPage(2);
        QTRY_VERIFY(find<QPushButton>("importFirstButton")->isVisible());
        shoot("no-problems");
        m_fixture->click("importFirstButton");
        m_fixture->dialogs.files = {projectPath(QStringLiteral("resources/samples/night_market.py")),
            projectPath(QStringLiteral("tests/data/problems/path_in_maze.py"))};
        m_fixture->click("addFilesButton");
        auto* start = find<QPushButton>("startImportButton");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), kPatience);
        shoot("import-preview");
        QTest::keyClick(dialog("importDialog"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("closeImportButton")->hasFocus(), kPatience); // all is read
        shoot("import-report");
        QTest::keyClick(dialog("importDialog"), Qt::Key_Return);
        QTRY_VERIFY(!dialog("importDialog"));
        QTRY_COMPARE(m_fixture->rows("problemTable"), 2);
    }

    void extractTools()
    {
        shoot("problems");
        runJob(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
        QTRY_COMPARE(cellsOf(table("problemTable"), 4), QStringList(2, QStringLiteral("converted")));
        shoot("problems-extracted");
        showPage(3);
        QTRY_COMPARE(cellsOf(table("environmentList"), 0),
            (QStringList {QStringLiteral("Lanterns"), QStringLiteral("PathInMaze")}));
    }

    // The environment

    void lookAtATool()
    {
        clickRow(table("environmentList"), 0);
        QTRY_VERIFY(source()->text().contains("class LanternsEnv("));
        m_firstSource = source()->text();
        const qsizetype tool = cellsOf(table("toolList"), 0).indexOf(QStringLiteral("GetPrice(index)"));
        QVERIFY(tool > 0);
        clickRow(table("toolList"), int(tool));
        const QByteArrayList method = markedLines(source(), LineMark::Chosen);
        QVERIFY(method.value(0).startsWith("    def GetPrice(self, index: int)"));
        QCOMPARE(method.join('\n').count("    def "), 1);
        QVERIFY(method.last().contains("return json.dumps("));
        QVERIFY(markIsInSight(source(), LineMark::Chosen));
        const auto* solution = find<CodeView>("originalSolutionView");
        QVERIFY(markedLines(solution, LineMark::Chosen).join('\n').contains("enumerate(prices)"));
        QVERIFY(markIsInSight(solution, LineMark::Chosen));
        shoot("tool-and-sources");
    }

    // The playground

    void callATool()
    {
        auto* tasks = find<QComboBox>("playgroundTaskComboBox");
        QTRY_VERIFY(tasks->count() > 2);
        chooseByKeys(tasks, 2);
        const auto price = [tasks] { // rows are read when they are shown
            const QJsonObject configuration = QJsonDocument::fromJson(tasks->currentText().toUtf8()).object();
            return configuration.value(QStringLiteral("prices"))[0].toInt();
        };
        QTRY_VERIFY(price() > 0);
        QCOMPARE(find<QComboBox>("playgroundToolComboBox")->currentText(), QStringLiteral("GetPrice"));
        callWith(QStringLiteral("0"));
        QTRY_COMPARE(cellsOf(steps(), 0), QStringList {QStringLiteral("GetPrice(index=0)")});
        QCOMPARE(find<QPlainTextEdit>("playgroundObservationText")->toPlainText(), QString::number(price()));
        shoot("playground-called");
    }

    void branchOff()
    {
        steps()->setFocus();
        QTRY_VERIFY(find<QToolButton>("playgroundBackButton")->isEnabled());
        pressKeys(QKeySequence::Back);
        QTRY_VERIFY(!find<QToolButton>("playgroundBackButton")->isEnabled());
        QTRY_VERIFY(find<QToolButton>("playgroundForwardButton")->isEnabled());
        shoot("playground-back");
        pressKeys(QKeySequence::Forward);
        QTRY_VERIFY(find<QToolButton>("playgroundBackButton")->isEnabled());
        QCOMPARE(find<QLabel>("playgroundMessageLabel")->text(), QString()); // nothing to complain of
        pressKeys(QKeySequence::Back);
        QTRY_VERIFY(find<QToolButton>("playgroundForwardButton")->isEnabled());
        chooseByKeys(find<QComboBox>("playgroundToolComboBox"), 0);
        QTRY_VERIFY(find<QPushButton>("playgroundCallButton")->isEnabled());
        find<QComboBox>("playgroundToolComboBox")->setFocus();
        QTest::keyClick(find<QComboBox>("playgroundToolComboBox"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(cellsOf(steps(), 0), QStringList {QStringLiteral("Observe()")});
        QCOMPARE(cellsOf(steps(), 1), QStringList {QStringLiteral("2 of 2")});
        shoot("playground-branch");
    }

    void letTheOracleFinish()
    {
        QTRY_VERIFY(find<QPushButton>("playgroundFinishButton")->isEnabled());
        m_fixture->click("playgroundFinishButton");
        QTRY_COMPARE_WITH_TIMEOUT(find<Pill>("playgroundEndPill")->text(), QStringLiteral("reward 1.0"), kPatience);
        QVERIFY(cellsOf(steps(), 0).last().startsWith(QLatin1String("Done(")));
        shoot("playground-reward");
    }

    // The source and its revisions

    void renameTheTool()
    {
        clickRow(table("toolList"), int(cellsOf(table("toolList"), 0).indexOf(QStringLiteral("GetPrice(index)"))));
        pressKeys(QKeySequence(Qt::Key_F2));
        QTRY_VERIFY(dialog("toolEditDialog"));
        auto* name = find<QLineEdit>("toolNameEdit");
        QCOMPARE(name->text(), QStringLiteral("GetPrice"));
        typeOver(name, QStringLiteral("ReadPrice"));
        shoot("rename-dialog");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog("toolEditDialog"), kPatience);
        QVERIFY(source()->text().contains("def ReadPrice(") && !source()->text().contains("GetPrice"));
        QTRY_COMPARE_WITH_TIMEOUT(
            table("toolList")->currentIndex().data().toString(), QStringLiteral("ReadPrice(index)"), kPatience);
        QVERIFY(markedLines(source(), LineMark::Chosen).value(0).startsWith("    def ReadPrice(self, index: int)"));
        QVERIFY(markIsInSight(source(), LineMark::Chosen));
        shoot("renamed");
    }

    void seeWhatTheRenamingChanges()
    {
        pressKeys(QKeySequence::Save);
        QTRY_VERIFY(dialog("saveRevisionDialog"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("radiusHeadlineLabel")->isVisible(), kPatience);
        shoot("blast-radius");
        QVERIFY(!find<QLabel>("radiusHeadlineLabel")->text().isEmpty());
        QVERIFY(find<QLabel>("radiusLinesLabel")->text().contains(QLatin1String("ReadPrice")));
        saveWith("Say that it is read");
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->rows("revisionTable"), 2, kPatience);
        QCOMPARE(cellsOf(table("revisionTable"), 2).first(), QStringLiteral("Say that it is read"));
        QTRY_VERIFY(!find<QPushButton>("saveRevisionButton")->isEnabled());
    }

    void takeTheRevisionBack()
    {
        clickTab(tabs(), kRevisionsTab);
        const QString first = cellsOf(table("revisionTable"), 0).last();
        clickRow(table("revisionTable"), 1);
        shoot("revision-chosen");
        QTRY_VERIFY(find<QPushButton>("restoreRevisionButton")->isEnabled());
        m_fixture->click("restoreRevisionButton");
        QTRY_COMPARE(source()->text(), m_firstSource);
        pressKeys(QKeySequence::Save);
        QTRY_VERIFY(dialog("saveRevisionDialog"));
        saveWith("Back to the first name");
        QTRY_COMPARE_WITH_TIMEOUT(currentRevision(), first, kPatience);
        QCOMPARE(source()->text(), m_firstSource);
        QTRY_VERIFY(cellsOf(table("revisionTable"), 2).last().contains(QLatin1String("Back to the first name")));
        QTRY_COMPARE_WITH_TIMEOUT(jobs().running(), 0, kPatience);
        shoot("restored");
    }

    void compareTheRevisions()
    {
        clickRow(table("revisionTable"), 0);
        QTest::keyClick(table("revisionTable"), Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(find<QLabel>("revisionComparisonLabel")->text().contains(QLatin1String("changes")));
        const auto changedLine = [this](const char* view, LineMark mark) {
            return markedLines(find<CodeView>(view), mark).join('\n').contains(mark == LineMark::Gone ? "def GetPrice(" : "def ReadPrice(");
        };
        QTRY_VERIFY(changedLine("diffBeforeView", LineMark::Gone));
        QVERIFY(changedLine("diffAfterView", LineMark::Added));
        QVERIFY(markIsInSight(find<CodeView>("diffAfterView"), LineMark::Added));
        shoot("compared");
    }

    // The findings

    void verifyTheOther()
    {
        pressKeys(QKeySequence::Find);
        QTest::keyClicks(find<QLineEdit>("environmentFilterEdit"), QStringLiteral("maze"));
        QTRY_COMPARE(m_fixture->rows("environmentList"), 1);
        QTRY_VERIFY(source()->text().contains("class PathInMazeEnv("));
        QCOMPARE(table("toolList")->currentIndex().row(), 0); // not the place of a tool of the other
        runJob(QKeySequence(Qt::CTRL | Qt::Key_R));
        QTRY_COMPARE(cellsOf(table("environmentList"), 1), QStringList {QStringLiteral("1 finding")});
        QCOMPARE(find<Pill>("environmentFindingsPill")->text(), QStringLiteral("1 finding"));
    }

    void waiveItsFinding()
    {
        clickTab(tabs(), kFindingsTab);
        QCOMPARE(tabs()->tabText(kFindingsTab), QStringLiteral("Findings 1"));
        QTRY_COMPARE(cellsOf(table("findingTable"), 1), QStringList {QStringLiteral("guessable-answer")});
        shoot("finding");
        auto* reason = find<QLineEdit>("waiverReasonEdit");
        typeOver(reason, QStringLiteral("a warm-up task"));
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(cellsOf(table("findingTable"), 0), QStringList {QStringLiteral("waived")});
        QCOMPARE(cellsOf(table("findingTable"), 4), QStringList {QStringLiteral("a warm-up task")});
        QTRY_COMPARE(cellsOf(table("environmentList"), 1), QStringList {QStringLiteral("valid")});
        QCOMPARE(find<Pill>("environmentFindingsPill")->text(), QString());
        QCOMPARE(tabs()->tabText(kFindingsTab), QStringLiteral("Findings"));
        QVERIFY(table("findingTable")->hasFocus()); // and not something far away
        shoot("finding-waived");
    }

    // What several of them do

    void pressKeys(const QKeySequence& keys) { m_fixture->pressKeys(keys); }
    /// Until it is done.
    void runJob(const QKeySequence& keys)
    {
        const size_t before = jobs().jobs().size();
        pressKeys(keys);
        QTRY_VERIFY(jobs().jobs().size() > before);
        QTRY_COMPARE_WITH_TIMEOUT(jobs().running(), 0, 2 * kPatience);
    }
    void showPage(int number) { pressKeys(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number))); }

    void callWith(const QString& value)
    {
        auto* field = find<QPlainTextEdit>("playgroundField0Edit");
        QTRY_VERIFY(find<QPushButton>("playgroundCallButton")->isEnabled());
        typeOver(field, value);
        QTest::keyClick(field, Qt::Key_Return);
    }

    void saveWith(const char* message)
    {
        auto* field = find<QLineEdit>("revisionMessageEdit");
        QTest::keyClicks(field, QString::fromLatin1(message));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!dialog("saveRevisionDialog"));
    }

    QString currentRevision() const
    {
        const QStringList states = cellsOf(table("revisionTable"), 1);
        return cellsOf(table("revisionTable"), 0).value(states.indexOf(QStringLiteral("current")));
    }

    void shoot(const char* name)
    {
        if (!Screenshots::wanted())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->studio.idle(), kPatience);
        QWidget* modal = QApplication::activeModalWidget();
        m_screenshots.take(modal ? *modal : m_fixture->studio.window(), QString::fromLatin1(name));
    }

    template <typename Widget>
    Widget* find(const char* name) const { return m_fixture->find<Widget>(name); }
    QTableView* table(const char* name) const { return find<QTableView>(name); }
    QTableView* steps() const { return table("playgroundStepTable"); }
    QTabWidget* tabs() const { return find<QTabWidget>("environmentTabs"); }
    CodeEditor* source() const { return find<CodeEditor>("environmentSourceView"); }
    JobList& jobs() const { return m_fixture->studio.session()->jobs(); }
    /// Null if it is not open.
    QDialog* dialog(const char* name) const
    {
        return m_fixture->studio.window().findChild<QDialog*>(QLatin1String(name));
    }

    std::unique_ptr<StudioFixture> m_fixture;
    Screenshots m_screenshots;
    ByteText m_firstSource;
};

int main(int argc, char** argv) { return runFlow<TestWorkbenchFlow>(argc, argv); }
#include "tst_workbench_flow.moc"
