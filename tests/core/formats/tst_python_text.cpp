#include "core/formats/python_text.h"

#include <QtTest>

using namespace codegym;

class TestPythonText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moduleDocstrings_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("triple") << QByteArray("\"\"\"One.\n\nTwo.\n\"\"\"\nx = 1\n") << QByteArray("One.\n\nTwo.");
        QTest::newRow("after comments") << QByteArray("#!/usr/bin/python3\n# -*- coding: utf-8 -*-\n\n'''Text'''\n")
                                        << QByteArray("Text");
        QTest::newRow("plain quotes") << QByteArray("'It\\'s'  # really\n") << QByteArray("It's");
        QTest::newRow("escapes") << QByteArray("\"\"\"a\\tb\\x41\\u00e9\\101\\\nc\\q\"\"\"") << QByteArray("a\tbAéAc\\q");
        QTest::newRow("raw") << QByteArray("r\"\"\"a\\tb\"\"\"") << QByteArray("a\\tb");
        QTest::newRow("quotes inside") << QByteArray("\"\"\"say \"yes\" or \\\"\"\"\"") << QByteArray("say \"yes\" or \"");
        QTest::newRow("indented") << QByteArray("\"\"\"\n    One.\n      Two.\n    \"\"\"") << QByteArray("One.\n  Two.");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF\"Text\"\n") << QByteArray("Text");
        QTest::newRow("carriage returns") << QByteArray("\"\"\"One.\r\nTwo.\"\"\"\r\n") << QByteArray("One.\nTwo.");
    }
    void moduleDocstrings()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, text);
        const std::optional<PythonDocstring> found = moduleDocstring(source);
        QVERIFY(found);
        QCOMPARE(found->text, text);
    }

    void otherStringsAreNoDocstring_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("expression") << QByteArray("'a' + 'b'\n");
        QTest::newRow("bytes") << QByteArray("b'a'\n");
        QTest::newRow("formatted") << QByteArray("f'a'\n");
        QTest::newRow("code first") << QByteArray("import os\n'''Text'''\n");
        QTest::newRow("no end") << QByteArray("'''Text\n");
        QTest::newRow("line end inside") << QByteArray("'Te\nxt'\n");
        QTest::newRow("empty file") << QByteArray();
    }
    void otherStringsAreNoDocstring()
    {
        QFETCH(QByteArray, source);
        QVERIFY(!moduleDocstring(source));
    }

    void aFunctionIsFoundByName()
    {
        const QByteArray source = "def helper(a):\n    '''No.'''\n\n\n"
                                  "def wanted(a: dict = {':': \"):\"},  # )\n           b=(1, 2)) -> 'Tuple[int]':\n"
                                  "    # first\n    \"\"\" Yes.\n\n    >>> wanted()\n    1\n    \"\"\"\n    return 1\n";
        QCOMPARE(functionDocstring(source, "wanted")->text, QByteArray("Yes.\n\n>>> wanted()\n1"));
        QCOMPARE(functionDocstring(source, {})->text, QByteArray("No."));
        QVERIFY(!functionDocstring(source, "want"));
    }

    void theEnvironmentIsTheClassWithTheMapping()
    {
        const QByteArray source = "class Node:\n    pass\n\nclass GridEnv(gymnasium.Env):\n    class Inner:\n        x = 1\n"
                                  "    def __init__(self):\n        self.func_mapping = {}\n";
        QCOMPARE(environmentClassName(source), QByteArray("GridEnv"));
        QVERIFY(definesClass(source, "Node"));
        QVERIFY(!definesClass(source, "Inner"));
        QVERIFY(environmentClassName("class Node:\n    pass\n").isEmpty());
    }

    void hostileSourceCostsLinearTime()
    {
        QByteArray source = "def f(";
        for (int i = 0; i < 2'000'000; ++i)
            source += "\\'''";
        QVERIFY(!functionDocstring(source, "f"));
        QVERIFY(!functionDocstring("def f" + QByteArray(4'000'000, '('), "f"));
    }
};

QTEST_GUILESS_MAIN(TestPythonText)
#include "tst_python_text.moc"
