#include "core/formats/tool_parameters.h"

#include <QtTest>

using namespace codegym;

/// Signatures as people and extractors write them, taken apart for the playground.
class TestToolParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfParameters_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArrayList>("names");
        QTest::newRow("nothing") << QByteArray("()") << QByteArrayList();
        QTest::newRow("no signature") << QByteArray() << QByteArrayList();
        QTest::newRow("one of each") << QByteArray("(i: int, s: str, x)") << (QByteArrayList {"i", "s", "x"});
        QTest::newRow("brackets hold commas") << QByteArray("(a: dict[str, int], b: tuple[int, int])")
                                              << (QByteArrayList {"a", "b"});
        QTest::newRow("quotes hold commas") << QByteArray("(s: str = 'x, y', n = None)") << (QByteArrayList {"s", "n"});
        QTest::newRow("self and stars") << QByteArray("(self, *, a: int, **rest)") << QByteArrayList {"a"};
        QTest::newRow("not closed") << QByteArray("(a: int, b") << (QByteArrayList {"a", "b"});
    }

    void namesOfParameters()
    {
        QFETCH(QByteArray, signature);
        QFETCH(QByteArrayList, names);
        QByteArrayList found;
        for (const ToolParameter& parameter : toolParameters(signature))
            found.append(parameter.name);
        QCOMPARE(found, names);
    }

    void tellsKindsApart_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("fallback");
        QTest::addColumn<ParameterKind>("kind");
        using Kind = ParameterKind;
        QTest::newRow("int") << QByteArray("int") << QByteArray() << Kind::Integer;
        QTest::newRow("float") << QByteArray("float") << QByteArray() << Kind::Number;
        QTest::newRow("bool") << QByteArray("bool") << QByteArray() << Kind::Flag;
        QTest::newRow("str") << QByteArray("str") << QByteArray() << Kind::Text;
        QTest::newRow("list") << QByteArray("list[int]") << QByteArray() << Kind::Json;
        QTest::newRow("optional") << QByteArray("typing.Optional[int]") << QByteArray("None") << Kind::Integer;
        QTest::newRow("or None") << QByteArray("None | bool") << QByteArray("None") << Kind::Flag;
        QTest::newRow("text that may be None must be told from it") << QByteArray("str | None") << QByteArray() << Kind::Json;
        QTest::newRow("left out is None") << QByteArray("str | None") << QByteArray("None") << Kind::Text;
        QTest::newRow("two types") << QByteArray("int | str") << QByteArray() << Kind::Json;
        QTest::newRow("by default") << QByteArray() << QByteArray("'x'") << Kind::Text;
        QTest::newRow("True is no number") << QByteArray() << QByteArray("True") << Kind::Flag;
        QTest::newRow("nothing is known") << QByteArray() << QByteArray() << Kind::Json;
        QTest::newRow("no value") << QByteArray() << QByteArray("len([1])") << Kind::Json;
    }

    void tellsKindsApart()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, fallback);
        QFETCH(ParameterKind, kind);
        QCOMPARE(parameterKind(type, fallback), kind);
    }

    void readsWhatTheDocumentationTells()
    {
        const QByteArray documentation = "\n        Reads a cell.\n\n        Args:\n            row (int): The row,\n"
                                         "                counted from 0.\n            names: dict of names\n\n"
                                         "        Returns:\n            str: The cell.\n        ";
        const QList<ToldParameter> expected {{"row", "int", "The row, counted from 0."}, {"names", "", "dict of names"}};
        QCOMPARE(toldParameters(documentation), expected);
        QVERIFY(toldParameters("Args:\n    None\n").isEmpty());
        QVERIFY(toldParameters("Returns:\n    x: no argument\n").isEmpty());
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
