#include "../page_fixture.h"

#include "core/workspace/add_outcome.h"
#include "core/workspace/problem_list.h"
#include "support/fixtures.h"
#include "ui/problems/import_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace codegym;
using namespace codegym::test;

namespace {

const QByteArray kGoodRow = R"({"question_id":"Q_1","question":"Add two.","solution":"def add(a, b):\n    return a + b\n"})"
                            "\n";

} // namespace

/// Import from the choice of files to the saved report.
class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset(new PageFixture);
        m_file = m_fixture->workspace.path(QStringLiteral("rows.jsonl"));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_fixture.reset();
    }

    void withoutFilesThereIsNothingToImport()
    {
        open({});
        QVERIFY(!button("startImportButton")->isEnabled());
    }

    void previewsImportsAndReportsEveryBadRow()
    {
        writeFile(m_file, kGoodRow + "{\"question_id\": \"broken\n" + R"({"question_id":"Q_3","question":"No solution."})" "\n");
        open({m_file});
        QTRY_VERIFY(button("startImportButton")->isEnabled());
        QVERIFY(label("importSummaryLabel")->text().contains(QLatin1String("1 problem")));
        QVERIFY(label("importSummaryLabel")->text().contains(QLatin1String("2 rejected")));
        QVERIFY(problems().isEmpty());
        button("startImportButton")->click();
        QTRY_COMPARE(label("importTitleLabel")->text(), QStringLiteral("Imported"));
        QCOMPARE(problems(), QList<ByteText> {"Q_1"});
        QCOMPARE(reportColumn(2), (QStringList {QStringLiteral("2"), QStringLiteral("3")}));
        QVERIFY(!reportColumn(4).contains(QString()));

        m_fixture->dialogs.saveAs = m_fixture->workspace.path(QStringLiteral("report.txt"));
        button("saveReportButton")->click();
        const QByteArray report = readAll(m_fixture->dialogs.saveAs);
        QVERIFY(report.contains("rows.jsonl:2\t"));
        QVERIFY(report.contains("rows.jsonl:3\t"));
        button("copyReportButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), report);
    }

    void aConflictIsReportedAndKeptAsChosen()
    {
        writeFile(m_file, kGoodRow);
        import({m_file});
        writeFile(m_file, QByteArray(kGoodRow).replace("a + b", "b + a"));
        open({m_file});
        auto* policy = m_dialog->findChild<QComboBox*>(QStringLiteral("importConflictComboBox"));
        policy->setCurrentIndex(policy->findData(int(ConflictPolicy::Both)));
        QTRY_VERIFY(button("startImportButton")->isEnabled());
        button("startImportButton")->click();
        QTRY_COMPARE(label("importTitleLabel")->text(), QStringLiteral("Imported"));
        QCOMPARE(problems(), (QList<ByteText> {"Q_1", "Q_1_b"}));
        QCOMPARE(reportColumn(0), QStringList {QStringLiteral("conflict")});
    }

    void filesAndFoldersAreAddedAndTakenOut()
    {
        writeFile(m_file, kGoodRow);
        open({});
        m_fixture->dialogs.files = QStringList {m_file, m_file};
        button("addFilesButton")->click();
        auto* list = m_dialog->findChild<QListWidget*>(QStringLiteral("importPathsList"));
        QCOMPARE(list->count(), 1);
        QTRY_VERIFY(button("startImportButton")->isEnabled());
        list->setCurrentRow(0);
        button("removePathsButton")->click();
        QCOMPARE(list->count(), 0);
        QTRY_VERIFY(!button("startImportButton")->isEnabled());
    }

    void closingLeavesTheImportRunning()
    {
        writeFile(m_file, kGoodRow);
        open({m_file});
        QTRY_VERIFY(button("startImportButton")->isEnabled());
        button("startImportButton")->click();
        m_dialog.reset();
        QTRY_COMPARE(m_fixture->jobs.running(), 0);
        QCOMPARE(problems(), QList<ByteText> {"Q_1"});
        QVERIFY(m_fixture->jobs.jobs().front()->summary().contains(QLatin1String("1 problem")));
    }

private:
    void open(const QStringList& paths)
    {
        m_dialog.reset(new ImportDialog(m_fixture->context(), paths));
        m_dialog->show();
    }

    void import(const QStringList& paths)
    {
        open(paths);
        QTRY_VERIFY(button("startImportButton")->isEnabled());
        button("startImportButton")->click();
        QTRY_COMPARE(label("importTitleLabel")->text(), QStringLiteral("Imported"));
    }

    QPushButton* button(const char* name) const { return m_dialog->findChild<QPushButton*>(QLatin1String(name)); }
    QLabel* label(const char* name) const { return m_dialog->findChild<QLabel*>(QLatin1String(name)); }

    QStringList reportColumn(int column) const
    {
        QStringList cells;
        const QAbstractItemModel* model
            = m_dialog->findChild<QTableView*>(QStringLiteral("importReportTable"))->model();
        for (int row = 0; row < model->rowCount(); ++row)
            cells.append(model->index(row, column).data().toString());
        return cells;
    }

    QList<ByteText> problems() const
    {
        const auto rows = m_fixture->workspace->read([](Connection& c) -> Result<QList<ProblemRow>> {
            const auto ids = problemIds(c, {});
            return ids ? problemRows(c, *ids) : Result<QList<ProblemRow>>(ids.error());
        });
        QList<ByteText> ids;
        for (const ProblemRow& row : rows ? *rows : QList<ProblemRow>())
            ids.append(row.codeId);
        return ids;
    }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<ImportDialog> m_dialog;
    QString m_file;
};

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
