#include "core/formats/call_fields.h"

#include <QtTest>

using namespace codegym;

namespace {

Tool tool(const ByteText& signature, const ByteText& documentation = {})
{
    return {"Put", signature, documentation, {}, true, {}, {}};
}

QList<CallField> fields(const ByteText& signature)
{
    return callFields(tool(signature), {});
}

} // namespace

/// A form and the JSON that it stands for: what one holds, the other says.
class TestCallFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesSurviveAsTyped_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("number") << QByteArray("int") << QByteArray("4") << QByteArray("4");
        QTest::newRow("forty digits") << QByteArray("int") << QByteArray("-1234567890123456789012345678901234567890")
                                      << QByteArray("-1234567890123456789012345678901234567890");
        QTest::newRow("digits of a float") << QByteArray("float") << QByteArray("0.10000000000000000001")
                                           << QByteArray("0.10000000000000000001");
        QTest::newRow("beyond every float") << QByteArray("float") << QByteArray("1e400") << QByteArray("1e400");
        QTest::newRow("flag") << QByteArray("bool") << QByteArray("true") << QByteArray("true");
        QTest::newRow("text") << QByteArray("str") << QByteArray("say") << QByteArray("\"say\"");
        QTest::newRow("digits as text") << QByteArray("str") << QByteArray("42") << QByteArray("\"42\"");
        QTest::newRow("quotes") << QByteArray("str") << QByteArray("a \"b\" \\ 'c'") << QByteArray("\"a \\\"b\\\" \\\\ 'c'\"");
        QTest::newRow("letters of the world") << QByteArray("str") << QByteArray("Grüße 🦊") << QByteArray("\"Grüße 🦊\"");
        QTest::newRow("blanks at the ends") << QByteArray("str") << QByteArray(" x ") << QByteArray("\" x \"");
        QTest::newRow("two lines") << QByteArray("str") << QByteArray("x\ny") << QByteArray("\"x\\ny\"");
        QTest::newRow("no text") << QByteArray("str") << QByteArray("") << QByteArray("\"\"");
        QTest::newRow("list") << QByteArray("list[int]") << QByteArray("[1,  2]") << QByteArray("[1,  2]");
    }

    void valuesSurviveAsTyped()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, json);
        const QList<CallField> form = fields("(v: " + type + ")");
        const QList<FieldEntry> entries {{true, typed}};
        QCOMPARE(entryProblem(form.first(), entries.first()), QString());
        QCOMPARE(parametersFrom(form, entries), "{\"v\": " + json + "}");
        QCOMPARE(*entriesFrom(form, parametersFrom(form, entries)), entries);
    }

    void marksWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("no number") << QByteArray("int") << QByteArray("four");
        QTest::newRow("a fraction") << QByteArray("int") << QByteArray("1.5");
        QTest::newRow("JSON has no leading zeros") << QByteArray("int") << QByteArray("007");
        QTest::newRow("nothing") << QByteArray("int") << QByteArray(" ");
        QTest::newRow("no float") << QByteArray("float") << QByteArray("\"1\"");
        QTest::newRow("Python's word") << QByteArray("bool") << QByteArray("True");
        QTest::newRow("half a list") << QByteArray("list[int]") << QByteArray("[1, ");
        QTest::newRow("text without quotes") << QByteArray("int | str") << QByteArray("x");
    }

    void marksWhatIsWrong()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, typed);
        QVERIFY(!entryProblem(fields("(v: " + type + ")").first(), {true, typed}).isEmpty());
    }

    void someJsonFitsNoForm_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("(i: int)") << QByteArray("{\"i\": ");
        QTest::newRow("no object") << QByteArray("(i: int)") << QByteArray("[1]");
        QTest::newRow("missing") << QByteArray("(i: int)") << QByteArray("{}");
        QTest::newRow("unknown") << QByteArray("(i: int)") << QByteArray(R"({"i": 1, "j": 2})");
        QTest::newRow("twice") << QByteArray("(i: int)") << QByteArray(R"({"i": 1, "i": 2})");
        QTest::newRow("another type") << QByteArray("(i: int)") << QByteArray(R"({"i": "1"})");
        QTest::newRow("no text") << QByteArray("(s: str)") << QByteArray(R"({"s": 1})");
        QTest::newRow("half a letter") << QByteArray("(s: str)") << QByteArray(R"({"s": "\ud800"})");
        QTest::newRow("NUL") << QByteArray("(s: str)") << QByteArray(R"({"s": "\u0000"})");
        QTest::newRow("ends of lines") << QByteArray("(s: str)") << QByteArray(R"({"s": "a\r\nb"})");
    }

    void someJsonFitsNoForm()
    {
        QFETCH(QByteArray, signature);
        QFETCH(QByteArray, json);
        const Result<QList<FieldEntry>> entries = entriesFrom(fields(signature), json);
        QVERIFY(!entries.ok());
        QVERIFY(!entries.error().message.isEmpty());
    }

    void whatHasADefaultMayBeLeftOut()
    {
        const QList<CallField> form = fields("(i: int, s: str = 'x')");
        QCOMPARE(parametersFrom(form, plainEntries(form)), QByteArray(R"({"i": 0})"));
        QCOMPARE(*entriesFrom(form, R"({"i": 1})"), (QList<FieldEntry> {{true, "1"}, {false, ""}}));
        QCOMPARE(*entriesFrom(form, R"({"s": "", "i": 1})"), (QList<FieldEntry> {{true, "1"}, {true, ""}}));
    }

    void theDocumentationSaysWhatTheSignatureLeavesOut()
    {
        const QList<CallField> form = callFields(tool("(i)", "Puts.\n\nArgs:\n    i (int): Where to.\n"), {});
        QCOMPARE(form.first().kind, ParameterKind::Integer);
        QCOMPARE(form.first().words, QByteArray("Where to."));
    }

    void seenValuesSayWhatNobodyTells()
    {
        SeenValues seen;
        seen.note(R"({"name": "Put", "parameters": {"i": 3}})");
        seen.note(R"({"name": "Put", "parameters": {"i": 4}})");
        seen.note(R"({"name": "Put", "parameters": {"i": 3}})");
        seen.note("no call");
        QCOMPARE(seen.of("Put", "i"), (QByteArrayList {"3", "4"}));
        QCOMPARE(callFields(tool("(i)"), seen).first().kind, ParameterKind::Integer);
        seen.note(R"({"name": "Put", "parameters": {"i": "x"}})");
        QCOMPARE(callFields(tool("(i)"), seen).first().kind, ParameterKind::Json);
    }
};

QTEST_GUILESS_MAIN(TestCallFields)
#include "tst_call_fields.moc"
