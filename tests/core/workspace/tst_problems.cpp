#include "core/workspace/problems.h"

#include "core/workspace/findings.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/trash.h"
#include "support/workspace_fixture.h"

using namespace codegym;
using test::sampleProblem;
using test::TemporaryWorkspace;

class TestProblems : public QObject {
    Q_OBJECT

    static Result<Added> add(Workspace& workspace, const Problem& problem, ConflictPolicy policy = ConflictPolicy::Keep)
    {
        return workspace.write([&](Connection& c) { return addProblem(c, problem, policy); });
    }
    static Result<Problem> get(Workspace& workspace, const QByteArray& codeId)
    {
        return workspace.read([&](Connection& c) { return problem(c, codeId); });
    }
    static QList<ProblemRow> list(Workspace& workspace, const ProblemFilter& filter = {})
    {
        const auto rows = workspace.read([&](Connection& c) -> Result<QList<ProblemRow>> {
            const auto ids = problemIds(c, filter);
            return ids ? problemRows(c, *ids) : Result<QList<ProblemRow>>(ids.error());
        });
        return rows ? *rows : QList<ProblemRow>();
    }
    static QByteArray idsOf(const QList<ProblemRow>& rows)
    {
        QByteArray ids;
        for (const ProblemRow& row : rows)
            ids += (ids.isEmpty() ? "" : " ") + row.codeId;
        return ids;
    }

private Q_SLOTS:
    void everyFieldComesBackByteForByte()
    {
        TemporaryWorkspace workspace;
        Problem problem = sampleProblem("X_1");
        problem.originalId = QByteArray("a/\0\xFF", 4);
        problem.title = "\xED\xA0\x80";
        problem.statement = QByteArray("bytes \0 \xFF\xFE", 10);
        problem.tests = QByteArray(5000, 'x'); // long enough to be packed
        problem.testInfo = "[]";
        problem.extra = R"({"n": 1234567890123456789012345678901234567890})";
        VERIFY_OK(add(*workspace, problem));
        workspace.reopen();
        const Result<Problem> back = get(*workspace, "X_1");
        VERIFY_OK(back);
        QCOMPARE(back->contentHash(), problem.contentHash());
        QCOMPARE(back->originalId, problem.originalId);
        QCOMPARE(back->title, problem.title);
        QCOMPARE(back->origin, problem.origin);
        QCOMPARE(back->statement, problem.statement);
        QCOMPARE(back->tests, problem.tests);
        QCOMPARE(back->extra, problem.extra);
    }

    void theSameAgainIsADuplicate()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, sampleProblem("X_1")));
        for (const ConflictPolicy policy : {ConflictPolicy::Keep, ConflictPolicy::Replace, ConflictPolicy::Both})
            QCOMPARE(add(*workspace, sampleProblem("X_1"), policy)->outcome, AddOutcome::Duplicate);
        QCOMPARE(list(*workspace).size(), 1);
    }

    void aConflictIsReportedAndWhatWasThereStays()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, sampleProblem("X_1", "old")));
        const Result<Added> added = add(*workspace, sampleProblem("X_1", "new"));
        QCOMPARE(added->outcome, AddOutcome::Conflict);
        QVERIFY(added->conflicted);
        QCOMPARE(get(*workspace, "X_1")->solution, QByteArray("old"));
    }

    void aReplacedProblemLiesInTheTrash()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, sampleProblem("X_1", "old")));
        QCOMPARE(add(*workspace, sampleProblem("X_1", "new"), ConflictPolicy::Replace)->outcome, AddOutcome::Replaced);
        QCOMPARE(get(*workspace, "X_1")->solution, QByteArray("new"));
        const auto batches = workspace->read([](Connection& c) { return trashBatches(c); });
        VERIFY_OK(batches);
        QCOMPARE(batches->size(), 1);
    }

    void bothAreKeptUnderIdsOfTheirOwn()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, sampleProblem("X_1", "one")));
        QCOMPARE(add(*workspace, sampleProblem("X_1", "two"), ConflictPolicy::Both)->id, QByteArray("X_1_b"));
        QCOMPARE(add(*workspace, sampleProblem("X_1", "three"), ConflictPolicy::Both)->id, QByteArray("X_1_c"));
        QCOMPARE(add(*workspace, sampleProblem("X_1", "two"), ConflictPolicy::Both)->outcome, AddOutcome::Duplicate);
        QCOMPARE(idsOf(list(*workspace)), QByteArray("X_1 X_1_b X_1_c"));
    }

    void neighbourIdsGoOnAfterZ()
    {
        QCOMPARE(besideId("X", 1), QByteArray("X_b"));
        QCOMPARE(besideId("X", 25), QByteArray("X_z"));
        QCOMPARE(besideId("X", 26), QByteArray("X_ba"));
    }

    void anIdThatCannotBeAFileNameIsRefused()
    {
        TemporaryWorkspace workspace;
        QVERIFY(!add(*workspace, sampleProblem("../../etc/passwd")).ok());
        QVERIFY(!add(*workspace, sampleProblem("a__b")).ok());
    }

    void aMissingProblemIsNotFound()
    {
        TemporaryWorkspace workspace;
        QCOMPARE(get(*workspace, "None_1").error().kind, Error::Kind::NotFound);
    }

    void aRefusalIsAFindingUntilTheNextStage()
    {
        TemporaryWorkspace workspace;
        const Result<Added> added = add(*workspace, sampleProblem("X_1"));
        const Finding refusal {"unsupported", Severity::Warning, "line 3: yield", "line 3", {}};
        VERIFY_OK(workspace->write(
            [&](Connection& c) { return setProblemStage(c, added->row, ProblemStage::Refused, refusal); }));
        QCOMPARE(list(*workspace)[0].refusal, refusal.message);
        QCOMPARE(list(*workspace)[0].findings, 1);
        VERIFY_OK(workspace->write(
            [&](Connection& c) { return setProblemStage(c, added->row, ProblemStage::Converted); }));
        QCOMPARE(list(*workspace)[0].stage, ProblemStage::Converted);
        QCOMPARE(list(*workspace)[0].findings, 0);
    }

    void listsFilterAndSort()
    {
        TemporaryWorkspace workspace;
        for (const auto& [id, title, source] : {std::tuple("B_2", "apples", "one"), std::tuple("A_3", "Cherries", "two"),
                 std::tuple("C_1", "bananas", "one")}) {
            Problem problem = sampleProblem(id);
            problem.title = title;
            problem.origin.source = source;
            VERIFY_OK(add(*workspace, problem));
        }
        ProblemFilter filter;
        QCOMPARE(idsOf(list(*workspace, filter)), QByteArray("A_3 B_2 C_1"));
        filter.sort = ProblemFilter::Sort::Title;
        QCOMPARE(idsOf(list(*workspace, filter)), QByteArray("B_2 C_1 A_3"));
        filter.descending = true;
        QCOMPARE(idsOf(list(*workspace, filter)), QByteArray("A_3 C_1 B_2"));
        filter.source = "one";
        QCOMPARE(idsOf(list(*workspace, filter)), QByteArray("C_1 B_2"));
        filter = {};
        filter.stage = ProblemStage::Converted;
        QCOMPARE(list(*workspace, filter).size(), 0);
    }

    void typedTextFindsIdsAndWords_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("found");
        QTest::newRow("part of the id") << QByteArray("leet") << QByteArray("Leetcode_7");
        QTest::newRow("beginning of a word") << QByteArray("heig") << QByteArray("Other_1");
        QTest::newRow("all words count") << QByteArray("heights  tallest") << QByteArray("Other_1");
        QTest::newRow("a word that is missing") << QByteArray("heights nowhere") << QByteArray();
        QTest::newRow("query syntax is text") << QByteArray("\"heights OR (") << QByteArray();
        QTest::newRow("punctuation alone") << QByteArray("*\"(") << QByteArray();
        QTest::newRow("blanks") << QByteArray("  ") << QByteArray("Leetcode_7 Other_1");
    }
    void typedTextFindsIdsAndWords()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, found);
        TemporaryWorkspace workspace;
        Problem problem = sampleProblem("Other_1");
        problem.statement = "Given heights, find the tallest.";
        VERIFY_OK(add(*workspace, problem));
        VERIFY_OK(add(*workspace, sampleProblem("Leetcode_7")));
        ProblemFilter filter;
        filter.text = typed;
        QCOMPARE(idsOf(list(*workspace, filter)), found);
    }
};

QTEST_GUILESS_MAIN(TestProblems)
#include "tst_problems.moc"
