#include "core/runtime/worker_pool.h"
#include "support/fixtures.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace codegym;
using namespace std::chrono_literals;

namespace {

ByteText call(const ByteText& name, const ByteText& parameters = "{}")
{
    return "{\"name\": \"" + name + "\", \"parameters\": " + parameters + "}";
}

} // namespace

class TestEnvironmentSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void openingShowsTheHiddenState();
    void aStepTellsWhatChanged();
    void goingBackRestoresTheState();
    void aTimeOutLeavesTheStateAsItWas();
    void aCaughtExceptionKeepsItsPartialChanges();
    void aLostProcessIsRebuiltFromTheCommittedCalls();
    void rebuildingThatDivergesSaysSo();
    void anUnreadableConfigurationSaysWhy();
    void aToolsErrorSaysWhereItWasRaised();
    void theOracleFinishesFromHere();
    void theOraclesWayLeavesTheStateAsItWas();
    void anOracleThatFailsSaysWhy();
    void finishingAfterALossRebuildsFirst();
    void closingThePoolAnswersWaitingSteps();

private:
    std::unique_ptr<EnvironmentSession> open(const ByteText& source, const ByteText& configuration = "{}");

    std::unique_ptr<WorkerPool> m_pool;
    ByteText m_bag; ///< An environment whose tools add to a list, loop, fail half-way, or end the process.
};

void TestEnvironmentSession::initTestCase()
{
    m_bag = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/bag.py")));
    m_pool = std::make_unique<WorkerPool>(PoolSettings());
    const Status status = m_pool->start();
    QVERIFY2(status.ok(), status ? "" : qPrintable(status.error().message));
}

std::unique_ptr<EnvironmentSession> TestEnvironmentSession::open(
    const ByteText& source, const ByteText& configuration)
{
    SessionSpec spec;
    spec.source = source;
    spec.configuration = configuration;
    spec.limits.time = 400ms;
    return m_pool->openSession(spec);
}

void TestEnvironmentSession::openingShowsTheHiddenState()
{
    const auto session = open(m_bag, "{\"items\": [3, (4, 'é')]}");
    const StepOutcome opened = session->opened().result();
    QVERIFY2(opened.ok(), opened.detail.constData());
    const auto state = nlohmann::json::parse(opened.state.toStdString());
    QCOMPARE(state["items"]["type"].get<std::string>(), std::string("list"));
    QCOMPARE(QByteArray::fromStdString(state["items"]["repr"]), "[3, (4, 'é')]");
    QCOMPARE(opened.steps, 0);
}

void TestEnvironmentSession::aStepTellsWhatChanged()
{
    const auto session = open(m_bag);
    const StepOutcome added = session->step(call("Add", "{\"item\": 7}")).result();
    QCOMPARE(added.observation, "1");
    QCOMPARE(added.steps, 1);
    QCOMPARE(added.rounds, 1);
    QCOMPARE(added.changed, (QList<ByteText> {"items", "step_count"}));
    const StepOutcome done = session->step(call("Done", "{\"answer\": [7]}")).result();
    QVERIFY(done.done);
    QCOMPARE(done.reward, "1.0");
}

void TestEnvironmentSession::goingBackRestoresTheState()
{
    const auto session = open(m_bag);
    for (const char* item : {"1", "2", "3"})
        session->step(call("Add", "{\"item\": " + ByteText(item) + "}"));
    const StepOutcome back = session->back(1).result();
    QCOMPARE(back.steps, 1);
    QCOMPARE(back.rounds, 1);
    const StepOutcome again = session->back(1).result(); // which is where it stands
    QVERIFY2(again.ok(), again.detail.constData());
    QCOMPARE(again.steps, 1);
    QCOMPARE(session->step(call("Observe")).result().observation, "[1]");
}

void TestEnvironmentSession::aTimeOutLeavesTheStateAsItWas()
{
    const auto session = open(m_bag);
    session->step(call("Add", "{\"item\": 1}"));
    const StepOutcome late = session->step(call("AddForever")).result();
    QCOMPARE(late.end, RunOutcome::End::TimedOut);
    QCOMPARE(late.steps, 1);
    const StepOutcome after = session->step(call("Observe")).result();
    QCOMPARE(after.observation, "[1]");
    QVERIFY(!after.rebuilt);
}

void TestEnvironmentSession::aCaughtExceptionKeepsItsPartialChanges()
{
    const auto session = open(m_bag);
    const StepOutcome failed = session->step(call("AddAndFail")).result();
    QVERIFY(failed.ok());
    QVERIFY(failed.observation.startsWith("Error"));
    QCOMPARE(session->step(call("Observe")).result().observation, "[0]");
}

void TestEnvironmentSession::aLostProcessIsRebuiltFromTheCommittedCalls()
{
    const auto session = open(m_bag);
    session->step(call("Add", "{\"item\": 1}"));
    session->step(call("Add", "{\"item\": 2}"));
    const StepOutcome died = session->step(call("AddAndDie")).result();
    QCOMPARE(died.end, RunOutcome::End::Crashed);
    QCOMPARE(died.steps, 2);
    const StepOutcome after = session->step(call("Observe")).result();
    QCOMPARE(after.observation, "[1, 2]");
    QCOMPARE(after.steps, 3);
    QVERIFY(after.rebuilt && !after.diverged);
}

void TestEnvironmentSession::rebuildingThatDivergesSaysSo()
{
    const auto session = open(m_bag);
    session->step(call("AddRandom"));
    session->step(call("AddAndDie"));
    QVERIFY(session->step(call("Observe")).result().diverged);
}

void TestEnvironmentSession::anUnreadableConfigurationSaysWhy()
{
    const auto session = open(m_bag, "{\"items\": [true]}");
    const StepOutcome opened = session->opened().result();
    QCOMPARE(opened.end, RunOutcome::End::Unreadable);
    QVERIFY(opened.detail.contains("JSON"));
    QCOMPARE(session->step(call("Observe")).result().end, RunOutcome::End::Unreadable);
}

void TestEnvironmentSession::aToolsErrorSaysWhereItWasRaised()
{
    const auto session = open(m_bag);
    const StepOutcome failed = session->step(call("AddAndFail")).result();
    QVERIFY2(failed.traceback.contains("raise ValueError(\"half-way\")"), failed.traceback.constData());
    QVERIFY(!failed.traceback.contains("session"));
    QVERIFY(session->step(call("Observe")).result().traceback.isEmpty());
}

void TestEnvironmentSession::theOracleFinishesFromHere()
{
    const auto session = open(m_bag);
    session->step(call("Add", "{\"item\": 7}"));
    const RunOutcome finished = session->finish().result();
    QVERIFY2(finished.rewarded(), finished.detail.constData());
    QVERIFY(finished.done);
    QCOMPARE(finished.steps.size(), 2);
    QCOMPARE(finished.steps[0].observation, "[7]");
}

void TestEnvironmentSession::theOraclesWayLeavesTheStateAsItWas()
{
    const auto session = open(m_bag);
    const StepOutcome before = session->step(call("Add", "{\"item\": 7}")).result();
    session->finish();
    const StepOutcome after = session->step(call("Add", "{\"item\": 8}")).result();
    QCOMPARE(after.steps, 2);
    QCOMPARE(after.rounds, before.rounds + 1);
    QVERIFY(!after.done);
    QCOMPARE(after.observation, "2");
}

void TestEnvironmentSession::anOracleThatFailsSaysWhy()
{
    ByteText source = m_bag;
    source.replace("    def solve(self):\n", "    def solve(self):\n        raise KeyError('no way')\n");
    const auto session = open(source);
    const RunOutcome finished = session->finish().result();
    QCOMPARE(finished.end, RunOutcome::End::Raised);
    QVERIFY(finished.detail.contains("no way"));
    QVERIFY(session->step(call("Observe")).result().ok());
}

void TestEnvironmentSession::finishingAfterALossRebuildsFirst()
{
    const auto session = open(m_bag);
    session->step(call("Add", "{\"item\": 7}"));
    session->step(call("AddAndDie"));
    const RunOutcome finished = session->finish().result();
    QVERIFY(finished.rewarded());
    QCOMPARE(finished.steps[0].observation, "[7]");
}

void TestEnvironmentSession::closingThePoolAnswersWaitingSteps()
{
    auto pool = std::make_unique<WorkerPool>(PoolSettings());
    QVERIFY(pool->start().ok());
    SessionSpec spec;
    spec.source = m_bag;
    spec.configuration = "{}";
    spec.limits.time = 60s;
    auto session = pool->openSession(spec);
    QVERIFY(session->opened().result().ok());
    const QFuture<StepOutcome> first = session->step(call("AddForever"));
    const QFuture<StepOutcome> second = session->step(call("Observe"));
    pool.reset();
    QCOMPARE(first.result().end, RunOutcome::End::Cancelled);
    QCOMPARE(second.result().end, RunOutcome::End::Cancelled);
    QCOMPARE(session->step(call("Observe")).result().end, RunOutcome::End::Cancelled);
}

QTEST_GUILESS_MAIN(TestEnvironmentSession)
#include "tst_environment_session.moc"
