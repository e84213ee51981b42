#include "core/model/solution.h"

#include <QtTest>

using namespace codegym;

/// Solutions that call a tool by another name after it was renamed.
class TestSolution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aToolIsCalledByItsNewName_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("in a dict") << QByteArray("{'name': 'GetValue'}") << QByteArray("{'name': 'ReadValue'}");
        QTest::newRow("in JSON") << QByteArray("'{\"name\": \"GetValue\"}'")
                                 << QByteArray("'{\"name\": \"ReadValue\"}'");
        QTest::newRow("in JSON in a string") << QByteArray("\"{\\\"name\\\": \\\"GetValue\\\"}\"")
                                             << QByteArray("\"{\\\"name\\\": \\\"ReadValue\\\"}\"");
        QTest::newRow("called itself") << QByteArray("self.GetValue(1)") << QByteArray("self.ReadValue(1)");
        QTest::newRow("by a helper") << QByteArray("ask(\"GetValue\", index=1)")
                                     << QByteArray("ask(\"ReadValue\", index=1)");
        QTest::newRow("a part of another name")
            << QByteArray("ask('GetValues'); self.GetValues(1)") << QByteArray("ask('GetValues'); self.GetValues(1)");
        QTest::newRow("in prose") << QByteArray("# GetValue is asked") << QByteArray("# GetValue is asked");
        QTest::newRow("two that change places")
            << QByteArray("ask('Left'), ask('Right')") << QByteArray("ask('Right'), ask('Left')");
        QTest::newRow("at the end") << QByteArray("self.GetValue") << QByteArray("self.ReadValue");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }

    void aToolIsCalledByItsNewName()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QList<RenamedTool> renamed {{"GetValue", "ReadValue"}, {"Left", "Right"}, {"Right", "Left"}};
        QCOMPARE(withRenamedTools(before, renamed), after);
    }
};

QTEST_GUILESS_MAIN(TestSolution)
#include "tst_solution.moc"
