#include "core/base/bytes.h"

#include <QtTest>

using namespace codegym;

class TestBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void validityFollowsTheStandard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ascii") << QByteArray("abc") << true;
        QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << true;
        QTest::newRow("lone surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false;
        QTest::newRow("truncated") << QByteArray("\xE2\x82") << false;
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << false;
    }
    void validityFollowsTheStandard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, valid);
        QCOMPARE(isValidUtf8(bytes), valid);
    }

    void displayReplacesWhatIsNoText()
    {
        QCOMPARE(displayText(QByteArray("a\xED\xA0\x80\0\xFF", 6)),
            QStringLiteral("a") + QChar(0xFFFD) + QChar(0x2400) + QChar(0xFFFD));
    }

    void aLineIsCutWithAnEllipsis()
    {
        QCOMPARE(displayLine("ab\ncdef", 5), QStringLiteral("ab c") + QChar(0x2026));
    }

    void jsonKeepsSurrogatesAndControls()
    {
        QCOMPARE(jsonString(QByteArray("\"\\\n\x01\xED\xA0\x80\xC3\xA9", 9)),
            QByteArray("\"\\\"\\\\\\n\\u0001\\ud800\xC3\xA9\""));
    }
};

QTEST_GUILESS_MAIN(TestBytes)
#include "tst_bytes.moc"
