#include "core/verification/near_misses.h"

#include "core/base/literal.h"

#include <QtTest>

using namespace codegym;

class TestNearMisses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noMissEqualsTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        for (const char* answer : {"0", "1", "-10", "99999999999999999999", "true", "null", "\"YES\"", "\"\"", "\"aa\"",
                 "[]", "[1]", "[1,1]", "[1,2,3]", "[[1,2],[3]]", "{\"a\":1}", "0.5"})
            QTest::newRow(answer) << QByteArray(answer);
    }
    void noMissEqualsTheAnswer()
    {
        QFETCH(QByteArray, answer);
        const QByteArrayList misses = nearMisses(answer, answer);
        QVERIFY(!misses.isEmpty());
        for (const QByteArray& miss : misses)
            QVERIFY2(canonicalOf(miss) != canonicalOf(answer), miss.constData());
    }

    void aNumberHasItsNeighboursAndOtherTypes()
    {
        const QByteArrayList misses = nearMisses("1", "7");
        for (const char* expected : {"2", "0", "\"1\"", "true", "7"})
            QVERIFY2(misses.contains(expected), expected);
    }

    void carriesGoThroughLongNumbers()
    {
        QVERIFY(nearMisses("99999999999999999999", {}).contains("100000000000000000000"));
        QVERIFY(nearMisses("-99999999999999999999", {}).contains("-100000000000000000000"));
    }

    void aListMissesItsOrderAndItsEnds()
    {
        const QByteArrayList misses = nearMisses("[1,2,3]", {});
        for (const char* expected : {"[3,2,1]", "[2,3]", "[1,2]", "[]", "[1,2,4]"})
            QVERIFY2(misses.contains(expected), expected);
    }

    void equalFormsAreEqualButWrittenOtherwise()
    {
        QCOMPARE(equalForms("[1,2]"), QByteArrayList {"[1.0, 2.0]"});
        QCOMPARE(canonicalOf("[1.0, 2.0]"), std::optional<QByteArray>("[1,2]"));
        QVERIFY(equalForms("\"word\"").isEmpty());
        QVERIFY(equalForms("true").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNearMisses)
#include "tst_near_misses.moc"
