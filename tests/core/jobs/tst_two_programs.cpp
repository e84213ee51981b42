#include "core/jobs/import_job.h"
#include "core/jobs/verify_job.h"
#include "core/workspace/drafts.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/environments.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/revisions.h"
#include "core/workspace/tasks.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>

#include <stdio.h>

using namespace codegym;

namespace {

constexpr int kEnvironments = 3;
constexpr int kRowsInAFile = 5;
constexpr int kSeconds = 6; ///< CODEGYM_TWO_PROGRAMS_SECONDS says otherwise, for a night.

EnvironmentKey keyOf(int index)
{
    return test::sampleKey("X_" + QByteArray::number(index), "SumEnv");
}

/// Of the environment whose turn it is. Both programs go by the clock, so that they meet.
EnvironmentKey keyOfNow() { return keyOf(int(QDateTime::currentSecsSinceEpoch() % kEnvironments)); }

/// One of the programs. It imports, edits and verifies as the faces do, and reports every edit that it saved.
class Program {
public:
    Program(Workspace& workspace, const QByteArray& name)
        : m_workspace(workspace)
        , m_pool(PoolSettings {})
        , m_name(name)
    {
        m_settings.workers = 1;
        m_settings.tests = {1, 0.5};
        m_settings.acceptUnsandboxed = true;
    }

    Status workUntil(const QDeadlineTimer& end)
    {
        if (const Status started = m_pool.start(); !started)
            return started;
        for (m_round = 0; !end.hasExpired(); ++m_round) {
            if (const Status done = workOnce(keyOfNow()); !done)
                return done;
        }
        for (int i = 0; i < kEnvironments; ++i) {
            if (const Status done = leave(keyOf(i)); !done)
                return done;
        }
        return {};
    }

private:
    Status workOnce(const EnvironmentKey& key)
    {
        const auto base = m_workspace.read([&](Connection& c) { return environment(c, key); });
        if (!base)
            return base.error();
        // An edit takes its time, and the other one goes on meanwhile.
        if (const Status done = saveAsDraft(key, *base); !done)
            return done;
        if (const Status done = verify(key); !done)
            return done;
        if (const Status done = import(); !done)
            return done;
        return save(key, base->revision);
    }

    /// The last edits are verified, and one more is begun and never saved.
    Status leave(const EnvironmentKey& key)
    {
        if (const Status done = verify(key); !done)
            return done;
        const auto base = m_workspace.read([&](Connection& c) { return environment(c, key); });
        return base ? saveAsDraft(key, *base) : Status(base.error());
    }

    QByteArray mark() const { return "# " + m_name + ", round " + QByteArray::number(m_round) + '\n'; }

    Status saveAsDraft(const EnvironmentKey& key, const Environment& base)
    {
        return m_workspace.write([&](Connection& c) {
            return saveDraft(c, {m_name, *environmentRow(c, key), base.revision.hash, base.revision.source + mark()});
        });
    }

    Status import()
    {
        const QString path = QString::fromLatin1(m_name) + QStringLiteral(".jsonl");
        QByteArray rows;
        for (int i = 0; i < kRowsInAFile; ++i)
            rows += "{\"question_id\": \"" + m_name + '_' + QByteArray::number(m_round * kRowsInAFile + i)
                + "\", \"question\": \"Sum\", \"solution\": \"def f(n):\\n    return n\\n\"}\n";
        test::writeFile(path, rows);
        JobContext context({}, [](const JobProgress&) {});
        const auto imported = importPaths(m_workspace, {{path}, {}, ConflictPolicy::Keep}, context);
        if (!imported)
            return imported.error();
        printf("imported %lld\n", static_cast<long long>(imported->problems));
        return {};
    }

    /// Where the other program was first, its edit and ours are merged.
    Status save(const EnvironmentKey& key, Revision base)
    {
        for (;;) {
            Revision mine;
            mine.source = base.source + mark();
            mine.message = m_name;
            const auto saved = m_workspace.write([&](Connection& c) -> Result<RevisionSaved> {
                const RowId row = *environmentRow(c, key);
                if (const Status dropped = dropDraft(c, m_name, row); !dropped)
                    return dropped.error();
                return addRevision(c, row, mine, base.hash);
            });
            if (!saved)
                return saved.error();
            const bool conflict = saved->outcome == RevisionSaved::Outcome::Conflict;
            printf("%s %s %s", conflict ? "conflict" : "saved", saved->hash.toHex().constData(), mark().constData());
            if (!conflict)
                return {};
            const auto theirs = m_workspace.read([&](Connection& c) { return environment(c, key); });
            if (!theirs)
                return theirs.error();
            base = theirs->revision;
        }
    }

    Status verify(const EnvironmentKey& key)
    {
        VerifyOptions options;
        options.environments = {key};
        JobContext context({}, [](const JobProgress&) {});
        const auto verified = verifyEnvironments(m_workspace, m_pool, m_settings, options, context);
        if (verified && verified->valid != 1)
            return failure(QStringLiteral("an edited environment is not valid"));
        return verified ? Status() : Status(verified.error());
    }

    Workspace& m_workspace;
    WorkerPool m_pool;
    MachineSettings m_settings;
    QByteArray m_name;
    int m_round = 0;
};

int complain(const Error& error)
{
    fprintf(stderr, "%s\n", qPrintable(error.text()));
    return 1;
}

int runProgram(const QString& path, const QByteArray& name, int seconds)
{
    const auto workspace = Workspace::open(path, OpenMode::ReadWrite);
    if (!workspace)
        return complain(workspace.error());
    const Status worked = Program(**workspace, name).workUntil(QDeadlineTimer(seconds * 1000));
    const Status closed = (*workspace)->close();
    return worked && closed ? 0 : complain(worked ? closed.error() : worked.error());
}

} // namespace

/// Two programs import, verify and edit in one workspace at the same time. Neither is shown an error, and no edit is
/// lost: each is current, or was reported as a conflict, is kept beside, and could be merged.
class TestTwoPrograms : public QObject {
    Q_OBJECT

private:
    /// What the programs reported.
    struct Reported {
        qint64 problems = 0;
        QSet<QByteArray> revisions;
        QByteArrayList marks; ///< Of edits that came to be current.
        int conflicts = 0;

        void add(const QByteArray& line)
        {
            const QByteArrayList words = line.split(' ');
            if (words.first() == "imported") {
                problems += words.value(1).toInt();
                return;
            }
            revisions.insert(words.value(1));
            conflicts += words.first() == "conflict";
            if (words.first() == "saved")
                marks.append(line.mid(line.indexOf('#')));
        }
    };

    static void fill(Workspace& workspace)
    {
        const QByteArray source = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py")));
        for (int i = 0; i < kEnvironments; ++i) {
            VERIFY_OK(workspace.write([&](Connection& c) {
                return addEnvironment(c, test::sampleEnvironment(keyOf(i), source), ConflictPolicy::Keep);
            }));
            VERIFY_OK(workspace.write(
                [&](Connection& c) { return addTasks(c, {test::sampleTask(keyOf(i), "{\"values\": [1, 2]}")}); }));
        }
    }

    static void checkEdits(Workspace& workspace, Reported reported)
    {
        QByteArray sources;
        for (int i = 0; i < kEnvironments; ++i) {
            const auto rows
                = workspace.read([&](Connection& c) { return revisionRows(c, *environmentRow(c, keyOf(i))); });
            const auto current = workspace.read([&](Connection& c) { return environment(c, keyOf(i)); });
            VERIFY_OK(rows);
            VERIFY_OK(current);
            for (const RevisionRow& row : *rows)
                reported.revisions.remove(row.hash.toHex());
            sources += current->revision.source;
        }
        QVERIFY2(reported.revisions.isEmpty(), "an edit that was reported as kept is gone");
        for (const QByteArray& mark : std::as_const(reported.marks))
            QVERIFY2(sources.contains(mark + '\n'), mark.constData());
    }

private Q_SLOTS:
    void nothingFailsAndNoEditIsLost()
    {
        test::TemporaryWorkspace workspace;
        fill(*workspace);
        const int seconds
            = qMax(1, qEnvironmentVariable("CODEGYM_TWO_PROGRAMS_SECONDS", QString::number(kSeconds)).toInt());
        QProcess programs[2];
        for (int i = 0; i < 2; ++i) {
            programs[i].setWorkingDirectory(workspace.folder.path());
            programs[i].start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--work"), workspace.path(), QStringLiteral("Program%1").arg(i),
                    QString::number(seconds)});
        }
        Reported reported;
        for (QProcess& program : programs) {
            QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, (seconds + 60) * 1000);
            const QByteArray errors = program.readAllStandardError();
            QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, errors.constData());
            QCOMPARE(errors, QByteArray());
            for (const QByteArray& line : program.readAllStandardOutput().trimmed().split('\n'))
                reported.add(line);
        }
        qInfo("%d edits, %d of them met a conflict and were merged; %lld problems", int(reported.marks.size()),
            reported.conflicts, static_cast<long long>(reported.problems));
        QVERIFY(reported.conflicts > 0);
        checkEdits(*workspace, reported);
        if (QTest::currentTestFailed())
            return;
        const auto problems = workspace->read([](Connection& c) { return problemIds(c, {}); });
        QCOMPARE(qint64(problems->size()), reported.problems);
        const auto left = workspace->read(drafts);
        QCOMPARE(left->size(), 2 * kEnvironments);
        EnvironmentFilter verified;
        verified.validity = Validity::Valid;
        verified.stale = false;
        QCOMPARE(
            workspace->read([&](Connection& c) { return environmentIds(c, verified); })->size(), size_t(kEnvironments));
        VERIFY_OK(workspace->integrityCheck(IntegrityDepth::Full));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--work")
        return runProgram(arguments.value(2), arguments.value(3).toLatin1(), arguments.value(4).toInt());
    TestTwoPrograms test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_two_programs.moc"
