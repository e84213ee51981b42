#include "core/jobs/run_solutions_job.h"

#include "core/verification/candidates.h"
#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

using namespace codegym;

namespace {

constexpr char kRight[] = "import json as j\n\ndef solve(self):\n"
                          "    count = int(self.step(j.dumps({'name': 'Observe', 'parameters': {}}))[1])\n"
                          "    total = 0\n"
                          "    for i in range(count):\n"
                          "        total += int(self.step(j.dumps({'name': 'GetValue', 'parameters': {'index': i}}))[1])\n"
                          "    return self.step(j.dumps({'name': 'Done', 'parameters': {'answer': total}}))[1]\n";
constexpr char kThree[] = "def solve(self):\n"
                          "    return self.step(json.dumps({'name': 'Done', 'parameters': {'answer': 3}}))[1]\n";
constexpr char kEndless[] = "def solve(self):\n    while True:\n        self.step('{}')\n";

} // namespace

/// Candidate solutions run over the tests of an environment.
class TestRunSolutionsJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_OK(m_pool.start());
        m_settings.limits.time = std::chrono::milliseconds(300);
    }

    void init()
    {
        m_workspace.emplace();
        Environment environment = test::sampleEnvironment({"X_1", "SumEnv"},
            test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py"))));
        m_source = environment.revision.source;
        const auto added = (*m_workspace)->write([&](Connection& connection) -> Result<RowId> {
            const Result<Added> made = addEnvironment(connection, environment, ConflictPolicy::Keep);
            if (!made)
                return made.error();
            const Result<TasksAdded> tasks = addTasks(connection,
                {test::sampleTask(environment.key, "{\"values\": [1, 2]}"),
                    test::sampleTask(environment.key, "{\"values\": [4]}")});
            return tasks ? Result<RowId>(made->row) : Result<RowId>(tasks.error());
        });
        VERIFY_OK(added);
        m_row = *added;
    }

    void oneThatIsRightPassesEverywhere()
    {
        add("right", kRight);
        const Result<SolutionsSummary> summary = run();
        VERIFY_OK(summary);
        QCOMPARE(summary->solutions.first().correct, 2);
        QCOMPARE(summary->pass.passing, 1);
    }

    void oneThatIsLuckyOncePassesOnce()
    {
        add("three", kThree);
        const Result<SolutionsSummary> summary = run();
        VERIFY_OK(summary);
        QCOMPARE(summary->solutions.first().correct, 1);
        QCOMPARE(summary->solutions.first().incorrect, 1);
        QVERIFY(!summary->pass.solvable());
    }

    void oneThatNeverEndsIsIncorrectAndSaysWhy()
    {
        const RowId row = add("endless", kEndless);
        VERIFY_OK(run());
        const auto cells = (*m_workspace)->read([&](Connection& c) { return solutionCells(c, m_row, {}); });
        VERIFY_OK(cells);
        QCOMPARE(cells->first().solution, row);
        QCOMPARE(cells->first().verdict, Verdict::Incorrect);
        QVERIFY2(cells->first().reason.contains("ran over"), cells->first().reason.constData());
    }

    void whatIsNoSolutionFailsWithItsReason()
    {
        add("reads", "def solve(self):\n    return self.step(str(self.get_ref_answer()))\n");
        const Result<SolutionsSummary> summary = run();
        VERIFY_OK(summary);
        QCOMPARE(summary->solutions.first().incorrect, 2);
        QVERIFY2(summary->solutions.first().refused.contains("reference answer"),
            summary->solutions.first().refused.constData());
    }

    void aRunKeepsItsSteps()
    {
        const RowId row = add("right", kRight);
        VERIFY_OK(run());
        const auto matrix
            = (*m_workspace)->read([&](Connection& c) { return readSolutionMatrix(c, m_row, {}); });
        VERIFY_OK(matrix);
        const auto kept = (*m_workspace)->read([&](Connection& c) { return solutionRun(c, row, matrix->tasks[0]); });
        VERIFY_OK(kept);
        QCOMPARE((*kept)->steps.size(), (*kept)->rounds);
    }

    void onlyStaleLeavesAloneWhatHolds()
    {
        add("right", kRight);
        VERIFY_OK(run());
        JobContext context({}, [](const JobProgress&) {});
        const Result<SolutionsSummary> again
            = runSolutions(**m_workspace, m_pool, m_settings, {m_row, {}, true}, context);
        VERIFY_OK(again);
        QCOMPARE(again->solutions.first().tests, 0);
        QCOMPARE(again->pass.passing, 1);
    }

    void aStoppedJobIsCancelled()
    {
        add("right", kRight);
        CancelToken cancel;
        cancel.cancel();
        JobContext context(cancel, [](const JobProgress&) {});
        const Result<SolutionsSummary> stopped = runSolutions(**m_workspace, m_pool, m_settings, {m_row, {}, false}, context);
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    }

    void theOracleInItsOwnPlaceIsTheSameFile()
    {
        const auto text = m_pool.solveText(m_source).result();
        VERIFY_OK(text);
        QVERIFY2(text->startsWith("def solve(self)"), text->constData());
        const Result<ByteText> composed = sourceWithSolution(m_pool, m_source, *text, {});
        VERIFY_OK(composed);
        QCOMPARE(*composed, m_source);
    }

private:
    RowId add(const ByteText& name, const ByteText& source)
    {
        const auto row = (*m_workspace)->write([&](Connection& c) { return addSolution(c, m_row, {name, source, {}}); });
        return row.ok() ? *row : 0;
    }

    Result<SolutionsSummary> run()
    {
        JobContext context({}, [](const JobProgress&) {});
        return runSolutions(**m_workspace, m_pool, m_settings, {m_row, {}, false}, context);
    }

    WorkerPool m_pool {PoolSettings {}};
    std::optional<test::TemporaryWorkspace> m_workspace;
    MachineSettings m_settings;
    ByteText m_source;
    RowId m_row = 0;
};

QTEST_GUILESS_MAIN(TestRunSolutionsJob)
#include "tst_run_solutions_job.moc"
