#include "core/curation/name_templates.h"

#include <QtTest>

using namespace codegym;

/// How alike tools are named.
class TestNameTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTemplateLeavesOutWhatAToolIsAbout_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("one word") << QByteArray("Swap") << QByteArray("Swap");
        QTest::newRow("two words") << QByteArray("GetHeight") << QByteArray("Get*");
        QTest::newRow("three words") << QByteArray("GetRowHeight") << QByteArray("Get*Height");
        QTest::newRow("many words") << QByteArray("CountLateTrainsOfDay") << QByteArray("Count*Day");
        QTest::newRow("a shout") << QByteArray("ParseURL") << QByteArray("Parse*");
        QTest::newRow("snake case") << QByteArray("get_row_height") << QByteArray("get*height");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void aTemplateLeavesOutWhatAToolIsAbout()
    {
        QFETCH(QByteArray, name);
        QTEST(nameTemplate(name), "expected");
    }

    void onlyTheTenCommonestCount()
    {
        NameTemplates names;
        for (char c = 'A'; c < 'A' + 10; ++c)
            names.set(QByteArray(1, c) + "1", {QByteArray(1, c), QByteArray(1, c)});
        names.set("rare", {"Zip", "A"});
        QCOMPARE(names.shareOf("rare"), 0.5);
        QCOMPARE(names.share(), 21.0 / 22);
    }

    void observeAndDoneDoNotCount()
    {
        NameTemplates names;
        names.set("bare", {"Observe", "Done"});
        QCOMPARE(names.shareOf("bare"), 0.0);
        QCOMPARE(names.share(), 0.0);
    }

    void anEnvironmentIsCountedOnce()
    {
        NameTemplates names;
        for (char c = 'A'; c < 'A' + 11; ++c)
            names.set(QByteArray(1, c), {QByteArray(1, c)});
        names.set("K", {"A"});
        QCOMPARE(names.share(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestNameTemplates)
#include "tst_name_templates.moc"
