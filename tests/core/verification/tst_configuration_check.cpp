#include "core/verification/configuration_check.h"

#include <QtTest>

using namespace codegym;

namespace {

const QList<ByteText> kOthers {R"({"prices": [3, 4], "purse": 10})", R"({"prices": [], "purse": 7, "tip": 0.5})"};

} // namespace

/// What somebody is told of a configuration while typing it.
class TestConfigurationCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looks_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<int>("warnings");
        QTest::newRow("like the others") << QByteArray(R"({"prices": [5], "purse": 1})") << true << 0;
        QTest::newRow("a Python literal") << QByteArray("{'prices': (5,), 'purse': 1}") << true << 0;
        QTest::newRow("an empty list is like any") << QByteArray(R"({"prices": [], "purse": 1})") << true << 0;
        QTest::newRow("what some have may be missing") << QByteArray(R"({"prices": [1], "purse": 1, "tip": 0.1})") << true << 0;
        QTest::newRow("nothing") << QByteArray(" ") << false << 0;
        QTest::newRow("broken") << QByteArray(R"({"prices": [5)") << false << 0;
        QTest::newRow("missing") << QByteArray(R"({"prices": [5]})") << true << 1;
        QTest::newRow("unknown") << QByteArray(R"({"prices": [5], "purse": 1, "x": 2})") << true << 1;
        QTest::newRow("another type") << QByteArray(R"({"prices": "5", "purse": 1})") << true << 1;
        QTest::newRow("a list of another type") << QByteArray(R"({"prices": ["5"], "purse": 1})") << true << 1;
        QTest::newRow("no object") << QByteArray("[1]") << false << 0;
        QTest::newRow("cut at the @") << QByteArray(R"({"prices": [5], "purse": 1, "tip": 1.5, "x": "@"})") << true << 2;
        QTest::newRow("words of JSON") << QByteArray(R"({"prices": [5], "purse": null})") << true << 2;
    }

    void looks()
    {
        QFETCH(QByteArray, typed);
        QFETCH(bool, readable);
        QFETCH(int, warnings);
        const ConfigurationCheck check = checkConfiguration(typed, kOthers);
        QCOMPARE(check.problem.isEmpty(), readable);
        QVERIFY2(check.warnings.size() == warnings, qPrintable(check.warnings.join(u'\n')));
    }

    void wordsInStringsAreNoWords()
    {
        QCOMPARE(jsonOnlyWords("{\"true\": \"null \\\" false\", 'x': 'nullable', 'y': truest}"), QByteArrayList());
        QCOMPARE(jsonOnlyWords(R"([true, null, true])"), (QByteArrayList {"true", "null"}));
    }

    void whatIsUsualIsNoWarning()
    {
        QCOMPARE(checkConfiguration(R"({"on": true})", {R"({"on": false})"}).warnings, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestConfigurationCheck)
#include "tst_configuration_check.moc"
