#include "core/verification/steps.h"

#include <QtTest>

using namespace codegym;

class TestSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parameterNamesSurviveTypesAndDefaults()
    {
        QCOMPARE(parameterNames("(row: int, names: dict[str, int] = None, *rest)"), (QByteArrayList {"row", "names"}));
        QVERIFY(parameterNames("()").isEmpty());
    }

    void aCallUnderAnotherNameKeepsEveryOtherByte()
    {
        const QList<RenamedTool> renamed {{"GetValue", "ReadValue"}};
        QCOMPARE(renamedAction("{\"parameters\":  {\"name\": \"GetValue\"}, \"name\" :\"GetValue\"}", renamed),
            QByteArray("{\"parameters\":  {\"name\": \"GetValue\"}, \"name\" :\"ReadValue\"}"));
        QCOMPARE(renamedAction("{\"name\": \"Done\"}", renamed), QByteArray("{\"name\": \"Done\"}"));
        QCOMPARE(renamedAction("no call", renamed), QByteArray("no call"));
    }

    void repeatedCallsInOneStateCountOnce()
    {
        RunOutcome run;
        run.steps = {{"A", "1"}, {"A", "1"}, {"B", "2"}, {"A", "1"}};
        run.states = {"s", "s", "s", "t", "t"};
        QCOMPARE(effectiveRounds(run), std::optional<int>(3));
    }

    void roundsAreUnknownWithoutStates()
    {
        RunOutcome run;
        run.steps = {{"A", "1"}};
        QVERIFY(!effectiveRounds(run).has_value());
    }

    void theFirstDifferenceIsFound()
    {
        const QList<Step> a {{"A", "1"}, {"B", "2"}};
        QCOMPARE(firstDifference(a, a), qsizetype(-1));
        QCOMPARE(firstDifference(a, {{"A", "1"}, {"B", "3"}}), qsizetype(1));
        QCOMPARE(firstDifference(a, {{"A", "1"}}), qsizetype(1));
    }
};

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
