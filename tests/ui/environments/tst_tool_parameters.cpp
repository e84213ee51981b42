#include "ui/environments/tool_parameters.h"

#include <QtTest>

using namespace codegym;

/// Signatures as people and extractors write them, taken apart for the playground.
class TestToolParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefills_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("nothing") << QByteArray("()") << QByteArray("{}");
        QTest::newRow("no signature") << QByteArray() << QByteArray("{}");
        QTest::newRow("one of each") << QByteArray("(i: int, s: str, f: float, b: bool, l: list, d: dict, x)")
                                     << QByteArray(R"({"i": 0, "s": "", "f": 0.0, "b": false, "l": [], "d": {}, "x": null})");
        QTest::newRow("brackets hold commas") << QByteArray("(a: dict[str, int], b: tuple[int, int])")
                                              << QByteArray(R"({"a": {}, "b": []})");
        QTest::newRow("defaults count") << QByteArray("(a: int = 7, s: str = 'x, y', n = None)")
                                        << QByteArray(R"({"a": 7, "s": "x, y", "n": null})");
        QTest::newRow("defaults that are no value") << QByteArray("(a: int = len([1, 2]))") << QByteArray(R"({"a": 0})");
        QTest::newRow("self and stars") << QByteArray("(self, *, a: int, **rest)") << QByteArray(R"({"a": 0})");
        QTest::newRow("not closed") << QByteArray("(a: int, b") << QByteArray(R"({"a": 0, "b": null})");
    }

    void prefills()
    {
        QFETCH(QByteArray, signature);
        QFETCH(QByteArray, expected);
        QCOMPARE(prefilledParameters(signature), expected);
    }

    void keepsWhatTheSignatureSays()
    {
        const QList<ToolParameter> parameters = toolParameters("(row: dict[str, int] = {'a': 1})");
        QCOMPARE(parameters.size(), 1);
        QCOMPARE(parameters.first().name, QByteArray("row"));
        QCOMPARE(parameters.first().type, QByteArray("dict[str, int]"));
        QCOMPARE(parameters.first().fallback, QByteArray("{'a': 1}"));
    }
};

QTEST_GUILESS_MAIN(TestToolParameters)
#include "tst_tool_parameters.moc"
