#include "support/command_line.h"
#include "support/fixtures.h"

#include <QtTest>

using namespace codegym;

/// Known fixes of findings from the command line.
class TestCliFix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray source
            = test::readAll(test::projectPath(QStringLiteral("tests/data/audit/double-done/no_guard_hill.py")));
        test::writeFile(m_cli.path(QStringLiteral("files/hill__HillWalkEnv.py")), source);
        test::writeFile(m_cli.path(QStringLiteral("files/stall__FruitStallEnv.py")),
            test::readAll(test::projectPath(QStringLiteral("tests/data/masking/prices_alone.py"))));
        for (const char* words : {"new w.codegym", "import w.codegym files", "audit w.codegym --accept-unsandboxed"}) {
            const test::CommandResult result = m_cli.run(QString::fromLatin1(words).split(u' '));
            QVERIFY2(result.exitCode == 0, result.err.constData());
        }
    }

    void aDryRunShowsAndSavesNothing()
    {
        for (int i = 0; i < 2; ++i) {
            const test::CommandResult shown = fix({"double-done", "--dry-run"});
            QVERIFY2(shown.exitCode == 0, shown.err.constData());
            QCOMPARE(shown.objects().size(), 1);
            QVERIFY(shown.objects().first().value(QStringLiteral("diff")).toString().contains(QLatin1String("+        if self.finished:")));
        }
    }

    void whatNobodyFoundIsNotFixed()
    {
        const test::CommandResult refused = fix({"over-strict-done"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("audit"), refused.err.constData());
    }

    void aFixIsARevisionThatTheRuleAccepts()
    {
        const test::CommandResult mended = fix({"double-done"});
        QVERIFY2(mended.exitCode == 0, mended.err.constData());
        QCOMPARE(mended.objects().size(), 2);
        const test::CommandResult audited = m_cli.run({QStringLiteral("audit"), QStringLiteral("w.codegym"),
            QStringLiteral("--json"), QStringLiteral("--accept-unsandboxed")});
        QVERIFY2(!audited.out.contains("double-done"), audited.out.constData());
    }

    void hiddenDataIsLeftOutAndReadByATool()
    {
        const test::CommandResult mended = fix({"observe-leak"}, "stall__FruitStallEnv");
        QVERIFY2(mended.exitCode == 0, mended.err.constData());
        const QString diff = mended.objects().first().value(QStringLiteral("diff")).toString();
        QVERIFY2(diff.contains(QLatin1String("+    def GetPrice(self, index: int):")), qPrintable(diff));
        const test::CommandResult audited = m_cli.run({QStringLiteral("audit"), QStringLiteral("w.codegym"),
            QStringLiteral("--json"), QStringLiteral("--accept-unsandboxed")});
        QVERIFY2(!audited.out.contains("observe-leak"), audited.out.constData());
    }

    void configurationsGrowFromTheProblemAlone()
    {
        const test::CommandResult verified = m_cli.run({QStringLiteral("verify"), QStringLiteral("w.codegym"), QStringLiteral("--accept-unsandboxed")});
        QVERIFY2(verified.exitCode == 0, verified.err.constData());
        const test::CommandResult refused = fix({"no-tasks"}, "stall__FruitStallEnv");
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("not in this workspace"), refused.err.constData());
    }

private:
    test::CommandResult fix(const QByteArrayList& words, const char* environment = "hill__HillWalkEnv")
    {
        QStringList arguments {QStringLiteral("fix"), QStringLiteral("w.codegym"), QString::fromLatin1(environment)};
        for (const QByteArray& word : words)
            arguments.append(QString::fromLatin1(word));
        return m_cli.run(arguments + QStringList {QStringLiteral("--json"), QStringLiteral("--accept-unsandboxed")});
    }

    test::CommandLine m_cli;
};

QTEST_GUILESS_MAIN(TestCliFix)
#include "tst_cli_fix.moc"
