#include "core/synthesis/growth.h"
#include "core/synthesis/problem_extraction.h"

#include <QtTest>

using namespace codegym;

/// Inputs grown until the oracle takes a wanted number of rounds, in the sandbox.
class TestGrowth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Status started = m_pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
        m_problem.codeId = "X_1";
        m_problem.statement = "Work out the longest rise of the levels.";
        m_problem.solution = "def longest_rise(levels: list[int]) -> int:\n"
                             "    best = 0\n    run = 0\n"
                             "    for i in range(1, len(levels)):\n"
                             "        if levels[i] > levels[i - 1]:\n"
                             "            run += 1\n            best = max(best, run)\n"
                             "        else:\n            run = 0\n"
                             "    return best\n";
        const Result<ProblemExtraction> extraction = extractProblem(m_pool, m_problem, ExtractionSettings {}, {});
        QVERIFY(extraction.ok() && extraction->chosen.has_value());
        m_environment = extraction->chosen->environment;
    }

    void inputsGrowToTheWantedRounds()
    {
        const Result<QList<GrownTask>> grown = grow({120, 160, 3});
        QVERIFY2(grown.ok(), grown ? "" : qPrintable(grown.error().text()));
        QVERIFY(!grown->isEmpty() && grown->size() <= 3);
        for (const GrownTask& one : *grown) {
            QCOMPARE(one.run.verdict, Verdict::Correct);
            QVERIFY2(one.run.rounds >= 120 && one.run.rounds <= 160, qPrintable(QString::number(one.run.rounds)));
        }
    }

    void theSameSeedGrowsTheSameInputs()
    {
        const Result<QList<GrownTask>> first = grow({40, 60, 2});
        const Result<QList<GrownTask>> second = grow({40, 60, 2});
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(first->size(), second->size());
        for (qsizetype i = 0; i < first->size(); ++i)
            QCOMPARE((*first)[i].task.configuration, (*second)[i].task.configuration);
    }

    void whatNoInputReachesIsSaid()
    {
        const Result<QList<GrownTask>> grown = grow({1, 1, 1});
        QVERIFY(!grown.ok());
        QVERIFY2(grown.error().text().contains(QStringLiteral("1 to 1 rounds")), qPrintable(grown.error().text()));
    }

private:
    Result<QList<GrownTask>> grow(const WantedRounds& wanted)
    {
        return growTasks(m_pool, m_problem, m_environment, wanted, RunLimits {}, {});
    }

    WorkerPool m_pool {PoolSettings {}};
    Problem m_problem;
    Environment m_environment;
};

QTEST_GUILESS_MAIN(TestGrowth)
#include "tst_growth.moc"
