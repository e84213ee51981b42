#include "core/workspace/changes.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "ui/widgets/row_table_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace codegym;

namespace {

using ProblemModel = RowTableModel<ProblemRow>;

Problem problemNumber(int number)
{
    Problem problem;
    problem.codeId = QByteArrayLiteral("p") + QByteArray::number(number).rightJustified(4, '0');
    problem.originalId = problem.codeId;
    problem.title = QByteArrayLiteral("Title ") + QByteArray::number(number);
    problem.solution = QByteArrayLiteral("def f(): return ") + QByteArray::number(number);
    return problem;
}

Status addProblems(Workspace& workspace, int first, int count)
{
    return workspace.write([=](Connection& c) -> Status {
        for (int number = first; number < first + count; ++number) {
            if (const auto added = addProblem(c, problemNumber(number), ConflictPolicy::Keep); !added)
                return added.error();
        }
        return {};
    });
}

PagedTableModel::FetchIds idsWith(const ByteText& text)
{
    return [text](Connection& c, int, bool descending) {
        ProblemFilter filter;
        filter.text = text;
        filter.descending = descending;
        return problemIds(c, filter);
    };
}

} // namespace

class TestPagedTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.reset(new QTemporaryDir);
        auto made = Workspace::create(m_folder->filePath(QStringLiteral("w.codegym")));
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().text()));
        m_workspace = std::move(made).value();
        QVERIFY(addProblems(*m_workspace, 0, 1000).ok());
        m_threads.reset(new QThreadPool);
        m_queries.reset(new Queries(*m_workspace, *m_threads));
        m_fetched = 0;
        const QList<TableColumn<ProblemRow>> columns {
            {QStringLiteral("Id"), Qt::AlignLeft, [](const ProblemRow& row) { return displayText(row.codeId); }, {}, {}},
            {QStringLiteral("Title"), Qt::AlignLeft, [](const ProblemRow& row) { return displayText(row.title); }, {}, {}},
        };
        m_model.reset(new ProblemModel(*m_queries, columns, [this](Connection& c, const std::vector<RowId>& ids) {
            m_fetched += int(ids.size());
            return problemRows(c, ids);
        }));
    }

    void cleanup()
    {
        m_model.reset();
        m_queries.reset();
        m_threads.reset(); // waits
        m_workspace.reset();
    }

    void staysConsistentWhileItLoadsSortsAndFilters()
    {
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->show(idsWith({}), Change::Problems);
        QTRY_COMPARE(m_model->rowCount(), 1000);
        QTRY_COMPARE(text(0, 1), QStringLiteral("Title 0"));
        m_model->sort(0, Qt::DescendingOrder);
        QTRY_COMPARE(text(0, 1), QStringLiteral("Title 999"));
        m_model->show(idsWith("p000"), Change::Problems);
        QTRY_COMPARE(m_model->rowCount(), 10);
    }

    void fetchesOnlyThePagesThatAreLookedAt()
    {
        m_model->show(idsWith({}), Change::Problems);
        QTRY_COMPARE(m_model->rowCount(), 1000);
        QVERIFY(text(600, 0).isEmpty());
        QTRY_COMPARE(text(600, 0), QStringLiteral("p0600"));
        QCOMPARE(text(512, 0), QStringLiteral("p0512"));
        QCOMPARE(m_fetched.load(), PagedTableModel::kPageRows);
    }

    void selectionStaysWithItsRows()
    {
        m_model->show(idsWith({}), Change::Problems);
        QTRY_COMPARE(m_model->rowCount(), 1000);
        QItemSelectionModel selection(m_model.get());
        selection.select(m_model->index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.select(m_model->index(500, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const RowId kept = m_model->idAt(3);
        m_model->sort(0, Qt::DescendingOrder);
        QTRY_COMPARE(m_model->rowOf(kept), 996);
        QCOMPARE(selectedIds(selection), (QSet<RowId> {kept, m_model->idAt(499)}));
        m_model->show(idsWith("p0003"), Change::Problems);
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(selectedIds(selection), QSet<RowId> {kept});
    }

    void followsCommits()
    {
        m_model->show(idsWith({}), Change::Problems);
        QTRY_COMPARE(m_model->rowCount(), 1000);
        QVERIFY(addProblems(*m_workspace, 1000, 5).ok());
        QTRY_COMPARE(m_model->rowCount(), 1005);
        QTRY_COMPARE(text(1004, 0), QStringLiteral("p1004"));
    }

    void theLastOfSeveralQuestionsIsAnswered()
    {
        QSignalSpy answers(m_model.get(), &PagedTableModel::refreshed);
        for (const char* typed : {"p", "p0", "p00", "p001"})
            m_model->show(idsWith(typed), Change::Problems);
        QTRY_COMPARE(m_model->rowCount(), 10);
        QTRY_VERIFY(m_queries->idle());
        QCOMPARE(answers.count(), 1);
        QCOMPARE(m_model->rowCount(), 10);
    }

    void aFailureIsSaidOnce()
    {
        QSignalSpy failures(m_model.get(), &PagedTableModel::failed);
        m_model->show([](Connection&, int, bool) -> Result<std::vector<RowId>> {
            return failure(QStringLiteral("the disk is gone"));
        }, Change::Problems);
        QTRY_COMPARE(failures.count(), 1);
        QVERIFY(failures.first().first().toString().contains(QLatin1String("the disk is gone")));
        QVERIFY(!m_model->loaded());
    }

    void anAnswerForADeadModelIsDropped()
    {
        m_model->show(idsWith({}), Change::Problems);
        m_model.reset();
        QTRY_VERIFY(m_queries->idle());
    }

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    static QSet<RowId> selectedIds(const QItemSelectionModel& selection)
    {
        QSet<RowId> ids;
        for (const QModelIndex& index : selection.selectedIndexes())
            ids.insert(index.data(RowIdRole).toLongLong());
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QThreadPool> m_threads;
    std::unique_ptr<Queries> m_queries;
    std::unique_ptr<ProblemModel> m_model;
    std::atomic_int m_fetched = 0;
};

QTEST_GUILESS_MAIN(TestPagedTableModel)
#include "tst_paged_table_model.moc"
