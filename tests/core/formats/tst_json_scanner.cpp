#include "core/formats/json_scanner.h"

#include "core/formats/json_string.h"
#include "core/formats/json_writer.h"

#include <QtTest>

using namespace codegym;

class TestJsonScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesKeepTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("40 digits") << QByteArray("1234567890123456789012345678901234567890");
        QTest::newRow("beyond a double") << QByteArray("1e400");
        QTest::newRow("negative zero") << QByteArray("-0.0");
        QTest::newRow("nested") << QByteArray(R"({"a": [1, {"b": []}, {}], "c" : null})");
        QTest::newRow("escapes") << QByteArray(R"("\ud800 \u0000 \\ud800 \/")");
        QTest::newRow("200 levels") << QByteArray(200, '[') + QByteArray(200, ']');
    }
    void valuesKeepTheirBytes()
    {
        QFETCH(QByteArray, text);
        const QByteArray padded = " \t\r\n" + text + "\n ";
        const Result<JsonValue> value = scanJson(padded);
        QVERIFY2(value.ok(), value.ok() ? "" : qPrintable(value.error().message));
        QCOMPARE(value->text.toByteArray(), text);
    }

    void brokenTextIsRefusedWithItsColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("column");
        QTest::newRow("empty") << QByteArray("") << 1;
        QTest::newRow("trailing comma") << QByteArray(R"({"a": 1,})") << 9;
        QTest::newRow("missing colon") << QByteArray(R"({"a" 1})") << 6;
        QTest::newRow("single quotes") << QByteArray("{'a': 1}") << 2;
        QTest::newRow("leading zero") << QByteArray("[01]") << 3;
        QTest::newRow("bare point") << QByteArray("[1.]") << 4;
        QTest::newRow("wrong bracket") << QByteArray("[1}") << 3;
        QTest::newRow("no end") << QByteArray("[\"abc") << 2;
        QTest::newRow("raw control character") << QByteArray("\"a\nb\"") << 3;
        QTest::newRow("short escape") << QByteArray(R"("\u12g4")") << 6;
        QTest::newRow("unknown escape") << QByteArray(R"("\x41")") << 3;
        QTest::newRow("invalid UTF-8") << QByteArray("[1, \"\xC3\x28\"]") << 5;
        QTest::newRow("raw surrogate") << QByteArray("\"\xED\xA0\x80\"") << 1;
        QTest::newRow("two values") << QByteArray("1 2") << 3;
        QTest::newRow("NUL") << QByteArray("[\0]", 3) << 2;
        QTest::newRow("NaN") << QByteArray("[NaN]") << 2;
        QTest::newRow("201 levels") << QByteArray(201, '[') + QByteArray(201, ']') << 201;
    }
    void brokenTextIsRefusedWithItsColumn()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, column);
        const Result<JsonValue> value = scanJson(text);
        QVERIFY(!value.ok());
        QVERIFY2(value.error().message.contains(QStringLiteral("column %1:").arg(column)),
            qPrintable(value.error().message));
    }

    void aMillionNestedArraysAreOneError()
    {
        QVERIFY(!scanJson(QByteArray(1000000, '[')).ok());
        QVERIFY(!scanJsonArray(QByteArray(1000000, '[')).ok());
        QByteArray objects;
        for (int i = 0; i < 1000000; ++i)
            objects += "{\"a\":";
        QVERIFY(!scanJsonObject(objects).ok());
    }

    void limitsHold()
    {
        JsonLimits limits;
        limits.textBytes = 5;
        QCOMPARE(scanJson("[1, 2]", limits).error().kind, Error::Kind::Limit);
        QVERIFY(!scanJson(QByteArray(JsonLimits().numberBytes + 1, '9')).ok());
        limits = {};
        limits.items = 2;
        QVERIFY(scanJsonArray("[1, [1, 2, 3]]", limits).ok());
        QVERIFY(!scanJsonArray("[1, 2, 3]", limits).ok());
        QVERIFY(!scanJsonObject("{\"a\": 1, \"b\": 2, \"c\": 3}", limits).ok());
    }

    void pythonConstantsAreReadOnDemand()
    {
        JsonLimits limits;
        limits.pythonConstants = true;
        const Result<QList<JsonValue>> values = scanJsonArray("[NaN, Infinity, -Infinity, 1]", limits);
        QVERIFY(values.ok());
        QCOMPARE(values->at(2).text.toByteArray(), QByteArray("-Infinity"));
        QVERIFY(!scanJsonArray("[nan]", limits).ok());
    }

    void fieldsKeepTheirOrderAndSpans()
    {
        const QByteArray text = R"({"b": "x\ny", "a":[1 , 2],"\u0063":1e400,"d":12})";
        const Result<JsonObject> object = scanJsonObject(text);
        QVERIFY(object.ok());
        QCOMPARE(object->fields().size(), 4);
        QCOMPARE(object->fields().at(0).key, QByteArray("b"));
        QCOMPARE(object->string("b"), std::optional<ByteText>("x\ny"));
        QCOMPARE(object->find("a")->text.toByteArray(), QByteArray("[1 , 2]"));
        QCOMPARE(object->find("c")->text.toByteArray(), QByteArray("1e400"));
        QCOMPARE(object->integer("d"), std::optional(12));
        QVERIFY(!object->integer("c"));
        QVERIFY(!object->string("d"));
    }

    void aRepeatedKeyIsReported()
    {
        const Result<JsonObject> object = scanJsonObject(R"({"a": 1, "\u0061": 2})");
        QVERIFY(!object.ok());
        QVERIFY2(object.error().message.contains(QStringLiteral("“a” occurs twice")), qPrintable(object.error().message));
    }

    void stringsDecodeToBytes_data()
    {
        QTest::addColumn<QByteArray>("literal");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << QByteArray("\xF0\x9F\x98\x80");
        QTest::newRow("lone high") << QByteArray(R"("\ud83dx")") << QByteArray("\xED\xA0\xBDx");
        QTest::newRow("wrong order") << QByteArray(R"("\ude00\ud83d")") << QByteArray("\xED\xB8\x80\xED\xA0\xBD");
        QTest::newRow("high before a pair") << QByteArray(R"("\ud800\ud83d\ude00")")
                                            << QByteArray("\xED\xA0\x80\xF0\x9F\x98\x80");
        QTest::newRow("look-alike") << QByteArray(R"("\\ud800")") << QByteArray("\\ud800");
        QTest::newRow("NUL") << QByteArray(R"("a\u0000b")") << QByteArray("a\0b", 3);
        QTest::newRow("two and three bytes") << QByteArray(R"("\u00e9\u20ac")") << QByteArray("é€");
        QTest::newRow("controls") << QByteArray("\"\\b\\f\\n\\r\\t\\/\\\"\"") << QByteArray("\b\f\n\r\t/\"");
    }
    void stringsDecodeToBytes()
    {
        QFETCH(QByteArray, literal);
        QFETCH(QByteArray, bytes);
        QCOMPARE(decodeJsonString(literal), bytes);
        QVERIFY(isJsonText(bytes));
        QCOMPARE(decodeJsonString(jsonString(bytes)), bytes);
    }

    void theWriterRefusesWhatJsonCannotSay()
    {
        QVERIFY(!JsonObjectWriter().string("text", "\xFF").finish().ok());
        QVERIFY(!isJsonText("\xED\xA0\xBD\xED\xB8\x80")); // A pair in halves would come back as one character.
        QCOMPARE(*JsonObjectWriter().integer("n", 1).string("s", "é").finish(), QByteArray(R"({"n": 1, "s": "é"})"));
    }
};

QTEST_GUILESS_MAIN(TestJsonScanner)
#include "tst_json_scanner.moc"
