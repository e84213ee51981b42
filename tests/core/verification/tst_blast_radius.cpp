#include "core/verification/radius_words.h"

#include "core/base/hash.h"
#include "support/fixtures.h"

#include <QtTest>

using namespace codegym;

namespace {

const QByteArray kLook = R"({"name": "Observe", "parameters": {}})";
const QByteArray kRead = R"({"name": "GetValue", "parameters": {"index": 0}})";

} // namespace

/// What an edit changes, found by running it beside what it was made from.
class TestBlastRadius : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Status started = m_pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
        m_source = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py")));
    }

    void aCommentChangesNothing()
    {
        const BlastRadius radius = after(m_source + "# a remark\n");
        QVERIFY(radius.nothingChanges());
        QVERIFY(!radius.breaksSomething());
        QCOMPARE(radius.oracleRuns, 2);
        QCOMPARE(radius.unitTests, 2);
        QCOMPARE(radiusLines(radius), QStringList());
    }

    void aWrongToolShowsInTheOracleAndNamesTheStep()
    {
        const BlastRadius radius = after(edited("json.dumps(self.values[index])", "json.dumps(self.values[index] + 1)"));
        QVERIFY(radius.breaksSomething());
        QCOMPARE(radius.changes.size(), 2);
        const RadiusChange& change = radius.changes.first();
        QCOMPARE(change.subject, RadiusSubject::Oracle);
        QCOMPARE(change.before.verdict, Verdict::Correct);
        QCOMPARE(change.after.verdict, Verdict::Incorrect);
        QCOMPARE(change.step, 1);
        QCOMPARE(change.stepBefore.observation, QByteArray("1"));
        QCOMPARE(change.stepAfter.observation, QByteArray("2"));
        QVERIFY(change.parts().contains("observations"));
        QVERIFY(!change.unsteady);
    }

    void anotherReferenceAnswerIsSeenInTheUnitTests()
    {
        const BlastRadius radius = after(edited("return sum(self.values)", "return sum(self.values) + 1"));
        const auto tests = std::count_if(radius.changes.begin(), radius.changes.end(), [](const RadiusChange& change) {
            return change.subject == RadiusSubject::UnitTest && change.parts() == QList<QByteArray> {"answer"};
        });
        QCOMPARE(tests, 2);
    }

    void anOracleThatTakesMoreRoundsStaysCorrect()
    {
        const BlastRadius radius = after(edited("        total = 0\n",
            "        total = 0\n        self.step(json.dumps({\"name\": \"Observe\", \"parameters\": {}}))\n"));
        QCOMPARE(radius.changes.size(), 2);
        QVERIFY(!radius.breaksSomething());
        QCOMPARE(radius.changes.first().after.rounds, radius.changes.first().before.rounds + 1);
        QVERIFY(radius.changes.first().parts().contains("rounds"));
    }

    void aRenamedToolIsCalledTheSameUnderAnotherName()
    {
        m_recorded = {{0, {R"({"name": "GetValue", "parameters": {"index": 0}})",
                              R"({"name": "Done", "parameters": {"answer": 3}})"}}};
        const BlastRadius radius = after(QByteArray(m_source).replace("GetValue", "ReadValue"));
        m_recorded.clear();
        QCOMPARE(radius.recordedRuns, 1);
        QCOMPARE(radius.toolsRenamed, (QList<RenamedTool> {{"GetValue", "ReadValue"}}));
        QVERIFY(radius.toolsAdded.isEmpty() && radius.toolsRemoved.isEmpty() && radius.toolsChanged.isEmpty());
        QVERIFY(radius.changes.isEmpty());
        QVERIFY(radiusLines(radius).join(u' ').contains(QLatin1String("GetValue is called ReadValue now")));
    }

    void recordedCallsOfAToolThatIsGoneNoLongerEarnTheirReward()
    {
        m_recorded = {{0, {R"({"name": "GetValue", "parameters": {"index": 0}})",
                              R"({"name": "Done", "parameters": {"answer": 3}})"}}};
        const BlastRadius radius = after(QByteArray(m_source).replace("GetValue", "ReadValue").replace("Look up", "Read out"));
        m_recorded.clear();
        QCOMPARE(radius.toolsAdded, QList<ByteText> {"ReadValue"});
        QCOMPARE(radius.toolsRemoved, QList<ByteText> {"GetValue"});
        const RadiusChange& change = radius.changes.last();
        QCOMPARE(change.subject, RadiusSubject::RecordedCalls);
        QCOMPARE(change.step, 0);
        QVERIFY(change.stepAfter.observation.startsWith("Error"));
    }

    void aTrajectoryThatSeesSomethingElseIsNamedWithItsStep()
    {
        m_recorded = {{1, {kLook, kRead}, "one"}};
        const BlastRadius radius = after(edited("json.dumps(self.values[index])", "json.dumps(self.values[index] + 1)"));
        m_recorded.clear();
        QCOMPARE(radius.trajectories, 1);
        const RadiusChange& change = radius.changes.last();
        QCOMPARE(change.subject, RadiusSubject::Trajectory);
        QCOMPARE(change.trajectory, ByteText("one"));
        QCOMPARE(change.parts(), QList<QByteArray> {"observations"});
        QCOMPARE(change.step, 1);
        QCOMPARE(changeDetail(change), QStringLiteral("Step 2 answers “4” instead of “3”."));
        QVERIFY(radiusLines(radius).contains(QStringLiteral("1 of 1 trajectories see something else.")));
    }

    void aTrajectoryWhoseRewardFlipsBreaksAndOneThatKeepsItIsQuiet()
    {
        m_recorded = {{1, {kRead, R"({"name": "Done", "parameters": {"answer": 3}})"}, "right"}, {1, {kRead}, "stops early"}};
        const BlastRadius radius = after(edited("return sum(self.values)", "return sum(self.values) + 1"));
        m_recorded.clear();
        QCOMPARE(radius.trajectories, 2);
        const RadiusChange& change = radius.changes.last();
        QCOMPARE(change.trajectory, ByteText("right"));
        QVERIFY(change.breaks());
        QVERIFY2(changeText(change).startsWith(QStringLiteral("reward 1.0 → reward 0.0")), qPrintable(changeText(change)));
        QVERIFY(radiusLines(radius).contains(QStringLiteral("1 of 2 trajectories no longer earn their reward.")));
    }

    void aTrajectoryThatTakesMoreRoundsIsCounted()
    {
        m_recorded = {{1, {kRead}, "one"}};
        const BlastRadius radius = after(edited("        self.step_count += 1\n", "        self.step_count += 2\n"));
        m_recorded.clear();
        QVERIFY(radiusLines(radius).contains(QStringLiteral("1 of 1 trajectories take other rounds.")));
        QCOMPARE(changeText(radius.changes.last()), QStringLiteral("reward 0.0, 1 round → reward 0.0, 2 rounds"));
    }

    void anotherDocstringIsToldToAgents()
    {
        const BlastRadius radius = after(edited("Look up one value.", "Look up the value at a place."));
        QCOMPARE(radius.toolsChanged, QList<ByteText> {"GetValue"});
        QVERIFY(radius.changes.isEmpty());
    }

    void brokenPythonIsAFindingAndBreaksEveryRun()
    {
        const BlastRadius radius = after("class Broken(:\n");
        QVERIFY(radius.breaksSomething());
        QVERIFY(!radius.appeared.isEmpty());
        QCOMPARE(radius.changes.size(), 4);
        QVERIFY(radius.toolsRemoved.isEmpty());
    }

    void whatNeverGoesTheSameWayTwiceIsNotTheEditsFault()
    {
        m_before = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/hash_order.py")));
        m_tasks = {"{\"values\": [1, 2, 3, 4, 5, 6]}"};
        const BlastRadius radius = after(QByteArray(m_before).replace("\" \".join", "\"  \".join"));
        m_before.clear();
        m_tasks = {"{\"values\": [1, 2]}", "{\"values\": [3]}"};
        QCOMPARE(radius.changes.size(), 1);
        QVERIFY(radius.changes.first().unsteady);
    }

    void progressCountsEveryRun()
    {
        QList<qint64> heard;
        qint64 all = 0;
        const Result<BlastRadius> radius
            = measureBlastRadius(m_pool, input(m_source), {}, [&](qint64 done, qint64 total) {
                  heard.append(done);
                  all = total;
              });
        QVERIFY(radius.ok());
        QCOMPARE(all, 4);
        QCOMPARE(heard.first(), 0);
        QCOMPARE(heard.last(), 4);
    }

    void cancellingEndsIt()
    {
        CancelToken cancel;
        cancel.cancel();
        const Result<BlastRadius> radius = measureBlastRadius(m_pool, input(m_source), cancel);
        QVERIFY(!radius.ok());
        QCOMPARE(radius.error().kind, Error::Kind::Cancelled);
    }

    void wordsSayWhatChanges()
    {
        const BlastRadius radius = after(edited("json.dumps(self.values[index])", "json.dumps(self.values[index] + 1)"));
        QCOMPARE(radiusHeadline(radius),
            QStringLiteral("2 of these go another way: 2 oracle runs, 2 unit tests."));
        QCOMPARE(radiusLines(radius), QStringList {QStringLiteral("The oracle no longer solves 2 of 2 tasks.")});
        QCOMPARE(changeDetail(radius.changes.first()), QStringLiteral("Step 2 answers “2” instead of “1”."));
        QVERIFY(changeText(radius.changes.first()).startsWith(QStringLiteral("correct, answer 3 → incorrect, answer 5")));
    }

private:
    QByteArray edited(const char* from, const char* to) const { return QByteArray(m_source).replace(from, to); }

    RadiusInput input(const QByteArray& source) const
    {
        RadiusInput input;
        input.environment.key = {"X_1", "SumEnv"};
        input.environment.revision.source = m_before.isEmpty() ? m_source : m_before;
        if (!m_before.isEmpty())
            input.environment.key.name = {};
        input.source = source;
        input.recorded = m_recorded;
        for (const QByteArray& configuration : m_tasks)
            input.tasks.append({input.environment.key, configuration, "row", {}, {}, {}});
        return input;
    }

    BlastRadius after(const QByteArray& source)
    {
        Result<BlastRadius> radius = measureBlastRadius(m_pool, input(source), {});
        if (!radius)
            qFatal("%s", qPrintable(radius.error().text()));
        return *std::move(radius);
    }

    WorkerPool m_pool {PoolSettings {}};
    QByteArray m_source;
    QByteArray m_before; ///< Instead of m_source, where not empty.
    QList<RecordedCalls> m_recorded;
    QByteArrayList m_tasks {"{\"values\": [1, 2]}", "{\"values\": [3]}"};
};

QTEST_GUILESS_MAIN(TestBlastRadius)
#include "tst_blast_radius.moc"
