#include "core/exporting/export_command.h"

#include <QProcess>
#include <QtTest>

using namespace codegym;

class TestExportCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainArgumentsStayReadable()
    {
        QCOMPARE(exportCommand(QStringLiteral("/data/w.codegym"), "paper", QStringLiteral("/data/out"), false),
            QStringLiteral("codegym export /data/w.codegym --set paper --format codegym --out /data/out"));
        QVERIFY(exportCommand(QStringLiteral("w"), "paper", QStringLiteral("o"), true).endsWith(QLatin1String(" --embed-source")));
    }

    void aShellReadsBackWhatWasQuoted_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::newRow("blank") << QStringLiteral("my set");
        QTest::newRow("quote") << QStringLiteral("it's \"quoted\"");
        QTest::newRow("command") << QStringLiteral("$(touch x); `id` && echo | cat > y #");
        QTest::newRow("line break") << QStringLiteral("two\nlines");
        QTest::newRow("empty") << QString();
        QTest::newRow("unicode") << QStringLiteral("größer ✓");
    }
    void aShellReadsBackWhatWasQuoted()
    {
        QFETCH(QString, argument);
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("printf %s ") + shellQuoted(argument)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), argument);
    }

    void aSetNamesNoOtherFolder()
    {
        QCOMPARE(folderNameFor("paper-hard_2"), QStringLiteral("paper-hard_2"));
        QCOMPARE(folderNameFor("../../etc"), QStringLiteral("------etc"));
        QCOMPARE(folderNameFor(""), QStringLiteral("export"));
        QCOMPARE(folderNameFor(QByteArray(200, 'a')).size(), 80);
    }
};

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_export_command.moc"
