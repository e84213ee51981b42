#include "../page_fixture.h"

#include "core/jobs/verify_job.h"
#include "core/workspace/environments.h"
#include "core/workspace/solutions.h"
#include "core/workspace/tasks.h"
#include "support/fixtures.h"
#include "ui/environments/environments_page.h"
#include "ui/environments/matrix_model.h"
#include "ui/environments/tasks_tab.h"
#include "ui/widgets/code_editor.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr char kThree[] = "def solve(self):\n"
                          "    return self.step(json.dumps({'name': 'Done', 'parameters': {'answer': 3}}))[1]\n";

} // namespace

/// The matrix of tests and solutions in the window.
class TestVerificationMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset(new PageFixture);
        VERIFY_OK(m_fixture->pool.start());
        m_fixture->write([&](Connection& c) -> Status {
            const Environment environment
                = sampleEnvironment(m_key, readAll(projectPath(QStringLiteral("tests/data/environments/sum.py"))));
            const auto added = addEnvironment(c, environment, ConflictPolicy::Keep);
            if (!added)
                return added.error();
            m_row = added->row;
            const auto tasks = addTasks(c, {sampleTask(m_key, "{\"values\": [1, 2]}"), sampleTask(m_key, "{\"values\": [4]}")});
            return tasks ? Status() : tasks.error();
        });
        JobContext context({}, [](const JobProgress&) {});
        MachineSettings consenting = m_fixture->settings;
        consenting.acceptUnsandboxed = true;
        VERIFY_OK(verifyEnvironments(*m_fixture->workspace, m_fixture->pool, consenting, {}, context));
        m_page.reset(new EnvironmentsPage(m_fixture->context()));
        m_page->resize(1280, 720);
        m_page->show();
        m_fixture->commands.setActivePage(m_page.get());
        m_page->findChild<QTabWidget*>(QStringLiteral("environmentTabs"))->setCurrentIndex(1);
        QTRY_VERIFY(table()->model()->rowCount() == 2 && m_page->idle());
        QTRY_COMPARE(cell(0, oracle()).isEmpty(), false);
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void theOraclesRoundsStandInItsColumn()
    {
        QSet<QString> rounds {cell(0, oracle()), cell(1, oracle())};
        QCOMPARE(rounds, (QSet<QString> {QStringLiteral("3"), QStringLiteral("4")}));
    }

    void theModelKeepsTheRulesWhenColumnsComeAndGo()
    {
        QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const RowId row = addStored("three", kThree);
        QTRY_COMPARE(table()->model()->columnCount(), oracle() + 2);
        m_fixture->write([&](Connection& c) { return removeSolution(c, row); });
        QTRY_COMPARE(table()->model()->columnCount(), oracle() + 1);
    }

    void aSolutionIsAddedAndRunsAtOnce()
    {
        QDialog* asked = openSolution();
        asked->findChild<QLineEdit*>(QStringLiteral("solutionNameEdit"))->setText(QStringLiteral("three"));
        auto* editor = asked->findChild<CodeEditor*>(QStringLiteral("solutionEditor"));
        QVERIFY(editor->text().startsWith("def solve(self)")); // the oracle, to begin with
        editor->replaceText(kThree);
        auto* confirm = asked->findChild<QPushButton*>(QStringLiteral("confirmSolutionButton"));
        QTRY_VERIFY(confirm->isEnabled());
        confirm->click();
        QTRY_COMPARE(table()->model()->columnCount(), oracle() + 2);
        QTRY_COMPARE((QSet<QString> {cell(0, oracle() + 1), cell(1, oracle() + 1)}),
            (QSet<QString> {QStringLiteral("1"), QStringLiteral("incorrect")}));
        QTRY_COMPARE(header(oracle() + 1), QStringLiteral("three 1/2"));
    }

    void whatIsNoSolutionCannotBeAdded()
    {
        QDialog* asked = openSolution();
        asked->findChild<QLineEdit*>(QStringLiteral("solutionNameEdit"))->setText(QStringLiteral("cheat"));
        asked->findChild<CodeEditor*>(QStringLiteral("solutionEditor"))
            ->replaceText("def solve(self):\n    return self.get_ref_answer()\n");
        auto* state = asked->findChild<QLabel*>(QStringLiteral("solutionStateLabel"));
        QTRY_VERIFY(state->text().startsWith(QStringLiteral("Line 2: this asks for the reference answer")));
        QVERIFY(!asked->findChild<QPushButton*>(QStringLiteral("confirmSolutionButton"))->isEnabled());
    }

    void aCellShowsItsRun()
    {
        addStored("three", kThree);
        QTRY_COMPARE(table()->model()->columnCount(), oracle() + 2);
        press("runSolutionsButton");
        QTRY_VERIFY(!cell(0, oracle() + 1).startsWith(QStringLiteral("not")));
        table()->setCurrentIndex(table()->model()->index(0, oracle() + 1));
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_VERIFY(dialog("solutionRunDialog"));
        QCOMPARE(dialog("solutionRunDialog")->findChild<QTableView*>(QStringLiteral("solutionStepTable"))->model()->rowCount(), 1);
    }

    void theOraclesCellAsksForItsRun()
    {
        QSignalSpy asked(m_page.get(), &Page::pageRequested);
        table()->setCurrentIndex(table()->model()->index(0, oracle()));
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("trajectories"));
    }

    void removingASolutionCanBeUndone()
    {
        addStored("three", kThree);
        QTRY_COMPARE(table()->model()->columnCount(), oracle() + 2);
        table()->setCurrentIndex(table()->model()->index(0, oracle() + 1));
        press("matrixRemoveButton");
        QTRY_COMPARE(table()->model()->columnCount(), oracle() + 1);
        auto* undo = m_page->findChild<QPushButton*>(QStringLiteral("matrixUndoButton"));
        QTRY_VERIFY(undo->isVisible());
        undo->click();
        QTRY_COMPARE(table()->model()->columnCount(), oracle() + 2);
    }

    void aTestIsTriedWhileItIsTyped()
    {
        QDialog* asked = openTest("addTestButton");
        auto* text = asked->findChild<QPlainTextEdit*>(QStringLiteral("configurationEdit"));
        auto* remark = asked->findChild<QLabel*>(QStringLiteral("configurationRemark"));
        auto* state = asked->findChild<QLabel*>(QStringLiteral("configurationState"));
        auto* confirm = asked->findChild<QPushButton*>(QStringLiteral("confirmConfigurationButton"));
        text->setPlainText(QStringLiteral("{\"values\": [1, 2, 3"));
        QTRY_VERIFY(remark->text().startsWith(QStringLiteral("This is neither JSON nor")));
        QVERIFY(!confirm->isEnabled());
        text->setPlainText(QStringLiteral("[1, 2, 3]"));
        QTRY_VERIFY(remark->text().startsWith(QStringLiteral("A configuration is an object")));
        QVERIFY(!confirm->isEnabled());
        text->setPlainText(QStringLiteral("{\"values\": [1, 2, 3]}"));
        QTRY_COMPARE(state->text(), QStringLiteral("Reference answer: 6"));
    }

    void anAddedTestIsVerifiedAtOnceAndUndone()
    {
        keepTest("addTestButton", "{\"values\": [1, 2, 3]}");
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QTRY_VERIFY((QSet<QString> {cell(0, oracle()), cell(1, oracle()), cell(2, oracle())}.contains(QStringLiteral("5"))));
        QTRY_COMPARE(m_fixture->jobs.running(), 0);
        press("matrixUndoButton");
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }

    void grownConfigurationsAreTakenOutByUndo()
    {
        GrownConfigurations grown;
        grown.tasks = {sampleTask(m_key, "{\"values\": [5]}"), sampleTask(m_key, "{\"values\": [6]}")};
        m_fixture->write([&](Connection& c) -> Status {
            const auto added = addTasks(c, grown.tasks);
            if (!added)
                return added.error();
            grown.rows = {added->rows.begin(), added->rows.end()};
            return {};
        });
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        m_page->findChild<TasksTab*>()->takeGrown(m_row, grown);
        press("matrixUndoButton");
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }

    void anEditedTestTakesThePlaceOfTheFormer()
    {
        table()->setCurrentIndex(table()->model()->index(0, 1));
        keepTest("matrixEditButton", "{\"values\": [9, 9]}");
        QTRY_VERIFY((QSet<QString> {cell(0, 1), cell(1, 1)}.contains(QStringLiteral("{\"values\": [9, 9]}"))));
        QCOMPARE(table()->model()->rowCount(), 2);
    }

    void aTestThatIsThereAlreadyIsRefusedInTheDialog()
    {
        QDialog* asked = openTest("addTestButton"); // begins with the first test's own
        auto* confirm = asked->findChild<QPushButton*>(QStringLiteral("confirmConfigurationButton"));
        QTRY_VERIFY(confirm->isEnabled());
        confirm->click();
        QTRY_VERIFY(asked->findChild<QLabel*>(QStringLiteral("configurationState"))->text().contains(QStringLiteral("already")));
    }

private:
    QTableView* table() { return m_page->findChild<QTableView*>(QStringLiteral("matrixTable")); }
    static int oracle() { return MatrixModel::oracleColumn(); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString header(int column) { return table()->model()->headerData(column, Qt::Horizontal).toString(); }
    void press(const char* button) { m_page->findChild<QPushButton*>(QLatin1String(button))->click(); }
    QDialog* dialog(const char* name) { return m_page->findChild<QDialog*>(QLatin1String(name)); }

    RowId addStored(const ByteText& name, const ByteText& source)
    {
        RowId row = 0;
        m_fixture->write([&](Connection& c) -> Status {
            const auto added = addSolution(c, m_row, {name, source, {}});
            row = added ? *added : 0;
            return added ? Status() : added.error();
        });
        return row;
    }

    QDialog* openSolution()
    {
        press("addSolutionButton");
        [&] { QTRY_VERIFY(dialog("solutionDialog")); }();
        return dialog("solutionDialog");
    }

    QDialog* openTest(const char* button)
    {
        press(button);
        [&] { QTRY_VERIFY(dialog("configurationDialog")); }();
        return dialog("configurationDialog");
    }

    void keepTest(const char* button, const char* configuration)
    {
        QDialog* asked = openTest(button);
        asked->findChild<QPlainTextEdit*>(QStringLiteral("configurationEdit"))->setPlainText(QString::fromLatin1(configuration));
        auto* confirm = asked->findChild<QPushButton*>(QStringLiteral("confirmConfigurationButton"));
        QTRY_VERIFY(confirm->isEnabled());
        confirm->click();
        QTRY_VERIFY(!dialog("configurationDialog"));
    }

    const EnvironmentKey m_key {"X_1", "SumEnv"};
    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<EnvironmentsPage> m_page;
    RowId m_row = 0;
};

QTEST_MAIN(TestVerificationMatrix)
#include "tst_verification_matrix.moc"
