#include "core/jobs/typed_test_job.h"

#include "core/jobs/verify_job.h"
#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trash.h"
#include "core/workspace/verdicts.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

using namespace codegym;

/// A configuration that somebody types: looked at, tried, and kept as a task that counts at once.
class TestTypedTestJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_OK(m_pool.start());
        const Environment environment = test::sampleEnvironment(
            {"X_1", "SumEnv"}, test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py"))));
        const auto added = m_workspace->write([&](Connection& connection) -> Result<RowId> {
            const Result<Added> made = addEnvironment(connection, environment, ConflictPolicy::Keep);
            if (!made)
                return made.error();
            const auto tasks = addTasks(connection, {test::sampleTask(environment.key, "{\"values\": [1, 2]}")});
            return tasks ? Result<RowId>(made->row) : Result<RowId>(tasks.error());
        });
        VERIFY_OK(added);
        m_row = *added;
        VERIFY_OK(verifyEnvironments(*m_workspace, m_pool, m_settings, {}, m_context));
    }

    void whatIsTriedIsNotKept()
    {
        const Result<TriedTest> tried
            = tryTypedTest(*m_workspace, m_pool, m_settings, m_row, "{\"values\": [4, 5]}", m_context);
        VERIFY_OK(tried);
        QVERIFY(tried->valid);
        QCOMPARE(tried->answer, ByteText("9"));
        QCOMPARE(tried->oracle, Verdict::Correct);
        QCOMPARE(tests(), std::pair(1, 1));
    }

    void whatIsAddedCountsAtOnce()
    {
        const Result<AddedTask> added = add("{\"values\": [6]}");
        VERIFY_OK(added);
        QCOMPARE(added->run.verdict, Verdict::Correct);
        QVERIFY(!added->wasThere);
        QCOMPARE(tests(), std::pair(2, 2));
        VERIFY_OK(m_workspace->write([&](Connection& c) { return moveToTrash(c, TrashKind::Task, {added->row}); }));
        QCOMPARE(tests(), std::pair(1, 1));
    }

    void whatIsNoObjectIsRefusedByAllAlike_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("a number") << QByteArray("7");
        QTest::newRow("nothing") << QByteArray(" ");
        QTest::newRow("broken") << QByteArray("{\"values\": [1");
    }

    void whatIsNoObjectIsRefusedByAllAlike()
    {
        QFETCH(QByteArray, typed);
        const Result<ConfigurationCheck> check = checkTypedTest(*m_workspace, m_row, typed, m_context);
        VERIFY_OK(check);
        QVERIFY(!check->problem.isEmpty());
        const Result<TriedTest> tried = tryTypedTest(*m_workspace, m_pool, m_settings, m_row, typed, m_context);
        QVERIFY(!tried.ok());
        QCOMPARE(tried.error().text(), check->problem);
        const Result<AddedTask> added = add(typed);
        QVERIFY(!added.ok());
        QCOMPARE(added.error().text(), check->problem);
    }

    void theTasksThatThereAreTellWhatIsUnusual()
    {
        const Result<ConfigurationCheck> check = checkTypedTest(*m_workspace, m_row, "{\"values\": \"x\"}", m_context);
        VERIFY_OK(check);
        QCOMPARE(check->problem, QString());
        QCOMPARE(check->warnings.size(), 1);
    }

private:
    Result<AddedTask> add(const ByteText& typed)
    {
        return addTypedTask(*m_workspace, m_pool, m_settings, m_row, typed, m_context);
    }

    /// How many there are of the environment's verdict, and how many passed.
    std::pair<int, int> tests()
    {
        const auto verdict = m_workspace->read([&](Connection& c) { return environmentVerdict(c, m_row); });
        return verdict && *verdict ? std::pair((*verdict)->tests, (*verdict)->passed) : std::pair(-1, -1);
    }

    test::TemporaryWorkspace m_workspace;
    WorkerPool m_pool {PoolSettings()};
    MachineSettings m_settings;
    JobContext m_context {{}, [](const JobProgress&) {}};
    RowId m_row = 0;
};

QTEST_GUILESS_MAIN(TestTypedTestJob)
#include "tst_typed_test_job.moc"
