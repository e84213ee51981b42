#include "core/base/literal.h"

#include <QtTest>

using namespace codegym;

class TestLiteral : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalValuesHaveOneText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("integer") << QByteArray("-007") << QByteArray("-7");
        QTest::newRow("integral float") << QByteArray("3.0") << QByteArray("3");
        QTest::newRow("big float") << QByteArray("1e22") << QByteArray("10000000000000000000000");
        QTest::newRow("float") << QByteArray("0.1") << QByteArray("0.1");
        QTest::newRow("small float") << QByteArray("0.00001") << QByteArray("1e-05");
        QTest::newRow("negative zero") << QByteArray("-0.0") << QByteArray("0");
        QTest::newRow("40 digits") << QByteArray(40, '7') << QByteArray(40, '7');
        QTest::newRow("Python words") << QByteArray("[True, False, None]") << QByteArray("[true,false,null]");
        QTest::newRow("JSON words") << QByteArray("[true,false,null]") << QByteArray("[true,false,null]");
        QTest::newRow("tuple") << QByteArray("(1, 2)") << QByteArray("[1,2]");
        QTest::newRow("tuple of one") << QByteArray("(1,)") << QByteArray("[1]");
        QTest::newRow("parentheses") << QByteArray("(1)") << QByteArray("1");
        QTest::newRow("set") << QByteArray("{10, 9, 'b', 'a'}") << QByteArray("[9,10,\"a\",\"b\"]");
        QTest::newRow("empty set") << QByteArray("set()") << QByteArray("[]");
        QTest::newRow("dict") << QByteArray("{'b': 1, 2: 'x'}") << QByteArray("{\"2\":\"x\",\"b\":1}");
        QTest::newRow("empty dict") << QByteArray("{}") << QByteArray("{}");
        QTest::newRow("quotes") << QByteArray("'a\"b'") << QByteArray("\"a\\\"b\"");
        QTest::newRow("beyond ASCII") << QByteArray("\"\xC3\xA9\"") << QByteArray("\"\\u00e9\"");
        QTest::newRow("pair of surrogates") << QByteArray("\"\\ud83d\\ude00\"") << QByteArray("\"\\ud83d\\ude00\"");
        QTest::newRow("lone surrogate") << QByteArray("\"\\ud83d\"") << QByteArray("\"\\ud83d\"");
    }
    void equalValuesHaveOneText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        const std::optional<QByteArray> found = canonicalOf(text);
        QVERIFY(found.has_value());
        QCOMPARE(*found, canonical);
    }

    void whatIsNoValueIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "Error: no such day", "[1 2]", "[1,,2]", "{1: }", "1.2.3", "'abc", "__import__('os')", "[1", "-"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("a million nested arrays") << QByteArray(1000000, '[');
    }
    void whatIsNoValueIsAnError()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseLiteral(text).ok());
    }
};

QTEST_GUILESS_MAIN(TestLiteral)
#include "tst_literal.moc"
