#include "core/runtime/worker_pool.h"
#include "support/fixtures.h"

#include <QTest>

using namespace codegym;
using namespace std::chrono_literals;
using End = RunOutcome::End;
using Repeat = RunOutcome::Repeat;

namespace {

/// The sum environment with some code before its oracle starts.
Batch batchWith(const QByteArray& code, int runs = 1)
{
    Batch batch;
    batch.source = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py")));
    batch.source.replace("    def solve(self):\n", "    def solve(self):\n" + code);
    for (int i = 0; i < runs; ++i) {
        RunSpec spec;
        spec.configuration = "{\"values\": [" + QByteArray::number(i) + "]}";
        batch.runs.append(spec);
    }
    return batch;
}

} // namespace

/// How runs are judged that come to their limits.
class TestLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatPassesWithMoreTimeIsOurMistake();
    void whatPassesWithMoreMemoryIsOurMistake();
    void memoryIsJudgedByPythonsOwnPeak();
    void aWrongAnswerStaysWrong();
    void printingIsCounted();
    void oneBadRunLeavesTheOthersAlone();
    void answersDoNotDependOnHowManyRunAtATime();

private:
    std::unique_ptr<WorkerPool> m_pool;
};

void TestLimits::initTestCase()
{
    m_pool = std::make_unique<WorkerPool>(PoolSettings());
    const Status status = m_pool->start();
    QVERIFY2(status.ok(), status ? "" : qPrintable(status.error().message));
}

void TestLimits::whatPassesWithMoreTimeIsOurMistake()
{
    Batch batch = batchWith("        import time\n"
                            "        began = time.perf_counter()\n"
                            "        while time.perf_counter() - began < 0.6:\n"
                            "            pass\n");
    batch.limits.time = 300ms;
    const RunOutcome run = m_pool->run(batch).result().runs.first();
    QCOMPARE(run.end, End::TimedOut);
    QCOMPARE(run.repeat, Repeat::PassedWider);
}

void TestLimits::whatPassesWithMoreMemoryIsOurMistake()
{
    const RunOutcome run
        = m_pool->run(batchWith("        held = b\"x\" * (200 << 20)\n")).result().runs.first();
    QCOMPARE(run.end, End::MemoryExceeded);
    QCOMPARE(run.repeat, Repeat::PassedWider);
    QVERIFY(run.peakBytes > 200 << 20);
}

void TestLimits::memoryIsJudgedByPythonsOwnPeak()
{
    // Reserves address space without using it, which Python does not count as its own.
    Batch batch = batchWith("        import mmap\n"
                            "        reserved = mmap.mmap(-1, 150 << 20)\n");
    batch.source.replace("import gymnasium\n", "import gymnasium\nimport mmap\n");
    batch.source.replace("        reserved = mmap.mmap(-1, 150 << 20)\n",
        "        try:\n            reserved = mmap.mmap(-1, 150 << 20)\n"
        "        except OSError as error:\n            raise MemoryError from error\n");
    const RunOutcome run = m_pool->run(batch).result().runs.first();
    QVERIFY2(run.rewarded(), (runEndName(run.end) + run.detail).constData());
    QVERIFY(run.peakBytes > 0 && run.peakBytes < 100 << 20);
}

void TestLimits::aWrongAnswerStaysWrong()
{
    const RunOutcome run = m_pool->run(batchWith("        self.values = [1, 2] if self.step_count else [5]\n"
                                                 "        self.get_ref_answer = lambda: -1\n"))
                               .result()
                               .runs.first();
    QCOMPARE(run.end, End::Finished);
    QCOMPARE(run.reward, "0.0");
    QCOMPARE(run.repeat, Repeat::SameAgain);
}

void TestLimits::printingIsCounted()
{
    Batch batch = batchWith("        print(\"x\" * 2000)\n");
    QVERIFY(m_pool->run(batch).result().runs.first().rewarded());
    batch.limits.outputBytes = 1000;
    const RunOutcome run = m_pool->run(batch).result().runs.first();
    QCOMPARE(run.end, End::OutputExceeded);
    QCOMPARE(run.repeat, Repeat::PassedWider);
}

void TestLimits::oneBadRunLeavesTheOthersAlone()
{
    Batch batch = batchWith("        if self.values == [2]:\n"
                            "            while True:\n"
                            "                pass\n"
                            "        if self.values == [3]:\n"
                            "            raise SystemExit(9)\n",
        5);
    batch.limits.time = 200ms;
    batch.repeatFailures = false;
    const QList<RunOutcome> runs = m_pool->run(batch).result().runs;
    QCOMPARE(runs[2].end, End::TimedOut);
    QCOMPARE(runs[3].end, End::Raised);
    for (const int index : {0, 1, 4})
        QVERIFY2(runs[index].rewarded(), QByteArray::number(index).constData());
}

void TestLimits::answersDoNotDependOnHowManyRunAtATime()
{
    PoolSettings settings;
    settings.workers = 1;
    WorkerPool one(settings);
    QVERIFY(one.start().ok());
    QList<QFuture<BatchOutcome>> narrow, wide;
    for (int i = 0; i < 8; ++i) {
        narrow.append(one.run(batchWith("", 3)));
        wide.append(m_pool->run(batchWith("", 3)));
    }
    for (int i = 0; i < 8; ++i) {
        for (int run = 0; run < 3; ++run)
            QVERIFY(narrow[i].result().runs[run].agreesWith(wide[i].result().runs[run]));
    }
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
