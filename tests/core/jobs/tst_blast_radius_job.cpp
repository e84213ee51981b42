#include "core/jobs/blast_radius_job.h"
#include "core/jobs/verify_job.h"

#include "core/workspace/environments.h"
#include "core/workspace/solutions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

using namespace codegym;

/// The blast radius of an edit over what a workspace knows to run.
class TestBlastRadiusJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_OK(m_pool.start());
        Environment environment = test::sampleEnvironment({"X_1", "SumEnv"},
            test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py"))));
        m_source = environment.revision.source;
        const auto added = m_workspace->write([&](Connection& connection) -> Result<RowId> {
            const Result<Added> made = addEnvironment(connection, environment, ConflictPolicy::Keep);
            if (!made)
                return made.error();
            const Result<TasksAdded> tasks = addTasks(connection,
                {test::sampleTask(environment.key, "{\"values\": [1, 2]}"),
                    test::sampleTask(environment.key, "{\"values\": [3]}")});
            return tasks ? Result<RowId>(made->row) : Result<RowId>(tasks.error());
        });
        VERIFY_OK(added);
        m_row = *added;
    }

    void withoutStoredRunsOraclesAndUnitTestsAreCompared()
    {
        const Result<BlastRadius> radius = measure(m_source);
        VERIFY_OK(radius);
        QCOMPARE(radius->oracleRuns, 2);
        QCOMPARE(radius->unitTests, 2);
        QCOMPARE(radius->recordedRuns, 0);
        QVERIFY(radius->nothingChanges());
    }

    void storedRunsAreMadeAgain()
    {
        JobContext context({}, [](const JobProgress&) {});
        VERIFY_OK(verifyEnvironments(*m_workspace, m_pool, m_settings, {}, context));
        const Result<BlastRadius> radius = measure(QByteArray(m_source).replace("GetValue", "ReadValue"));
        VERIFY_OK(radius);
        QCOMPARE(radius->recordedRuns, 2);
        // The same calls under another name, of the oracle and of what was recorded before.
        QVERIFY(radius->changes.isEmpty());
        QCOMPARE(radius->toolsRenamed.size(), 1);
    }

    void everyTrajectoryIsMadeAgainWhateverRevisionItIsOf()
    {
        Trajectory trajectory;
        trajectory.environment = {"X_1", "SumEnv"};
        trajectory.configuration = "{\"values\": [3]}";
        trajectory.steps = {{R"({"name": "GetValue", "parameters": {"index": 0}})", "3"}};
        const auto kept = m_workspace->write([&](Connection& c) { return addTrajectory(c, trajectory); });
        VERIFY_OK(kept);
        const Result<BlastRadius> radius
            = measure(QByteArray(m_source).replace("json.dumps(self.values[index])", "json.dumps(-self.values[index])"));
        VERIFY_OK(radius);
        QCOMPARE(radius->trajectories, 1);
        QCOMPARE(radius->changes.last().trajectory, kept->id);
        QCOMPARE(radius->changes.last().stepAfter.observation, QByteArray("-3"));
    }

    void candidateSolutionsRunAgain()
    {
        RowId solution = 0;
        VERIFY_OK(m_workspace->write([&](Connection& c) -> Status {
            const auto added = addSolution(c, m_row,
                {"reader", "def solve(self):\n    value = self.step(json.dumps({'name': 'GetValue', 'parameters': {'index': 0}}))[1]\n"
                           "    return self.step(json.dumps({'name': 'Done', 'parameters': {'answer': int(value)}}))\n", {}});
            solution = added ? *added : 0;
            return added ? Status() : Status(added.error());
        }));
        const Result<BlastRadius> renamed = measure(QByteArray(m_source).replace("GetValue", "ReadValue"));
        const Result<BlastRadius> radius
            = measure(QByteArray(m_source).replace("json.dumps(self.values[index])", "json.dumps(-self.values[index])"));
        VERIFY_OK(m_workspace->write([&](Connection& c) -> Status {
            const auto removed = removeSolution(c, solution);
            return removed ? Status() : Status(removed.error());
        }));
        VERIFY_OK(radius);
        QCOMPARE(radius->solutionRuns, 2);
        // A tool is renamed in it, too.
        VERIFY_OK(renamed);
        QVERIFY(renamed->changes.isEmpty());
        // Of [1, 2] and [3] it solves the second, until the tool that it calls says something else.
        QCOMPARE(std::count_if(radius->changes.begin(), radius->changes.end(), [](const RadiusChange& change) {
            return change.subject == RadiusSubject::Solution && change.solution == "reader" && change.breaks();
        }), 1);
    }

    void nothingIsSaved()
    {
        VERIFY_OK(measure(m_source + "# edited\n"));
        const auto read = m_workspace->read([&](Connection& c) { return environmentAt(c, m_row); });
        VERIFY_OK(read);
        QCOMPARE(read->revision.source, m_source);
    }

    void aJobTellsItsProgressAndCanBeStopped()
    {
        JobProgress last;
        JobContext told({}, [&](const JobProgress& progress) { last = progress; });
        VERIFY_OK(blastRadiusOf(*m_workspace, m_pool, m_settings, {m_row, {}, m_source}, told));
        QVERIFY(last.total > 0);
        QCOMPARE(last.done, last.total);
        CancelToken cancel;
        cancel.cancel();
        JobContext stopped(cancel, [](const JobProgress&) {});
        const auto radius = blastRadiusOf(*m_workspace, m_pool, m_settings, {m_row, {}, m_source}, stopped);
        QVERIFY(!radius.ok());
        QCOMPARE(radius.error().kind, Error::Kind::Cancelled);
    }

    void aRevisionThatIsNotThereIsAnError()
    {
        JobContext context({}, [](const JobProgress&) {});
        const auto radius
            = blastRadiusOf(*m_workspace, m_pool, m_settings, {m_row, QByteArray(32, 'x'), m_source}, context);
        QVERIFY(!radius.ok());
        QCOMPARE(radius.error().kind, Error::Kind::NotFound);
    }

private:
    Result<BlastRadius> measure(const ByteText& source)
    {
        JobContext context({}, [](const JobProgress&) {});
        return blastRadiusOf(*m_workspace, m_pool, m_settings, {m_row, {}, source}, context);
    }

    WorkerPool m_pool {PoolSettings {}};
    test::TemporaryWorkspace m_workspace;
    MachineSettings m_settings;
    ByteText m_source;
    RowId m_row = 0;
};

QTEST_GUILESS_MAIN(TestBlastRadiusJob)
#include "tst_blast_radius_job.moc"
