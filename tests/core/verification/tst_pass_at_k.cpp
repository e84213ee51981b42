#include "core/verification/pass_at_k.h"

#include <QtTest>

using namespace codegym;

/// pass@k, against values worked out by hand.
class TestPassAtK : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheShareOfDrawsWithOneThatPasses_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("c");
        QTest::addColumn<int>("k");
        QTest::addColumn<double>("expected");
        QTest::newRow("one of four, one drawn") << 4 << 1 << 1 << 0.25;
        QTest::newRow("one of four, two drawn: 3 of 6 pairs") << 4 << 1 << 2 << 0.5;
        QTest::newRow("two of five, two drawn: 7 of 10 pairs") << 5 << 2 << 2 << 0.7;
        QTest::newRow("three of ten, five drawn: 1 - 21/252") << 10 << 3 << 5 << 11.0 / 12;
        QTest::newRow("none passes") << 10 << 0 << 10 << 0.0;
        QTest::newRow("all pass") << 10 << 10 << 1 << 1.0;
        QTest::newRow("fewer fail than are drawn") << 3 << 2 << 2 << 1.0;
        QTest::newRow("more than any binomial holds") << 4000 << 1 << 2000 << 0.5;
    }

    void isTheShareOfDrawsWithOneThatPasses()
    {
        QFETCH(int, n);
        QFETCH(int, c);
        QFETCH(int, k);
        QFETCH(double, expected);
        const std::optional<double> value = passAtK(n, c, k);
        QVERIFY(value);
        QVERIFY2(std::abs(*value - expected) < 1e-9, qPrintable(QString::number(*value)));
    }

    void moreDrawsThanCandidatesHaveNone()
    {
        QVERIFY(!passAtK(3, 1, 4));
        QVERIFY(!passAtK(3, 4, 1));
        QVERIFY(!passAtK(3, 1, 0));
    }

    void onlyWhoPassesEveryTestPasses()
    {
        using V = Verdict;
        const SolutionsPass pass = solutionsPass(2,
            {{"a", {V::Correct, V::Correct}}, {"b", {V::Correct, V::Incorrect}}, {"c", {V::Correct, V::Error}}});
        QCOMPARE(pass.candidates, 3);
        QCOMPARE(pass.passing, 1);
        QVERIFY(pass.solvable());
        QCOMPARE(*pass.at(3), 1.0);
    }

    void whoDidNotRunEverywhereDoesNotCount()
    {
        using V = Verdict;
        const SolutionsPass pass = solutionsPass(2, {{"a", {V::Correct, V::NotRun}}, {"b", {V::Correct}}});
        QCOMPARE(pass.candidates, 0);
        QVERIFY(!pass.at(1));
    }

    void equalSourcesAreOneDistinctSolution()
    {
        const QList<Verdict> right {Verdict::Correct};
        const SolutionsPass pass = solutionsPass(1, {{"a", right}, {"a", right}, {"b", right}});
        QCOMPARE(pass.candidates, 3);
        QCOMPARE(pass.distinct, 2);
    }
};

QTEST_GUILESS_MAIN(TestPassAtK)
#include "tst_pass_at_k.moc"
