#include "core/jobs/coverage_job.h"

#include "core/verification/coverage_words.h"
#include "core/workspace/environments.h"
#include "core/workspace/solutions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

using namespace codegym;

/// Which lines of an environment run.
class TestCoverageJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_OK(m_pool.start());
        Environment environment = test::sampleEnvironment({"X_1", "SumEnv"},
            test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py"))));
        m_source = environment.revision.source;
        const int line = lineOf("return json.dumps(self.values[index])");
        environment.revision.tools = {{"GetValue", "(index: int)", "Reads.", "reader", true, {{line - 1, line}}, {{4, 5}}}};
        const auto added = m_workspace->write([&](Connection& connection) -> Result<RowId> {
            const Result<Added> made = addEnvironment(connection, environment, ConflictPolicy::Keep);
            if (!made)
                return made.error();
            const Result<TasksAdded> tasks = addTasks(connection,
                {test::sampleTask(environment.key, "{\"values\": []}"), test::sampleTask(environment.key, "{\"values\": [3]}")});
            if (!tasks)
                return tasks.error();
            const Result<RowId> solution = addSolution(connection, made->row,
                {"blind", "def solve(self):\n    # two\n    # more\n    # lines than the oracle has\n    # at\n    # this place\n"
                          "    self.step(json.dumps({'name': 'Done', 'parameters': {'answer': 0}}))\n", {}});
            if (!solution)
                return solution.error();
            Trajectory played;
            played.environment = environment.key;
            played.configuration = "{\"values\": [3]}";
            played.steps = {{"{\"name\": \"GetValue\", \"parameters\": {\"index\": 0}}", "3"}};
            const Result<TrajectoryAdded> kept = addTrajectory(connection, played);
            return kept ? Result<RowId>(made->row) : Result<RowId>(kept.error());
        });
        VERIFY_OK(added);
        m_row = *added;
        JobContext context({}, [](const JobProgress&) {});
        const Result<LineCoverage> coverage = coverageOf(*m_workspace, m_pool, m_settings, m_row, context);
        VERIFY_OK(coverage);
        m_coverage = *coverage;
    }

    void theOracleReachesAToolWhereItCallsIt()
    {
        QCOMPARE(heat(lineOf("return json.dumps(self.values[index])")).oracle, (RunShare {1, 2}));
    }

    void testsReachTheReferenceAnswer()
    {
        const LineHeat answer = heat(lineOf("return sum(self.values)"));
        QCOMPARE(answer.tests, (RunShare {2, 2}));
    }

    void aSolutionReachesItsOwnWayOnly()
    {
        QCOMPARE(heat(lineOf("return json.dumps(self.values[index])")).solutions, (RunShare {0, 2}));
        QCOMPARE(heat(lineOf("msg = self.Done(")).solutions, (RunShare {2, 2}));
    }

    void aTrajectoryReachesWhatItsCallsDo()
    {
        QCOMPARE(heat(lineOf("return json.dumps(self.values[index])")).agents, (RunShare {1, 1}));
        QCOMPARE(heat(lineOf("msg = self.Done(")).agents, (RunShare {0, 1}));
    }

    void whatNobodyReachesIsNever()
    {
        QVERIFY(heat(lineOf("raise ValueError(f\"Invalid action")).never());
    }

    void aLineThatIsNoCodeOfAFunctionHasNoHeat()
    {
        QCOMPARE(heat(lineOf("import ast")).line, 0);
        QCOMPARE(heat(lineOf("class SumEnv")).line, 0);
    }

    void theOriginalIsAsWarmAsItsTool()
    {
        QCOMPARE(m_coverage.original.size(), 2);
        QCOMPARE(m_coverage.original.first().line, 4);
        QCOMPARE(m_coverage.original.first().oracle, (RunShare {1, 2}));
    }

    void wordsSayInHowManyRuns()
    {
        const QString words = heatText(heat(lineOf("return json.dumps(self.values[index])")));
        QVERIFY2(words.contains(QStringLiteral("by the oracle in 1 of 2 tests")), qPrintable(words));
    }

    void aStoppedJobIsCancelled()
    {
        CancelToken cancel;
        cancel.cancel();
        JobContext context(cancel, [](const JobProgress&) {});
        const Result<LineCoverage> stopped = coverageOf(*m_workspace, m_pool, m_settings, m_row, context);
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    }

private:
    int lineOf(const QByteArray& text) const
    {
        const qsizetype at = m_source.indexOf(text);
        return at < 0 ? 0 : int(m_source.first(at).count('\n')) + 1;
    }
    LineHeat heat(int line) const
    {
        for (const LineHeat& one : m_coverage.lines) {
            if (one.line == line)
                return one;
        }
        return {};
    }

    WorkerPool m_pool {PoolSettings {}};
    test::TemporaryWorkspace m_workspace;
    MachineSettings m_settings;
    ByteText m_source;
    RowId m_row = 0;
    LineCoverage m_coverage;
};

QTEST_GUILESS_MAIN(TestCoverageJob)
#include "tst_coverage_job.moc"
