#include "support/command_line.h"
#include "support/fixtures.h"
#include "support/terminal.h"

#include <QtTest>

#include <csignal>

using namespace codegym;

namespace {

constexpr int kLongestWaitMs = 20000;

} // namespace

/// What is different where a person sits at a terminal.
class TestCliTerminal : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::CommandLine> m_cli;

    QStringList words(const QString& call) const { return call.split(u' '); }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<test::CommandLine>();
        QCOMPARE(m_cli->run(words(QStringLiteral("new w.codegym"))).exitCode, 0);
        test::writeFile(m_cli->path(QStringLiteral("p.jsonl")),
            "{\"question_id\": \"a_1\", \"question\": \"Sum \\u001b]0;owned\\u0007 \\u009b31m "
            "\\u202egpj.exe\","
            " \"solution\": \"def f(n):\\n    return '\\u001b[2J'\\n\"}\n");
    }

    void foreignTextCannotSteerTheTerminal_data()
    {
        QTest::addColumn<QString>("call");
        QTest::newRow("statement") << QStringLiteral("show w.codegym problem a_1");
        QTest::newRow("source") << QStringLiteral("show w.codegym problem a_1 --source");
        QTest::newRow("table") << QStringLiteral("list w.codegym problems");
        QTest::newRow("json") << QStringLiteral("show w.codegym problem a_1 --source --json");
    }
    void foreignTextCannotSteerTheTerminal()
    {
        QFETCH(QString, call);
        QCOMPARE(m_cli->run(words(QStringLiteral("import w.codegym p.jsonl"))).exitCode, 0);
        const test::Terminal terminal;
        QProcess process;
        m_cli->prepare(process, words(call));
        process.setStandardOutputFile(terminal.device());
        process.start();
        QVERIFY(process.waitForFinished(kLongestWaitMs));
        QCOMPARE(process.exitCode(), 0);
        const QString seen = QString::fromUtf8(terminal.seen());
        QVERIFY2(
            seen.contains(QStringLiteral("Sum")) || seen.contains(QStringLiteral("def f")), qPrintable(seen));
        for (const char16_t steering : {0x1b, 0x07, 0x9b, 0x202e})
            QVERIFY2(!seen.contains(QChar(steering)), qPrintable(QString::number(steering, 16)));
    }

    void anUnknownLicenceIsAskedFor()
    {
        const test::Terminal terminal;
        QProcess process;
        m_cli->prepare(process, words(QStringLiteral("import w.codegym p.jsonl")));
        process.setStandardInputFile(terminal.device());
        process.setReadChannel(QProcess::StandardError);
        process.start();
        while (!process.peek(65536).contains("licence"))
            QVERIFY(process.waitForReadyRead(kLongestWaitMs));
        terminal.type("CC-BY-4.0\n");
        QVERIFY(process.waitForFinished(kLongestWaitMs));
        QCOMPARE(process.exitCode(), 0);
        const test::CommandResult shown
            = m_cli->run(words(QStringLiteral("show w.codegym problem a_1 --json")));
        QCOMPARE(shown.objects().value(0).value(QStringLiteral("licence")).toString(),
            QStringLiteral("CC-BY-4.0"));
    }

    void aQuestionCanBeLeftByCtrlC()
    {
        const test::Terminal terminal;
        QProcess process;
        m_cli->prepare(process, words(QStringLiteral("import w.codegym p.jsonl")));
        process.setStandardInputFile(terminal.device());
        process.setReadChannel(QProcess::StandardError);
        process.start();
        while (!process.peek(65536).contains("licence"))
            QVERIFY(process.waitForReadyRead(kLongestWaitMs));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(kLongestWaitMs));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(m_cli->run(words(QStringLiteral("list w.codegym problems --json"))).objects().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cli_terminal.moc"
