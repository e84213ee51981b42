#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 20000;
const QString kProgram = QStringLiteral(CODEGYM_BINARY_DIR "/bin/codegym-highlight");

QByteArray frame(const QByteArray& bytes)
{
    QByteArray prefix(4, '\0');
    qToBigEndian(quint32(bytes.size()), prefix.data());
    return prefix + bytes;
}

QByteArray request(int id, const QByteArray& text, const QString& theme = u"light"_s,
    const QString& definition = u"Python"_s)
{
    const QJsonObject header {
        {u"id"_s, id}, {u"definition"_s, definition}, {u"theme"_s, theme}, {u"bytes"_s, text.size()}};
    return frame(QJsonDocument(header).toJson(QJsonDocument::Compact)) + text;
}

/// Everything that the process answers to `input`, and how it ended.
struct Outcome {
    QList<QJsonObject> answers;
    int exitCode = -1;
};

Outcome converse(const QByteArray& input)
{
    QProcess process;
    process.start(kProgram, {});
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    Outcome outcome {{}, process.exitCode()};
    const QByteArray output = process.readAllStandardOutput();
    for (qsizetype at = 0; at + 4 <= output.size();) {
        const auto length = qsizetype(qFromBigEndian<quint32>(output.constData() + at));
        outcome.answers.append(QJsonDocument::fromJson(output.mid(at + 4, length)).object());
        at += 4 + length;
    }
    return outcome;
}

QJsonArray spansOf(const QJsonObject& answer)
{
    return answer.value("spans"_L1).toArray();
}

/// The style of the span that covers exactly `piece`; an empty object if there is none.
QJsonObject styleOf(const QJsonObject& answer, const QString& text, const QString& piece)
{
    for (const QJsonValue span : spansOf(answer)) {
        if (text.mid(span[0].toInt(), span[1].toInt()) == piece) {
            return answer.value("styles"_L1)[span[2].toInt()].toObject();
        }
    }
    return {};
}

} // namespace

class TestHighlightProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(kProgram)) {
            QSKIP("codegym-highlight was not built: KSyntaxHighlighting is missing");
        }
    }

    void coloursKeywordsStringsAndComments()
    {
        const QString text = u"def f(a):\n    return 'x'  # why\n"_s;
        const Outcome outcome = converse(request(7, text.toUtf8()));
        QCOMPARE(outcome.answers.size(), 1);
        const QJsonObject answer = outcome.answers.first();
        QCOMPARE(answer.value("id"_L1).toInt(), 7);
        QVERIFY(styleOf(answer, text, u"def"_s).value("bold"_L1).toBool());
        QCOMPARE(styleOf(answer, text, u"def"_s).value("kind"_L1).toString(), u"keyword"_s);
        QCOMPARE(styleOf(answer, text, u"'x'"_s).value("kind"_L1).toString(), u"string"_s);
        const QString string = styleOf(answer, text, u"'x'"_s).value("color"_L1).toString();
        const QString comment = styleOf(answer, text, u"# why"_s).value("color"_L1).toString();
        QVERIFY(!string.isEmpty());
        QVERIFY(!comment.isEmpty());
        QVERIFY(string != comment);
    }

    void countsOffsetsInUtf16Units()
    {
        const QString text = u"s = '\U0001F40D\u00e4'\r\nimport os\n"_s;
        const Outcome outcome = converse(request(1, text.toUtf8()));
        QCOMPARE(outcome.answers.size(), 1);
        QVERIFY(!styleOf(outcome.answers.first(), text, u"'\U0001F40D\u00e4'"_s).isEmpty());
        QVERIFY(!styleOf(outcome.answers.first(), text, u"import"_s).isEmpty());
    }

    void keepsAStringThatSpansLines()
    {
        const QString text = u"'''one\nif two\n'''\n"_s;
        const Outcome outcome = converse(request(1, text.toUtf8()));
        QCOMPARE(outcome.answers.size(), 1);
        QVERIFY(!styleOf(outcome.answers.first(), text, u"if two"_s).isEmpty());
    }

    void givesSpansInOrderWithinTheText()
    {
        const QByteArray text = QByteArray("class A:\n    def f(self): return [1, 2.5, None]\n").repeated(50);
        const Outcome outcome = converse(request(1, text));
        QCOMPARE(outcome.answers.size(), 1);
        const auto styles = outcome.answers.first().value("styles"_L1).toArray().size();
        int end = 0;
        for (const QJsonValue span : spansOf(outcome.answers.first())) {
            QVERIFY(span[0].toInt() >= end);
            QVERIFY(span[1].toInt() > 0);
            QVERIFY(span[2].toInt() >= 0 && span[2].toInt() < styles);
            end = span[0].toInt() + span[1].toInt();
        }
        QVERIFY(end > 0);
        QVERIFY(end <= text.size());
    }

    void hasALightAndADarkTheme()
    {
        const Outcome outcome = converse(request(1, "if x: pass") + request(2, "if x: pass", u"dark"_s));
        QCOMPARE(outcome.answers.size(), 2);
        const auto lightness = [&](int index) {
            const QString name = outcome.answers.at(index).value("background"_L1).toString();
            return name.mid(1, 2).toInt(nullptr, 16);
        };
        QVERIFY(lightness(0) > 200);
        QVERIFY(lightness(1) < 80);
    }

    void refusesAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("no JSON") << frame("not json");
        QTest::newRow("no count") << frame("{\"id\": 1}");
        QTest::newRow("negative count") << frame("{\"id\": 1, \"bytes\": -5}");
        QTest::newRow("an array") << frame("[1, 2]");
        QTest::newRow("an empty frame") << frame("");
        QTest::newRow("a header of 100 KB") << frame(QByteArray(100000, ' '));
        QTest::newRow("over 4 MB of text") << request(1, QByteArray(4 * 1024 * 1024 + 1, 'x'));
        QTest::newRow("invalid UTF-8") << request(1, "x = '\xff\xfe'");
        QTest::newRow("unknown definition") << request(1, "x", u"light"_s, u"No Such Language"_s);
    }

    void refusesAndGoesOn()
    {
        QFETCH(QByteArray, bad);
        const Outcome outcome = converse(bad + request(2, "pass"));
        QCOMPARE(outcome.answers.size(), 2);
        QVERIFY(!outcome.answers.at(0).value("error"_L1).toString().isEmpty());
        QVERIFY(!outcome.answers.at(1).contains("error"_L1));
        QCOMPARE(outcome.answers.at(1).value("id"_L1).toInt(), 2);
        QCOMPARE(outcome.exitCode, 0);
    }

    void endsWithItsInput()
    {
        QCOMPARE(converse({}).exitCode, 0);
        QCOMPARE(converse(request(1, "pass").chopped(2)).exitCode, 1);
        QCOMPARE(converse(QByteArray("\0\0", 2)).exitCode, 1);
    }

    void passesOverLongLines()
    {
        const QByteArray longLine = "x = [" + QByteArray("1, ").repeated(200000) + "]\n";
        const Outcome outcome = converse(request(1, longLine + "pass\n"));
        QCOMPARE(outcome.answers.size(), 1);
        const QJsonArray spans = spansOf(outcome.answers.first());
        QCOMPARE(spans.size(), 1);
        QCOMPARE(spans.first()[0].toInt(), int(longLine.size()));
    }
};

QTEST_GUILESS_MAIN(TestHighlightProcess)
#include "tst_highlight_process.moc"
