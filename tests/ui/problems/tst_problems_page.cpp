#include "../page_fixture.h"

#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "ui/problems/problems_page.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/panel_header.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextEdit>

using namespace codegym;
using namespace codegym::test;

namespace {

Problem problemOf(const QByteArray& id, const QByteArray& source, const QByteArray& statement)
{
    Problem problem = sampleProblem(id);
    problem.origin = {source, "CC0-1.0"};
    problem.title = "About " + id;
    problem.statement = statement;
    return problem;
}

} // namespace

class TestProblemsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture.reset(new PageFixture); }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void anEmptyWorkspaceOffersTheImport()
    {
        open();
        QTRY_VERIFY(find<QPushButton>("importFirstButton")->isVisible());
        QVERIFY(!table()->isVisible());
    }

    void listsProblemsAndShowsTheChosenOne()
    {
        addThree();
        open();
        QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(column(0), (QStringList {QStringLiteral("A_1"), QStringLiteral("B_2"), QStringLiteral("C_3")}));
        table()->selectRow(1);
        QTRY_VERIFY(find<QTextEdit>("statementView")->toPlainText().contains(QLatin1String("Second statement")));
        QVERIFY(find<CodeView>("solutionView")->text().contains("return a[0]"));
    }

    void statementsShowNoHtmlAndLoadNothing()
    {
        addThree();
        m_fixture->write([](Connection& c) {
            return addProblem(c,
                problemOf("D_4", "other", "<b>bold</b> ![p](file:///etc/passwd) [click](https://example.org/x) `code`"),
                ConflictPolicy::Keep);
        });
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        table()->selectRow(3);
        auto* statement = find<QTextEdit>("statementView");
        QTRY_VERIFY(statement->toPlainText().contains(QLatin1String("click")));
        QVERIFY(statement->toPlainText().contains(QLatin1String("<b>bold</b>")));
        QVERIFY(statement->toPlainText().contains(QLatin1String("[picture]")));
        const QString html = statement->toHtml();
        QVERIFY(!html.contains(QLatin1String("href")));
        QVERIFY(!html.contains(QLatin1String("<img")));
        QVERIFY(!html.contains(QLatin1String("passwd")));
    }

    void typingAndFacetsNarrowTheTableDown()
    {
        addThree();
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        auto* source = find<QComboBox>("problemSourceComboBox");
        QTRY_COMPARE(source->count(), 3);
        source->setCurrentIndex(source->findText(QStringLiteral("other"), Qt::MatchStartsWith));
        QTRY_COMPARE(column(0), QStringList {QStringLiteral("C_3")});
        source->setCurrentIndex(0);
        QTest::keyClicks(find<QLineEdit>("problemFilterEdit"), QStringLiteral("second"));
        QTRY_COMPARE(column(0), QStringList {QStringLiteral("B_2")});
        QTest::keyClicks(find<QLineEdit>("problemFilterEdit"), QStringLiteral("xyz"));
        QTRY_VERIFY(find<QPushButton>("clearFilterButton")->isVisible());
        find<QPushButton>("clearFilterButton")->click();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }

    void removingCanBeUndone()
    {
        addThree();
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        table()->selectRow(1);
        command("problems.remove")->trigger();
        QTRY_COMPARE(column(0), (QStringList {QStringLiteral("A_1"), QStringLiteral("C_3")}));
        QVERIFY(command("problems.undoRemove")->isEnabled());
        command("problems.undoRemove")->trigger();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QVERIFY(m_fixture->dialogs.errors.isEmpty());
    }

    void copiesTheIdsOfWhatIsChosen()
    {
        addThree();
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        table()->selectAll();
        command("problems.copyIds")->trigger();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("A_1\nB_2\nC_3"));
    }

    void selectsByTheIdOfTheCommandLineEvenIfFiltered()
    {
        addThree();
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QTest::keyClicks(find<QLineEdit>("problemFilterEdit"), QStringLiteral("second"));
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(m_page->select(QStringLiteral("C_3")));
        QTRY_COMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("C_3"));
    }

    void columnsSortBothWays()
    {
        addThree();
        open();
        QTRY_COMPARE(column(2).value(2), QStringLiteral("other"));
        table()->sortByColumn(2, Qt::DescendingOrder);
        QTRY_COMPARE(column(0).value(2), QStringLiteral("C_3"));
    }

private:
    void addThree()
    {
        m_fixture->write([](Connection& c) -> Status {
            for (const Problem& problem : {problemOf("A_1", "samples", "# First statement"),
                     problemOf("B_2", "samples", "Second statement\n\n```\ncode\n```"),
                     problemOf("C_3", "other", "Third statement")}) {
                if (const auto added = addProblem(c, problem, ConflictPolicy::Keep); !added)
                    return added.error();
            }
            return {};
        });
    }

    void open()
    {
        m_page.reset(new ProblemsPage(m_fixture->context()));
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

    QTableView* table() const { return find<QTableView>("problemTable"); }
    QAction* command(const char* id) const { return m_fixture->commands.action(QLatin1String(id)); }

    QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            cells.append(table()->model()->index(row, column).data().toString());
        return cells;
    }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<Page> m_page;
};

QTEST_MAIN(TestProblemsPage)
#include "tst_problems_page.moc"
