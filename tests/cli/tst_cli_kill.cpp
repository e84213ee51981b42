#include "core/workspace/import_log.h"
#include "support/accident.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

#include <QRegularExpression>

#include <csignal>

using namespace codegym;
using Files = QMap<QString, QByteArray>;

namespace {

enum Stage { Import, Extract, Verify, Export, StageCount };

constexpr int kKillsInEach = 10;
constexpr int kMostRounds = 30; ///< Some moments come too late where the machine has become faster meanwhile.
constexpr int kRows = 2000;

struct StageCall {
    const char* workspace;
    const char* words;
};

/// One way from files to an export. Verification works on an export that was imported into a workspace of its own, so
/// that no verdict is there before it.
constexpr StageCall kCalls[StageCount] {
    {"w.codegym", "import w.codegym rows.jsonl --json"},
    {"w.codegym",
        "extract w.codegym --granularity coarse --problem p_1 --problem parcel_scanner --problem p_2 "
        "--problem prime_signposts --json"},
    {"v.codegym", "verify v.codegym --tasks --json --accept-unsandboxed"},
    {"w.codegym", "export w.codegym --set all --out out --json"},
};

QStringList split(const char* call)
{
    return QString::fromLatin1(call).split(u' ');
}

/// The same text for a line that reports something as done and for the row of a list that must follow from it.
QString unit(const QJsonObject& line)
{
    const auto text = [&](const char* key) { return line.value(QLatin1String(key)).toString(); };
    if (line.contains(QStringLiteral("status")))
        return text("problem") + u' ' + text("status");
    if (line.contains(QStringLiteral("stage")))
        return text("problem") + u' ' + text("stage");
    return text(line.contains(QStringLiteral("task")) ? "task" : "environment") + u' ' + text("verdict");
}

} // namespace

/// The program is killed without warning at moments spread evenly over its work. Then the workspace is sound and has
/// all that was reported as done, no process is left, and calling it again gives the same export, byte for byte.
class TestCliKill : public QObject {
    Q_OBJECT

private:
    /// What is wrong after a kill.
    struct Aftermath {
        QStringList lost; ///< Reported as done and not there.
        QString damage;
    };

    test::CommandLine m_cli;
    int m_milliseconds[StageCount] {}; ///< Of a run that nobody interrupts.
    Files m_export; ///< What must come of it.
    Files m_verifiedExport;
    Files m_otherExport; ///< An export of ours that may be replaced.
    QByteArray m_problems; ///< What must be in the workspace.

    QString path(const char* name) const { return m_cli.path(QString::fromLatin1(name)); }
    QByteArray run(const char* call) { return runWords(split(call)).out; }

    test::CommandResult runWords(const QStringList& words)
    {
        test::CommandResult result = m_cli.run(words);
        if (result.exitCode != 0)
            qFatal("%s: %d %s", qPrintable(words.join(u' ')), result.exitCode, result.err.constData());
        return result;
    }

    void makeNew(const char* workspace)
    {
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(path(workspace) + QLatin1String(suffix));
        runWords({QStringLiteral("new"), QString::fromLatin1(workspace)});
    }

    /// What a stage needs to begin; it goes on from the one before it.
    void prepare(Stage stage, bool exportThere = false)
    {
        if (stage == Import) {
            makeNew("w.codegym");
            run("import w.codegym samples");
        } else if (stage == Verify) {
            makeNew("v.codegym");
            run("import v.codegym imported");
        } else if (stage == Export) {
            run("curate w.codegym --preset all --name all");
            QDir(path("out")).removeRecursively();
            for (auto it = m_otherExport.begin(); exportThere && it != m_otherExport.end(); ++it)
                test::writeFile(path("out") + u'/' + it.key(), it.value());
        }
    }

    Files exportVerified()
    {
        run("curate v.codegym --preset all --name all");
        run("export v.codegym --set all --out verified");
        return test::filesIn(path("verified"));
    }

    Aftermath inspect(Stage stage, const test::CommandResult& printed)
    {
        Aftermath aftermath;
        const auto workspace = Workspace::open(path(kCalls[stage].workspace), OpenMode::ReadWrite);
        const Status sound = workspace ? (*workspace)->integrityCheck(IntegrityDepth::Full) : Status(workspace.error());
        if (!sound)
            aftermath.damage = sound.error().text();
        else if (stage == Import)
            inspectImport(**workspace, printed, aftermath);
        else if (stage == Export)
            inspectExport(printed, aftermath);
        else
            aftermath.lost = lostUnits(stage, printed);
        return aftermath;
    }

    /// An import reports sums as it goes on, and keeps its own account.
    static void inspectImport(Workspace& workspace, const test::CommandResult& printed, Aftermath& aftermath)
    {
        static const QRegularExpression sum(QStringLiteral("Importing: (\\d+)"));
        const int reported = sum.match(QString::fromUtf8(printed.err)).captured(1).toInt();
        const auto there = workspace.read([](Connection& c) -> Result<qint64> {
            return c.integer("SELECT count(*) FROM problems WHERE substr(code_id, 1, 2) = x'705f'").value_or(-1);
        });
        const auto accounts = workspace.read(importReports);
        if (*there < reported)
            aftermath.lost.append(QStringLiteral("%1 of %2 problems").arg(reported - *there).arg(reported));
        // The newest account is of this import, or of the samples if this one did not come to it.
        const ImportReport& account = accounts->first();
        if (account.source.endsWith("rows.jsonl") && account.problems != *there)
            aftermath.damage
                = QStringLiteral("%1 problems are there, %2 were counted").arg(*there).arg(account.problems);
    }

    void inspectExport(const test::CommandResult& printed, Aftermath& aftermath)
    {
        const Files files = test::filesIn(path("out"));
        if (!printed.out.isEmpty() && files != m_export)
            aftermath.lost.append(QStringLiteral("the export"));
        if (!files.isEmpty() && files != m_export && files != m_otherExport)
            aftermath.damage = QStringLiteral("a torn export lies there");
    }

    QStringList lostUnits(Stage stage, const test::CommandResult& printed)
    {
        QSet<QString> units;
        for (const QJsonObject& line : printed.objects())
            units.insert(unit(line));
        units.remove(QStringLiteral(" ")); // The sums at the end.
        for (const char* kind : {"problems", "environments", "tasks"}) {
            const QStringList list {QStringLiteral("list"), QString::fromLatin1(kCalls[stage].workspace),
                QString::fromLatin1(kind), QStringLiteral("--json")};
            for (const QJsonObject& row : runWords(list).objects())
                units.remove(unit(row));
        }
        return units.values();
    }

    void killIn(Stage stage, int round, int& inside)
    {
        const bool exportThere = round % 2 == 1;
        prepare(stage, exportThere);
        const int moment = m_milliseconds[stage] * (2 * (round % kKillsInEach) + 1) / (2 * kKillsInEach);
        const test::KilledCall killed = test::killAfter(m_cli, split(kCalls[stage].words), moment);
        QTRY_VERIFY(test::familyOfThis().isEmpty());
        const Aftermath aftermath = inspect(stage, killed.printed);
        QVERIFY2(aftermath.damage.isEmpty(), qPrintable(aftermath.damage));
        QVERIFY2(aftermath.lost.isEmpty(), qPrintable(aftermath.lost.join(u", ")));
        run(kCalls[stage].words);
        inside += killed.inside;
    }

private Q_SLOTS:
    void initTestCase();
    void killedAnywhereItGoesOn();
    void lateCommitsAreNoticed_data();
    void lateCommitsAreNoticed();
    void aTornExportIsNoticed();
    void aProcessThatLivesOnIsNoticed();
};

void TestCliKill::initTestCase()
{
    test::adoptOrphans();
    for (const char* sample : {"parcel_scanner.py", "prime_signposts.py"}) {
        const QString name = QString::fromLatin1(sample);
        test::writeFile(m_cli.path(QStringLiteral("samples/") + name),
            test::readAll(test::projectPath(QStringLiteral("resources/samples/") + name)));
    }
    QByteArray rows;
    for (int i = 0; i < kRows; ++i) // A function is no answer, so these are refused at once.
        rows += "{\"question_id\": \"p_" + QByteArray::number(i)
            + "\", \"question\": \"Count\", \"solution\": \"def f(n):\\n    return lambda: n\\n\"}\n";
    test::writeFile(path("rows.jsonl"), rows);
    for (const Stage stage : {Import, Extract, Export, Verify}) {
        prepare(stage);
        QElapsedTimer time;
        time.start();
        run(kCalls[stage].words);
        m_milliseconds[stage] = int(time.elapsed());
        if (stage == Export) {
            m_export = test::filesIn(path("out"));
            QVERIFY(QDir().rename(path("out"), path("imported")));
            run("export w.codegym --set all --out other --embed-source");
            m_otherExport = test::filesIn(path("other"));
        }
    }
    m_verifiedExport = exportVerified();
    m_problems = run("list w.codegym problems --json");
    QVERIFY(m_export.size() == 5 && m_verifiedExport.size() == 5 && m_otherExport != m_export);
}

void TestCliKill::killedAnywhereItGoesOn()
{
    int inside[StageCount] {};
    const auto enough
        = [&] { return std::all_of(inside, inside + StageCount, [](int n) { return n >= kKillsInEach; }); };
    for (int round = 0; round < kMostRounds && !enough(); ++round) {
        for (const Stage stage : {Import, Extract, Export, Verify}) {
            killIn(stage, round, inside[stage]);
            if (QTest::currentTestFailed())
                return qWarning("round %d, %s", round, kCalls[stage].words);
        }
        QCOMPARE(run("list w.codegym problems --json"), m_problems);
        QVERIFY(test::filesIn(path("out")) == m_export && !QFileInfo::exists(path("out.partial")));
        QVERIFY(exportVerified() == m_verifiedExport);
    }
    qInfo("killed at work: %d in import, %d in extract, %d in verify, %d in export", inside[Import], inside[Extract],
        inside[Verify], inside[Export]);
    QVERIFY2(enough(), "the kills came too late to hit the program at work");
}

void TestCliKill::lateCommitsAreNoticed_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("channel");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("import") << int(Import) << int(QProcess::StandardError) << QByteArray("Importing: ");
    QTest::newRow("extract") << int(Extract) << int(QProcess::StandardOutput) << QByteArray("\"status\"");
    QTest::newRow("verify") << int(Verify) << int(QProcess::StandardOutput) << QByteArray("\"verdict\"");
}

/// The control: with commits that are not synchronous the test above would fail.
void TestCliKill::lateCommitsAreNoticed()
{
    QFETCH(int, stage);
    QFETCH(int, channel);
    QFETCH(QByteArray, words);
    for (const Stage before : {Import, Extract, Export}) {
        if (before < stage) {
            prepare(before);
            run(kCalls[before].words);
        }
    }
    prepare(Stage(stage));
    const test::KilledCall killed
        = test::killLateCommitter(m_cli, split(kCalls[stage].words), QProcess::ProcessChannel(channel), words);
    QVERIFY(killed.inside);
    const Aftermath aftermath = inspect(Stage(stage), killed.printed);
    QVERIFY2(aftermath.damage.isEmpty(), qPrintable(aftermath.damage));
    QVERIFY(!aftermath.lost.isEmpty());
}

void TestCliKill::aTornExportIsNoticed()
{
    prepare(Export);
    run(kCalls[Export].words);
    QVERIFY(inspect(Export, {0, "{}\n", {}}).damage.isEmpty());
    QVERIFY(QFile::remove(path("out/train.jsonl")));
    QVERIFY(!inspect(Export, {}).damage.isEmpty());
    QVERIFY(!inspect(Export, {0, "{}\n", {}}).lost.isEmpty());
}

void TestCliKill::aProcessThatLivesOnIsNoticed()
{
    QProcess parent;
    parent.start(QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"), QStringLiteral("setsid sleep 1000 >/dev/null 2>&1 & kill -KILL $$")});
    QVERIFY(parent.waitForFinished());
    const QList<qint64> left = test::familyOfThis();
    QCOMPARE(left.size(), 1);
    kill(pid_t(left.first()), SIGKILL);
    QTRY_VERIFY(test::familyOfThis().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_cli_kill.moc"
