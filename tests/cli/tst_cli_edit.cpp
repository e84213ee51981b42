#include "support/command_line.h"
#include "support/fixtures.h"
#include "support/terminal.h"
#include "support/workspace_fixture.h"

#include "core/workspace/drafts.h"
#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"

#include <QJsonArray>
#include <QtTest>

#include <csignal>

using namespace codegym;

namespace {

constexpr int kLongestWaitMs = 60000;
constexpr const char* kId = "X_1__SumEnv";

} // namespace

/// Sources edited in the person's own editor, which is a shell script here.
class TestCliEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<test::CommandLine>();
        m_source = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py"))) + "# carriage return\r\n# no end";
        const Result<std::unique_ptr<Workspace>> made = Workspace::create(m_cli->path(QStringLiteral("w.codegym")));
        QVERIFY(made.ok());
        const Environment environment = test::sampleEnvironment({"X_1", "SumEnv"}, m_source);
        VERIFY_OK((*made)->write([&](Connection& connection) -> Status {
            const Result<Added> added = addEnvironment(connection, environment, ConflictPolicy::Keep);
            if (!added)
                return added.error();
            const Result<TasksAdded> tasks
                = addTasks(connection, {test::sampleTask(environment.key, "{\"values\": [1, 2]}")});
            return tasks ? Status() : Status(tasks.error());
        }));
        VERIFY_OK((*made)->close());
    }

    void withoutAnEditorItSaysWhatToSet()
    {
        const test::CommandResult result = edit({});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains("Set EDITOR"), result.err.constData());
    }

    void anEditorThatChangesNothingSavesNothing()
    {
        const test::CommandResult result = edit(script("true"));
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.contains("Nothing was changed."), result.out.constData());
        QCOMPARE(revisions().size(), 1);
    }

    void theEditorGetsTheExactBytesInAPlaceOfItsOwn()
    {
        test::writeFile(m_cli->path(QStringLiteral("expected")), m_source);
        const test::CommandResult result = edit(script("cmp \"$1\" expected && test \"$(stat -c %a \"$(dirname \"$1\")\")\" = 700"));
        QVERIFY2(result.exitCode == 0, result.err.constData());
    }

    void whatBreaksIsPrintedAndYesSavesIt()
    {
        const test::CommandResult result
            = edit(script("sed -i 's/return sum(self.values)/return 7/' \"$1\""), {"--yes", "--message", "Say seven"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.contains("The oracle no longer solves 1 of 1 tasks."), result.out.constData());
        QVERIFY2(result.out.contains("correct → incorrect"), result.out.constData());
        QCOMPARE(currentSource(), QByteArray(m_source).replace("return sum(self.values)", "return 7"));
        QCOMPARE(revisions().first().message, QByteArray("Say seven"));
    }

    void trajectoriesThatGoAnotherWayAreNamed()
    {
        const ByteText id = keepTrajectory();
        const test::CommandResult result = edit(script("sed -i 's/json.dumps(self.values/json.dumps(-self.values/' \"$1\""));
        QVERIFY2(result.out.contains("1 of 1 trajectories see something else."), result.out.constData());
        QVERIFY2(result.out.contains(id + "  trajectory: reward 0.0. Step 1 answers"), result.out.constData());
    }

    void reformattingOpensNoEditorAndIsSavedLikeAnEdit()
    {
        const test::CommandResult result = edit({}, {"--reformat", "--yes"});
        if (result.err.contains("apt install black"))
            QSKIP("black is not installed");
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QVERIFY(currentSource() != m_source);
        QVERIFY(currentSource().endsWith("# carriage return\r\n# no end\r\n"));
        QVERIFY(edit({}, {"--reformat", "--yes"}).out.contains("Nothing was changed."));
    }

    void optionsOfTheEditorAreItsOwn()
    {
        const QString editor = script("test \"$1\" = --wait && echo '# more' >> \"$2\"") + QStringLiteral(" --wait");
        QCOMPARE(edit(editor, {"--yes"}).exitCode, 0);
        QCOMPARE(currentSource(), m_source + "# more\n");
    }

    void whereNobodyCanBeAskedTheEditIsADraftWithWhichTheNextCallGoesOn()
    {
        const test::CommandResult first = edit(script("echo '# one' >> \"$1\""));
        QCOMPARE(first.exitCode, 0);
        QVERIFY2(first.err.contains("--yes saves without asking"), first.err.constData());
        QCOMPARE(revisions().size(), 1);
        const test::CommandResult second = edit(script("echo '# two' >> \"$1\""), {"--yes"});
        QVERIFY2(second.err.contains("never saved"), second.err.constData());
        QCOMPARE(currentSource(), m_source + "# one\n# two\n");
        QVERIFY(draftSources().isEmpty());
    }

    void freshBeginsWithWhatIsSaved()
    {
        QCOMPARE(edit(script("echo '# one' >> \"$1\"")).exitCode, 0);
        QCOMPARE(edit(script("echo '# two' >> \"$1\""), {"--yes", "--fresh"}).exitCode, 0);
        QCOMPARE(currentSource(), m_source + "# two\n");
        QVERIFY(draftSources().isEmpty());
    }

    void anEditorThatFailsSavesNothingAndLosesNothing()
    {
        const test::CommandResult result = edit(script("echo '# one' >> \"$1\"; exit 3"), {"--yes"});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("ended with 3"), result.err.constData());
        QCOMPARE(revisions().size(), 1);
        QCOMPARE(draftSources(), QList<ByteText> {m_source + "# one\n"});
    }

    void jsonTellsWhatChangesAndWhatWasSaved()
    {
        const QList<QJsonObject> lines
            = edit(script("echo noise; sed -i 's/return sum(self.values)/return 7/' \"$1\""), {"--yes", "--json"}).objects();
        QCOMPARE(lines.size(), 2);
        const QJsonObject radius = lines[0].value(QStringLiteral("radius")).toObject();
        QCOMPARE(radius.value(QStringLiteral("breaks")).toBool(), true);
        const QJsonObject change = radius.value(QStringLiteral("changes")).toArray().first().toObject();
        QCOMPARE(change.value(QStringLiteral("subject")).toString(), QStringLiteral("oracle"));
        QCOMPARE(change.value(QStringLiteral("after")).toObject().value(QStringLiteral("verdict")).toString(),
            QStringLiteral("incorrect"));
        QCOMPARE(lines[1].value(QStringLiteral("saved")).toBool(), true);
        QCOMPARE(lines[1].value(QStringLiteral("revision")).toString().toLatin1(), revisions().first().hash.toHex());
    }

    void whoeverSavedMeanwhileIsToldOf()
    {
        // The editor of the one call waits until another call has saved.
        const QString second = script("echo '# theirs' >> \"$1\"");
        const QString first = script("EDITOR='" + second.toUtf8() + "' \"$CODEGYM\" edit w.codegym " + kId
            + " --yes --accept-unsandboxed && echo '# mine' >> \"$1\"");
        const test::CommandResult result = edit(first, {"--yes"});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("Somebody else saved"), result.err.constData());
        QCOMPARE(currentSource(), m_source + "# theirs\n");
        QCOMPARE(draftSources(), QList<ByteText> {m_source + "# mine\n"});
    }

    void aPersonIsAsked_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("revisionsAfter");
        QTest::newRow("yes") << QByteArray("y\n") << 2;
        QTest::newRow("no") << QByteArray("n\n") << 1;
        QTest::newRow("enter alone") << QByteArray("\n") << 1;
    }
    void aPersonIsAsked()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, revisionsAfter);
        const test::Terminal terminal;
        QProcess process;
        prepare(process, script("echo '# more' >> \"$1\""), {});
        process.setStandardInputFile(terminal.device());
        process.setReadChannel(QProcess::StandardError);
        process.start();
        while (!process.peek(65536).contains("[y/N]"))
            QVERIFY(process.waitForReadyRead(kLongestWaitMs));
        terminal.type(answer);
        QVERIFY(process.waitForFinished(kLongestWaitMs));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(revisions().size(), revisionsAfter);
        QCOMPARE(draftSources().size(), 2 - revisionsAfter);
    }

    void ctrlCEndsTheEditorAndKeepsTheText()
    {
        QProcess process;
        prepare(process, script("echo '# one' >> \"$1\"; echo ready >&2; exec sleep 60"), {"--yes"});
        process.setReadChannel(QProcess::StandardError);
        process.start();
        while (!process.peek(65536).contains("ready"))
            QVERIFY(process.waitForReadyRead(kLongestWaitMs));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(kLongestWaitMs));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(draftSources(), QList<ByteText> {m_source + "# one\n"});
    }

private:
    ByteText keepTrajectory()
    {
        const Result<std::unique_ptr<Workspace>> opened
            = Workspace::open(m_cli->path(QStringLiteral("w.codegym")), OpenMode::ReadWrite);
        Trajectory trajectory;
        trajectory.environment = {"X_1", "SumEnv"};
        trajectory.configuration = "{\"values\": [1, 2]}";
        trajectory.steps = {{R"({"name": "GetValue", "parameters": {"index": 0}})", "1"}};
        const auto added = (*opened)->write([&](Connection& connection) { return addTrajectory(connection, trajectory); });
        return added && (*opened)->close() ? added->id : ByteText();
    }

    /// A command that runs these lines of shell with the file as their argument.
    QString script(const QByteArray& lines)
    {
        const QString path = m_cli->path(QStringLiteral("editor%1").arg(++m_scripts));
        test::writeFile(path, "#!/bin/sh\n" + lines + "\n");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    void prepare(QProcess& process, const QString& editor, const QList<const char*>& options)
    {
        QStringList arguments {QStringLiteral("edit"), QStringLiteral("w.codegym"), QString::fromLatin1(kId),
            QStringLiteral("--accept-unsandboxed")};
        for (const char* option : options)
            arguments.append(QString::fromLatin1(option));
        m_cli->prepare(process, arguments);
        QProcessEnvironment environment = process.processEnvironment();
        environment.remove(QStringLiteral("VISUAL"));
        environment.insert(QStringLiteral("EDITOR"), editor);
        environment.insert(QStringLiteral("CODEGYM"), process.program());
        process.setProcessEnvironment(environment);
    }

    test::CommandResult edit(const QString& editor, const QList<const char*>& options = {})
    {
        QProcess process;
        prepare(process, editor, options);
        process.start();
        process.closeWriteChannel();
        if (!process.waitForFinished(kLongestWaitMs))
            qFatal("codegym edit did not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    template <typename T>
    T read(const std::function<Result<T>(Connection&, RowId)>& question)
    {
        const auto opened = Workspace::open(m_cli->path(QStringLiteral("w.codegym")), OpenMode::ReadOnly);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text()));
        const Result<T> result = (*opened)->read([&](Connection& connection) {
            return question(connection, environmentRow(connection, {"X_1", "SumEnv"}).value_or(0));
        });
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
        return *result;
    }

    QList<RevisionRow> revisions() { return read<QList<RevisionRow>>(revisionRows); }

    ByteText currentSource()
    {
        return read<Revision>([](Connection& connection, RowId row) { return revision(connection, row); }).source;
    }

    QList<ByteText> draftSources()
    {
        QList<ByteText> sources;
        for (const Draft& draft : read<QList<Draft>>([](Connection& connection, RowId) { return drafts(connection); }))
            sources.append(draft.source);
        return sources;
    }

    std::unique_ptr<test::CommandLine> m_cli;
    ByteText m_source;
    int m_scripts = 0;
};

QTEST_GUILESS_MAIN(TestCliEdit)
#include "tst_cli_edit.moc"
