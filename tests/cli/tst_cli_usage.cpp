#include "core/base/version.h"
#include "support/command_line.h"

#include <QtTest>

using namespace codegym;

/// What the command line says to people who do not know it yet.
class TestCliUsage : public QObject {
    Q_OBJECT

private:
    test::CommandLine m_cli;

private Q_SLOTS:
    void wrongUsageExitsWithTwoAndAHint_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("hint");
        QTest::newRow("nothing") << QString() << QStringLiteral("Commands:");
        QTest::newRow("unknown command") << QStringLiteral("frobnicate") << QStringLiteral("--help");
        QTest::newRow("misspelt command") << QStringLiteral("exract w") << QStringLiteral("extract");
        QTest::newRow("misspelt option")
            << QStringLiteral("list w problems --jso") << QStringLiteral("--json");
        QTest::newRow("missing argument") << QStringLiteral("new") << QStringLiteral("codegym new W");
        QTest::newRow("too many arguments") << QStringLiteral("new a b") << QStringLiteral("“b”");
        QTest::newRow("option without value") << QStringLiteral("export w --set") << QStringLiteral("set");
        QTest::newRow("no number of jobs")
            << QStringLiteral("extract w --jobs many") << QStringLiteral("--jobs");
        QTest::newRow("no jobs") << QStringLiteral("verify w --jobs 0") << QStringLiteral("--jobs");
        QTest::newRow("unknown cut") << QStringLiteral("extract w --granularity tiny")
                                     << QStringLiteral("coarse");
        QTest::newRow("unknown kind") << QStringLiteral("list w things") << QStringLiteral("environments");
        QTest::newRow("unknown preset")
            << QStringLiteral("curate w --preset easy --name e") << QStringLiteral("paper-hard");
        QTest::newRow("set without a name")
            << QStringLiteral("curate w --preset all") << QStringLiteral("--name");
        QTest::newRow("export to nowhere") << QStringLiteral("export w --set s") << QStringLiteral("--out");
        QTest::newRow("unknown format")
            << QStringLiteral("export w --set s --out d --format xml") << QStringLiteral("codegym");
        QTest::newRow("unknown policy")
            << QStringLiteral("run w t --policy best") << QStringLiteral("oracle");
        QTest::newRow("help on nothing known") << QStringLiteral("help frobnicate") << QString();
    }
    void wrongUsageExitsWithTwoAndAHint()
    {
        QFETCH(QString, call);
        QFETCH(QString, hint);
        const test::CommandResult result = m_cli.run(call.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(QString::fromUtf8(result.err).contains(hint), result.err.constData());
        QVERIFY2(!result.err.contains("locale"), result.err.constData());
    }

    void everyCommandExplainsItselfWithAnExample()
    {
        const QString overview = QString::fromUtf8(m_cli.run({QStringLiteral("--help")}).out);
        QStringList commands;
        for (const QString& line :
            overview.mid(overview.indexOf(QStringLiteral("Commands:"))).split(u'\n').mid(1)) {
            if (line.isEmpty())
                break;
            commands.append(line.simplified().section(u' ', 0, 0));
        }
        for (const char* name : {"new", "sample", "import", "extract", "verify", "list", "show", "remove",
                 "restore", "compact", "copy", "run", "curate", "export"})
            QVERIFY2(commands.contains(QString::fromLatin1(name)), name);
        for (const QString& name : std::as_const(commands)) {
            const test::CommandResult help = m_cli.run({name, QStringLiteral("--help")});
            QCOMPARE(help.exitCode, 0);
            QVERIFY2(help.out.startsWith("Usage: codegym " + name.toUtf8()), help.out.constData());
            QVERIFY2(help.out.contains("Example:\n  codegym " + name.toUtf8()), help.out.constData());
            QCOMPARE(m_cli.run({QStringLiteral("help"), name}).out, help.out);
        }
    }

    void versionIsTheProjects()
    {
        const test::CommandResult result = m_cli.run({QStringLiteral("--version")});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.out, QByteArray("codegym ") + kProgramVersion + '\n');
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
