#include "../page_fixture.h"

#include "core/workspace/environments.h"
#include "core/workspace/solutions.h"
#include "core/workspace/tasks.h"
#include "support/planted.h"
#include "ui/environments/environments_page.h"
#include "ui/environments/tool_matrix_dialog.h"
#include "ui/environments/tool_matrix_model.h"
#include "ui/environments/tools_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QTableView>

using namespace codegym;
using namespace codegym::test;

namespace {

ToolMatrix sampleMatrix()
{
    ToolMatrix matrix;
    matrix.solutions = {{{}, 4, 4, {}}, {"lazy", 4, 0, {}}, {"wrong", 4, 0, "It is no function."}};
    matrix.rows = {{"GetPrice", ToolRole::LoadBearing, {{12, 4, 0}, {3, 0, 0}, {}}},
        {"CountPrices", ToolRole::Redundant, {{4, 4, 4}, {0, 0, 0}, {}}},
        {"GetTotal", ToolRole::AnswerLeaking, {{0, 4, 4}, {0, 0, 0}, {}}}};
    return matrix;
}

} // namespace

/// Tools against known solutions in the window.
class TestToolMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsTheRulesAndSaysEverythingInWords()
    {
        ToolMatrixModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMatrix(sampleMatrix());
        QCOMPARE(rowText(model, 0), (QStringList {QStringLiteral("GetPrice"), QStringLiteral("load-bearing"),
                                        QStringLiteral("needed"), QStringLiteral("solves no test"),
                                        QStringLiteral("no solution")}));
        QCOMPARE(rowText(model, 1).value(2), QStringLiteral("wins without"));
        QCOMPARE(rowText(model, 2).mid(1, 2),
            (QStringList {QStringLiteral("answer-leaking"), QStringLiteral("never called")}));
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("Oracle"));
        QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), QStringLiteral("lazy"));
        model.setMatrix({});
    }

    void aToolChosenInTheMatrixIsChosenOnThePage()
    {
        PageFixture fixture;
        VERIFY_OK(fixture.pool.start());
        addPlanted(fixture);
        EnvironmentsPage page(fixture.context());
        page.resize(1280, 720);
        page.show();
        fixture.commands.setActivePage(&page);
        auto* tools = page.findChild<QTableView*>(QStringLiteral("toolList"));
        QTRY_VERIFY(tools->model()->rowCount() == 6 && page.idle());
        fixture.commands.refresh();
        fixture.commands.action(QStringLiteral("tools.needs"))->trigger();
        const QPointer<ToolMatrixDialog> dialog = page.findChild<ToolMatrixDialog*>();
        QVERIFY(dialog);
        auto* table = dialog->findChild<QTableView*>(QStringLiteral("toolMatrixTable"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, 60'000);
        QVERIFY(!table->accessibleName().isEmpty());
        QTRY_VERIFY(table->isVisible());
        for (int row = 0; row < 4; ++row) {
            table->setCurrentIndex(table->model()->index(row, 0));
            const QString tool = table->currentIndex().data().toString();
            QVERIFY(tools->currentIndex().data().toString().startsWith(tool + u'('));
        }
        dialog->close();
        QTRY_VERIFY(!dialog);
    }

private:
    static void addPlanted(PageFixture& fixture)
    {
        AuditInput planted
            = plantedInput(projectPath(QStringLiteral("tests/data/audit/unneeded-tool/called_for_nothing.py")));
        const Result<Inspection> inspection = fixture.pool.inspect(planted.environment.revision.source).result();
        VERIFY_OK(inspection);
        planted.environment.revision.tools = inspection->tools;
        fixture.write([&](Connection& c) -> Status {
            const auto added = addEnvironment(c, planted.environment, ConflictPolicy::Keep);
            if (!added)
                return added.error();
            QList<TaskConfiguration> tasks;
            for (const ByteText& configuration : inspection->selfTests)
                tasks.append(sampleTask(planted.environment.key, configuration));
            const auto kept = addTasks(c, tasks);
            return kept ? Status() : kept.error();
        });
    }

    static QStringList rowText(const ToolMatrixModel& model, int row)
    {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        return cells;
    }
};

QTEST_MAIN(TestToolMatrix)
#include "tst_tool_matrix.moc"
