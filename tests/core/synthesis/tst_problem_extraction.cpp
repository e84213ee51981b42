#include "core/synthesis/problem_extraction.h"

#include <QtTest>

using namespace codegym;

/// Solved problems all the way to checked environments, in the sandbox.
class TestProblemExtraction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Status started = m_pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
    }

    void whatHoldsIsConvertedWithEveryAnswerEqual()
    {
        const ProblemExtraction extraction = extract(
            "def longest_run(levels: list[int]) -> int:\n"
            "    best = 0\n"
            "    run = 0\n"
            "    for i in range(1, len(levels)):\n"
            "        if levels[i] > levels[i - 1]:\n"
            "            run += 1\n"
            "            best = max(best, run)\n"
            "        else:\n"
            "            run = 0\n"
            "    return best\n");
        QVERIFY2(extraction.chosen.has_value(),
            extraction.refusal ? extraction.refusal->message.constData() : "neither chosen nor refused");
        const CheckedCandidate& chosen = *extraction.chosen;
        QVERIFY(chosen.holds);
        QVERIFY(chosen.tasks.size() >= 10);
        QCOMPARE(chosen.verification.answers, chosen.verification.submitted);
        QCOMPARE(chosen.verification.verdict.validity, Validity::Valid);
        QVERIFY(!extraction.cuts.isEmpty());
    }

    void theSameSeedGivesTheSameBytes()
    {
        const QByteArray solution = "def total(parts):\n    s = 0\n    for p in parts:\n        if p > 2:\n            s += p\n    return s\n";
        const ProblemExtraction first = extract(solution);
        const ProblemExtraction second = extract(solution);
        QVERIFY(first.chosen && second.chosen);
        QCOMPARE(first.chosen->environment.revision.source, second.chosen->environment.revision.source);
        QCOMPARE(first.chosen->tasks.size(), second.chosen->tasks.size());
        for (qsizetype i = 0; i < first.chosen->tasks.size(); ++i)
            QCOMPARE(first.chosen->tasks[i].configuration, second.chosen->tasks[i].configuration);
    }

    void observeShowsWhatItIsToldToShow()
    {
        const QByteArray solution = "def dear(prices: list[int], limit: int) -> int:\n    n = 0\n"
                                    "    for p in prices:\n        if p > limit:\n            n += 1\n    return n\n";
        QVERIFY(!observed(solution, {}).contains("\"prices\": "));
        QVERIFY(observed(solution, {}).contains("\"limit\": "));
        QVERIFY(observed(solution, {{"prices"}, {}}).contains("\"prices\": ["));
        QVERIFY(!observed(solution, {{}, {"limit"}}).contains("\"limit\": "));
    }

    void whatCannotBeConvertedSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("solution");
        QTest::newRow("syntax error") << QByteArray("def f(:\n");
        QTest::newRow("nothing to call") << QByteArray("x = 1\n");
        QTest::newRow("endless loop") << QByteArray("def f(values):\n    while True:\n        pass\n");
        QTest::newRow("raises always") << QByteArray("def f(values):\n    raise ValueError('no')\n");
        QTest::newRow("reaches for a socket") << QByteArray("import socket\ndef f(values):\n    socket.socket()\n    return len(values)\n");
        QTest::newRow("random") << QByteArray("import os\ndef f(values):\n    return int.from_bytes(os.urandom(4), 'big') + values[0]\n");
    }
    void whatCannotBeConvertedSaysWhy()
    {
        QFETCH(QByteArray, solution);
        const ProblemExtraction extraction = extract(solution);
        QVERIFY(!extraction.chosen.has_value());
        QVERIFY(extraction.refusal.has_value());
        QVERIFY(!extraction.refusal->message.isEmpty());
    }

private:
    /// What Observe says at the start of the first task.
    QByteArray observed(const QByteArray& solution, const ObserveMask& mask)
    {
        ExtractionSettings settings;
        settings.observe = mask;
        const ProblemExtraction extraction = extract(solution, settings);
        return extraction.chosen ? extraction.chosen->observed.value(0) : QByteArray("not converted");
    }

    ProblemExtraction extract(const QByteArray& solution, const ExtractionSettings& settings = {})
    {
        Problem problem;
        problem.codeId = "X_1";
        problem.statement = "Work out the value for the list.";
        problem.solution = solution;
        Result<ProblemExtraction> extraction = extractProblem(m_pool, problem, settings, {});
        if (!extraction)
            qFatal("%s", qPrintable(extraction.error().text()));
        return *std::move(extraction);
    }

    WorkerPool m_pool {PoolSettings {}};
};

QTEST_GUILESS_MAIN(TestProblemExtraction)
#include "tst_problem_extraction.moc"
