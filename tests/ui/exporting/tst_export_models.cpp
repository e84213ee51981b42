#include "core/curation/recipe.h"
#include "ui/exporting/file_table_model.h"
#include "ui/exporting/set_list_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace codegym;

class TestExportModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void setsKeepTheModelContract()
    {
        SetListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSets({{1, "a", {}, 3, 1}, {2, "b", {}, 4, 2}});
        QCOMPARE(model.rowOf("b"), 1);
        QCOMPARE(model.rowOf("c"), -1);
        QCOMPARE(model.index(1).data(SetListModel::DetailRole).toString(), QStringLiteral("4 tasks in 2 environments"));
        model.setSets({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aStoredRecipeIsSaidInWords()
    {
        QCOMPARE(recipeWords(recipePreset("paper")->json()), recipePreset("paper")->text());
        QVERIFY(!recipeWords("{").isEmpty());
    }

    void filesKeepTheModelContract()
    {
        FileTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFiles({{QStringLiteral("rows.jsonl"), QByteArray(64, 'a'), 1000, 7}, {QStringLiteral("x.py"), "b", 10, 0}});
        QCOMPARE(model.index(0, FileTableModel::Rows).data().toString(), QStringLiteral("7"));
        QCOMPARE(model.index(1, FileTableModel::Rows).data().toString(), QStringLiteral("–"));
        QCOMPARE(model.index(0, FileTableModel::Sha256).data().toString(), QString(64, u'a'));
    }
};

QTEST_MAIN(TestExportModels)
#include "tst_export_models.moc"
