#include "core/model/finding.h"

#include <QtTest>

using namespace codegym;

namespace {

Finding finding(const ByteText& message, Severity severity = Severity::Warning, const ByteText& location = "Add")
{
    return {"guessable-answer", severity, message, location, {}};
}

} // namespace

class TestFinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWaiverSurvivesAnotherShare()
    {
        QCOMPARE(finding("Right on 41 % of the tasks.").waiverId(), finding("Right on 7 % of the tasks.").waiverId());
    }

    void aWaiverEndsWhenTheSeverityOfItsShareChanges()
    {
        QVERIFY(finding("It shows 3 % of the input.").waiverId()
            != finding("It shows 97 % of the input.", Severity::Error).waiverId());
    }

    void aWaiverHoldsForItsFindingAlone_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("other place") << QByteArray("Line 3 is odd.") << QByteArray("Subtract");
        QTest::newRow("other number") << QByteArray("Line 4 is odd.") << QByteArray("Add");
        QTest::newRow("other bytes") << QByteArray("Line 3 is odd\xC3.") << QByteArray("Add");
    }

    void aWaiverHoldsForItsFindingAlone()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, location);
        QVERIFY(finding("Line 3 is odd.").waiverId() != finding(message, Severity::Warning, location).waiverId());
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
