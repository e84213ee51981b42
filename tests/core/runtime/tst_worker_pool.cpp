#include "core/runtime/worker_pool.h"
#include "support/fixtures.h"
#include "support/processes.h"

#include <QTest>

#include <algorithm>
#include <signal.h>

using namespace codegym;
using namespace std::chrono_literals;

namespace {

ByteText environment(const char* name)
{
    return test::readAll(test::projectPath(QStringLiteral("tests/data/environments/%1.py").arg(QLatin1String(name))));
}

Batch oracleBatch(const char* name, const QList<ByteText>& configurations)
{
    Batch batch;
    batch.source = environment(name);
    for (const ByteText& configuration : configurations) {
        RunSpec spec;
        spec.configuration = configuration;
        batch.runs.append(spec);
    }
    return batch;
}

} // namespace

class TestWorkerPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSandboxIsFull();
    void anOracleIsRewarded();
    void runsOfOneBatchShareAProcessUnlessTheyShareState();
    void stateThatTheScanMissesIsFoundByTheLastRun();
    void whatWasReadFromASourceHoldsForTheNextBatch();
    void aDeathTakesNoOtherRunAlong();
    void stepsAreKeptOnRequest();
    void aPerturbedObservationReachesTheOracle();
    void callsEndAtTheFirstDone();
    void aSecondDoneDoesNotWin();
    void aReferenceAnswerIsCanonical();
    void unreadableConfigurationsSayWhy_data();
    void unreadableConfigurationsSayWhy();
    void aSelfTestPrints();
    void hashSeedsDiffer();
    void statesTellWhatChanged();
    void inspectionReadsTools();
    void inspectionReportsASyntaxError();
    void aSolutionAnswers();
    void anExtractionReplies();
    void anExtractionThatTakesTooLongSaysSo();
    void cancellingAnswersSoon();
    void destroyingAnswersEverything();
    void aWorkerThatHearsNothingIsEndedAllTheSame();
    void aPoolThatWasNotStartedSaysSo();

private:
    std::unique_ptr<WorkerPool> m_pool;
};

void TestWorkerPool::initTestCase()
{
    m_pool = std::make_unique<WorkerPool>(PoolSettings());
    const Status status = m_pool->start();
    QVERIFY2(status.ok(), status ? "" : qPrintable(status.error().message));
}

void TestWorkerPool::theSandboxIsFull()
{
    QCOMPARE(m_pool->sandbox().mode, SandboxMode::Full);
    QVERIFY(m_pool->sandbox().missing.isEmpty());
    QVERIFY(m_pool->interpreterVersion().startsWith("3."));
}

void TestWorkerPool::anOracleIsRewarded()
{
    const BatchOutcome outcome = m_pool->run(oracleBatch("sum", {"{\"values\": [4, 5, 6]}"})).result();
    const RunOutcome& run = outcome.runs.first();
    QCOMPARE(run.end, RunOutcome::End::Finished);
    QCOMPARE(run.reward, "1.0");
    QVERIFY(run.rewarded() && run.done);
    QCOMPARE(run.rounds, 5);
    QCOMPARE(run.submitted, "15");
}

void TestWorkerPool::runsOfOneBatchShareAProcessUnlessTheyShareState()
{
    const QList<ByteText> configurations {"{\"values\": [1]}", "{\"values\": [2]}", "{\"values\": [3]}"};
    const BatchOutcome clean = m_pool->run(oracleBatch("sum", configurations)).result();
    QVERIFY(clean.findings.isEmpty());
    QVERIFY(std::all_of(clean.runs.begin(), clean.runs.end(), std::mem_fn(&RunOutcome::rewarded)));

    const BatchOutcome shared = m_pool->run(oracleBatch("shares_class_attribute", configurations)).result();
    QCOMPARE(shared.findings.size(), 1);
    QCOMPARE(shared.findings.first().rule, "shared-state");
    QVERIFY(shared.findings.first().message.contains("line 8"));
    QVERIFY(std::all_of(shared.runs.begin(), shared.runs.end(), std::mem_fn(&RunOutcome::rewarded)));
}

void TestWorkerPool::stateThatTheScanMissesIsFoundByTheLastRun()
{
    const BatchOutcome outcome
        = m_pool->run(oracleBatch("order_dependent", {"{\"values\": [1]}", "{\"values\": [2]}"})).result();
    QCOMPARE(outcome.findings.size(), 1);
    QCOMPARE(outcome.findings.first().rule, "order-dependent");
    QVERIFY(std::all_of(outcome.runs.begin(), outcome.runs.end(), std::mem_fn(&RunOutcome::rewarded)));
}

void TestWorkerPool::whatWasReadFromASourceHoldsForTheNextBatch()
{
    const QList<ByteText> configurations {"{\"values\": [1]}", "{\"values\": [2]}"};
    for (const char* name : {"sum", "shares_class_attribute", "order_dependent"}) {
        const BatchOutcome first = m_pool->run(oracleBatch(name, configurations)).result();
        const BatchOutcome second = m_pool->run(oracleBatch(name, configurations)).result();
        QCOMPARE(second.findings, first.findings);
        for (qsizetype i = 0; i < first.runs.size(); ++i) {
            QVERIFY(second.runs[i].rewarded());
            QCOMPARE(second.runs[i].trace, first.runs[i].trace);
        }
    }
}

void TestWorkerPool::aDeathTakesNoOtherRunAlong()
{
    // Of a process that is killed inside a calculation the reports of the runs before are already under way, or lost.
    QList<ByteText> configurations;
    for (int i = 0; i < 12; ++i)
        configurations.append("{\"values\": [" + QByteArray::number(i) + "]}");
    Batch batch = oracleBatch("sum", configurations);
    batch.source.replace(
        "return str(len(self.values))", "return str(len(self.values) + 0 * (self.values == [5] and 7 ** 10 ** 8))");
    batch.limits.time = 300ms;
    batch.repeatFailures = false;
    const BatchOutcome outcome = m_pool->run(batch).result();
    for (int i = 0; i < 12; ++i)
        QCOMPARE(outcome.runs[i].end, i == 5 ? RunOutcome::End::TimedOut : RunOutcome::End::Finished);
}

void TestWorkerPool::stepsAreKeptOnRequest()
{
    Batch batch = oracleBatch("sum", {"{\"values\": [4]}"});
    batch.runs.first().keepSteps = true;
    const RunOutcome run = m_pool->run(batch).result().runs.first();
    QCOMPARE(run.steps.size(), 3);
    QCOMPARE(run.steps[1].action, "{\"name\": \"GetValue\", \"parameters\": {\"index\": 0}}");
    QCOMPARE(run.steps[1].observation, "4");
}

void TestWorkerPool::aPerturbedObservationReachesTheOracle()
{
    Batch batch = oracleBatch("sum", {"{\"values\": [4, 5]}"});
    batch.runs.first().perturbation = Perturbation {1, "40"};
    const RunOutcome run = m_pool->run(batch).result().runs.first();
    QCOMPARE(run.submitted, "45");
    QCOMPARE(run.reward, "0.0");
    QCOMPARE(run.repeat, RunOutcome::Repeat::NotRepeated);
}

void TestWorkerPool::callsEndAtTheFirstDone()
{
    Batch batch = oracleBatch("sum", {"{\"values\": [4, 5]}"});
    RunSpec& spec = batch.runs.first();
    spec.kind = RunKind::Calls;
    spec.keepSteps = true;
    spec.calls = {"{\"name\": \"Nonsense\"}", "{\"name\": \"Done\", \"parameters\": {\"answer\": 8}}",
        "{\"name\": \"Done\", \"parameters\": {\"answer\": 9}}"};
    const RunOutcome run = m_pool->run(batch).result().runs.first();
    QCOMPARE(run.end, RunOutcome::End::Finished);
    QCOMPARE(run.reward, "0.0");
    QCOMPARE(run.steps.size(), 2);
    QCOMPARE(run.callsAfterDone, 1);
}

void TestWorkerPool::aSecondDoneDoesNotWin()
{
    const RunOutcome run = m_pool->run(oracleBatch("accepts_two_dones", {"{\"values\": [4]}"})).result().runs.first();
    QCOMPARE(run.reward, "0.0");
    QCOMPARE(run.submitted, "5");
    QCOMPARE(run.callsAfterDone, 1);
}

void TestWorkerPool::aReferenceAnswerIsCanonical()
{
    Batch batch = oracleBatch("sum", {"{\"values\": [1.5, 1.5]}"});
    batch.runs.first().kind = RunKind::ReferenceAnswer;
    const RunOutcome run = m_pool->run(batch).result().runs.first();
    QCOMPARE(run.answer, "3");
    QCOMPARE(run.answerLength, 3);
}

void TestWorkerPool::unreadableConfigurationsSayWhy_data()
{
    QTest::addColumn<QByteArray>("configuration");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("at") << QByteArray("{\"values\": [1], \"mail\": \"a@b\"}") << QByteArray("'@'");
    QTest::newRow("json") << QByteArray("{\"values\": [true]}") << QByteArray("can be read as JSON");
    QTest::newRow("neither") << QByteArray("{\"values\": ") << QByteArray("SyntaxError");
}

void TestWorkerPool::unreadableConfigurationsSayWhy()
{
    QFETCH(QByteArray, configuration);
    QFETCH(QByteArray, reason);
    const RunOutcome run = m_pool->run(oracleBatch("sum", {configuration})).result().runs.first();
    QCOMPARE(run.end, RunOutcome::End::Unreadable);
    QVERIFY2(run.detail.contains(reason), run.detail.constData());
}

void TestWorkerPool::aSelfTestPrints()
{
    Batch batch = oracleBatch("sum", {{}});
    batch.runs.first().kind = RunKind::SelfTest;
    const RunOutcome run = m_pool->run(batch).result().runs.first();
    QCOMPARE(run.end, RunOutcome::End::Finished);
    QVERIFY(run.output.contains("reward=1"));
}

void TestWorkerPool::hashSeedsDiffer()
{
    Batch batch = oracleBatch("hash_order", {"{\"values\": [1, 2, 3, 4, 5, 6, 7, 8]}"});
    const RunOutcome first = m_pool->run(batch).result().runs.first();
    const RunOutcome again = m_pool->run(batch).result().runs.first();
    batch.hashSeed = 1;
    const RunOutcome other = m_pool->run(batch).result().runs.first();
    QVERIFY(first.rewarded() && other.rewarded());
    QVERIFY(first.agreesWith(again));
    QVERIFY(!first.agreesWith(other));
}

void TestWorkerPool::statesTellWhatChanged()
{
    Batch batch = oracleBatch("sum", {"{\"values\": [4]}"});
    batch.runs.first().keepStates = true;
    const QList<QByteArray> states = m_pool->run(batch).result().runs.first().states;
    QCOMPARE(states.size(), 4);
    QCOMPARE(states[0], states[1]);
    QCOMPARE(states[1], states[2]);
    QVERIFY(states[2] != states[3]);
}

void TestWorkerPool::inspectionReadsTools()
{
    const Result<Inspection> inspection = m_pool->inspect(environment("sum")).result();
    QVERIFY(inspection.ok());
    QCOMPARE(inspection->className, "SumEnv");
    QCOMPARE(inspection->tools.size(), 3);
    QCOMPARE(inspection->tools[1].name, "GetValue");
    QCOMPARE(inspection->tools[1].signature, "(index: int)");
    QVERIFY(inspection->tools[1].documented);
    QVERIFY(inspection->findings.isEmpty());
    QVERIFY(!inspection->sharesState);
}

void TestWorkerPool::inspectionReportsASyntaxError()
{
    const Result<Inspection> inspection = m_pool->inspect("import json\nclass :\n").result();
    QVERIFY(inspection.ok());
    QCOMPARE(inspection->findings.size(), 1);
    QCOMPARE(inspection->findings.first().rule, "syntax-error");
    QCOMPARE(inspection->findings.first().location, "line 2");
}

void TestWorkerPool::aSolutionAnswers()
{
    SolutionRun run;
    run.source = "def double(values):\n    if values == [0]:\n        import os\n        os._exit(3)\n"
                 "    return map(lambda v: 2 * v, values)\n";
    run.entryPoint = "double";
    run.configurations = {"{'values': [1, 2]}", "{'values': [0]}", "{'values': 5}", "{'values': (3,)}"};
    const QList<RunOutcome> outcomes = m_pool->runSolution(run, {}).result();
    QCOMPARE(outcomes.size(), 4);
    QCOMPARE(outcomes[0].answer, "[2,4]");
    QCOMPARE(outcomes[1].end, RunOutcome::End::Crashed);
    QCOMPARE(outcomes[2].end, RunOutcome::End::Raised);
    QCOMPARE(outcomes[3].answer, "[6]");
}

void TestWorkerPool::anExtractionReplies()
{
    ExtractRequest request;
    request.codeId = "Larger_1";
    request.originalId = "Larger/1";
    request.statement = "Count the values that are larger than the one before.";
    request.solution = "def count_larger(values):\n    count = 0\n    for i in range(1, len(values)):\n"
                       "        if values[i] > values[i - 1]:\n            count += 1\n    return count\n";
    request.tests = "from solution import count_larger\n\ndef test_it():\n"
                    "    assert count_larger([1, 2, 3]) == 2\n    assert count_larger([3, 1, 2]) == 1\n";
    const Result<QByteArray> reply = m_pool->extract(request).result();
    QVERIFY2(reply.ok(), reply ? "" : qPrintable(reply.error().message));
    QVERIFY2(reply->contains("\"status\": \"cut\""), reply->constData());
}

void TestWorkerPool::anExtractionThatTakesTooLongSaysSo()
{
    ExtractRequest request;
    request.codeId = "Slow_1";
    request.solution = "import collections, itertools\ndef slow(values):\n"
                       "    collections.deque(itertools.repeat(0), maxlen=0)\n    return values\n";
    request.tests = "def test_it():\n    assert slow([1, 2]) == [1, 2]\n";
    request.timeLimit = 200ms;
    const Result<QByteArray> reply = m_pool->extract(request).result();
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().kind, Error::Kind::Limit);
}

void TestWorkerPool::cancellingAnswersSoon()
{
    Batch batch = oracleBatch("sum", {"{\"values\": []}"});
    batch.source.replace("        return sum(self.values)", "        while True:\n            pass");
    batch.limits.time = 60s;
    CancelToken cancel;
    const QFuture<BatchOutcome> future = m_pool->run(batch, cancel);
    const QFuture<BatchOutcome> other = m_pool->run(oracleBatch("sum", {"{\"values\": [1]}"}));
    QVERIFY(other.result().runs.first().rewarded());
    QElapsedTimer timer;
    timer.start();
    cancel.cancel();
    QCOMPARE(future.result().runs.first().end, RunOutcome::End::Cancelled);
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

void TestWorkerPool::destroyingAnswersEverything()
{
    auto pool = std::make_unique<WorkerPool>(PoolSettings());
    QVERIFY(pool->start().ok());
    Batch batch = oracleBatch("sum", {"{\"values\": []}"});
    batch.source.replace("        return sum(self.values)", "        while True:\n            pass");
    batch.limits.time = 60s;
    QList<QFuture<BatchOutcome>> futures;
    for (int i = 0; i < 5; ++i)
        futures.append(pool->run(batch));
    pool.reset();
    for (const auto& future : futures)
        QCOMPARE(future.result().runs.first().end, RunOutcome::End::Cancelled);
}

void TestWorkerPool::aWorkerThatHearsNothingIsEndedAllTheSame()
{
    QList<qint64> family;
    {
        WorkerPool pool {PoolSettings()};
        QVERIFY(pool.start().ok());
        family = test::processFamily(pool.processIds());
        QVERIFY(family.size() >= pool.processIds().size());
        for (const qint64 process : family)
            QCOMPARE(kill(pid_t(process), SIGSTOP), 0);
    }
    const auto left = [&family] {
        return std::count_if(family.begin(), family.end(),
            [](qint64 process) { return !test::processFamily({process}).isEmpty(); });
    };
    QTRY_COMPARE(left(), 0);
}

void TestWorkerPool::aPoolThatWasNotStartedSaysSo()
{
    WorkerPool idle {PoolSettings()};
    Batch batch;
    batch.runs.resize(2);
    const BatchOutcome outcome = idle.run(batch).result();
    QCOMPARE(outcome.runs.size(), 2);
    QCOMPARE(outcome.runs.last().end, RunOutcome::End::Lost);
    QVERIFY(outcome.runs.last().detail.contains("Python"));
    SolutionRun solution;
    solution.configurations = {"{}"};
    QCOMPARE(idle.runSolution(solution, {}).result().size(), 1);
    QVERIFY(!idle.inspect("").result());
    QVERIFY(!idle.extract({}).result());
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_worker_pool.moc"
