#include "support/command_line.h"
#include "support/fixtures.h"

#include <QtTest>

#include <csignal>

using namespace codegym;

namespace {

constexpr int kLongestWaitMs = 60000;

QStringList words(const QString& call)
{
    return call.split(u' ');
}

} // namespace

/// Ctrl-C ends a command soon, with 130; what it had reported is there, and the same command goes on from
/// there.
class TestCliInterrupt : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::CommandLine> m_cli;

    QStringList problems(const QString& stage) const
    {
        QStringList ids;
        for (const QJsonObject& row :
            m_cli->run(words(QStringLiteral("list w.codegym problems --json"))).objects()) {
            if (row.value(QStringLiteral("stage")).toString() == stage)
                ids.append(row.value(QStringLiteral("problem")).toString());
        }
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<test::CommandLine>();
        QCOMPARE(m_cli->run(words(QStringLiteral("new w.codegym"))).exitCode, 0);
    }

    void extractKeepsWhatItReportedAndGoesOn()
    {
        constexpr int kProblems = 3;
        QStringList import = words(QStringLiteral("import w.codegym"));
        for (const char* name : {"tram_line", "turnstile_log", "tide_pools"})
            import.append(
                test::projectPath(QStringLiteral("resources/samples/%1.py").arg(QString::fromLatin1(name))));
        QCOMPARE(m_cli->run(import).exitCode, 0);
        const QStringList extract
            = words(QStringLiteral("extract w.codegym --jobs 1 --json --accept-unsandboxed"));
        QProcess process;
        m_cli->prepare(process, extract);
        process.start();
        QVERIFY(process.waitForReadyRead(kLongestWaitMs));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(kLongestWaitMs));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);

        const test::CommandResult printed {130, process.readAllStandardOutput(), {}};
        const QStringList done = problems(QStringLiteral("converted"));
        const QList<QJsonObject> reported = printed.objects();
        QVERIFY(!reported.isEmpty());
        for (const QJsonObject& line : reported)
            QVERIFY(done.contains(line.value(QStringLiteral("problem")).toString()));
        QVERIFY2(done.size() < kProblems, "it was not stopped before its end");

        const test::CommandResult second = m_cli->run(extract);
        QVERIFY2(second.exitCode == 0, second.err.constData());
        QCOMPARE(
            second.objects().last().value(QStringLiteral("converted")).toInt(), kProblems - int(done.size()));
        QCOMPARE(problems(QStringLiteral("converted")).size(), kProblems);
    }

    void importKeepsWhatIsCommittedAndGoesOn()
    {
        constexpr int kRows = 8000;
        QByteArray rows;
        for (int i = 0; i < kRows; ++i)
            rows += "{\"question_id\": \"p_" + QByteArray::number(i)
                + "\", \"question\": \"Sum\", \"solution\": \"def f(n):\\n    return n\\n\"}\n";
        test::writeFile(m_cli->path(QStringLiteral("p.jsonl")), rows);
        const QStringList import = words(QStringLiteral("import w.codegym p.jsonl --json"));
        QProcess process;
        m_cli->prepare(process, import);
        process.setReadChannel(QProcess::StandardError); // The first progress comes after the first commit.
        process.start();
        QVERIFY(process.waitForReadyRead(kLongestWaitMs));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(kLongestWaitMs));
        QCOMPARE(process.exitCode(), 130);

        const int kept = int(problems(QStringLiteral("imported")).size());
        QVERIFY(kept > 0);
        QVERIFY2(kept < kRows, "it was not stopped before its end");
        const QJsonObject second = m_cli->run(import).objects().value(0);
        QCOMPARE(second.value(QStringLiteral("problems")).toInt(), kRows - kept);
        QCOMPARE(second.value(QStringLiteral("duplicates")).toInt(), kept);
    }
};

QTEST_GUILESS_MAIN(TestCliInterrupt)
#include "tst_cli_interrupt.moc"
