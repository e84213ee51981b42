#include "core/base/hash.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/environments.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "core/workspace/revisions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"
#include "support/workspace_fixture.h"

#include <QProcess>

#include <stdio.h>

using namespace codegym;

/// Two programs import, verify and edit in one file at the same time. Neither may fail, and no edit may be lost: each
/// is current, or was reported as a conflict and is kept beside.
class TestTwoPrograms : public QObject {
    Q_OBJECT

public:
    static constexpr int kRounds = 60;

    /// One of the programs; prints the hash of every edit it saved, and whether it conflicted.
    static int work(const QString& path, const QByteArray& name)
    {
        const auto workspace = Workspace::open(path, OpenMode::ReadWrite);
        if (!workspace)
            return complain(workspace.error());
        for (int round = 0; round < kRounds; ++round) {
            const QByteArray id = name + "_" + QByteArray::number(round);
            for (const Status& status : {import(**workspace, id), verify(**workspace), edit(**workspace, id)}) {
                if (!status)
                    return complain(status.error());
            }
        }
        const Status closed = (*workspace)->close();
        return closed ? 0 : complain(closed.error());
    }

private:
    static int complain(const Error& error)
    {
        fprintf(stderr, "%s\n", qPrintable(error.text()));
        return 1;
    }

    static Status import(Workspace& workspace, const QByteArray& id)
    {
        const auto added = workspace.write(
            [&](Connection& c) { return addProblem(c, test::sampleProblem(id, id), ConflictPolicy::Keep); });
        return added ? Status() : Status(added.error());
    }

    static Status verify(Workspace& workspace)
    {
        const auto task = workspace.read([](Connection& c) { return taskById(c, taskId(test::sampleKey(), "{}")); });
        if (!task)
            return task.error();
        const auto current = workspace.read([&](Connection& c) { return revision(c, task->environmentRow); });
        if (!current)
            return current.error();
        return workspace.write(
            [&](Connection& c) { return recordOracleRuns(c, {{task->row, test::sampleRun(current->hash, 5)}}); });
    }

    static Status edit(Workspace& workspace, const QByteArray& id)
    {
        const auto base = workspace.read([](Connection& c) { return environment(c, test::sampleKey()); });
        const auto row = workspace.read(
            [](Connection& c) -> Result<RowId> { return environmentRow(c, test::sampleKey()).value_or(0); });
        if (!base || !row)
            return base ? row.error() : base.error();
        Revision mine;
        mine.source = "source of " + id;
        const auto saved
            = workspace.write([&](Connection& c) { return addRevision(c, *row, mine, base->revision.hash); });
        if (!saved)
            return saved.error();
        printf("%s %d\n", saved->hash.toHex().constData(), saved->outcome == RevisionSaved::Outcome::Conflict);
        return {};
    }

private Q_SLOTS:
    void nothingFailsAndNoEditIsLost()
    {
        test::TemporaryWorkspace workspace;
        VERIFY_OK(workspace->write([](Connection& c) {
            return addEnvironment(c, test::sampleEnvironment(test::sampleKey()), ConflictPolicy::Keep);
        }));
        VERIFY_OK(workspace->write([](Connection& c) { return addTasks(c, {test::sampleTask(test::sampleKey(), "{}")}); }));
        QProcess programs[2];
        for (int i = 0; i < 2; ++i)
            programs[i].start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--work"), workspace.path(), QStringLiteral("Program%1").arg(i)});
        QSet<QByteArray> reported;
        for (QProcess& program : programs) {
            QVERIFY(program.waitForFinished(120'000));
            QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
            for (const QByteArray& line : program.readAllStandardOutput().trimmed().split('\n'))
                reported.insert(line.split(' ').first());
        }
        QCOMPARE(reported.size(), 2 * kRounds);
        const auto rows = workspace->read([](Connection& c) {
            return revisionRows(c, environmentRow(c, test::sampleKey()).value_or(0));
        });
        VERIFY_OK(rows);
        for (const RevisionRow& row : *rows)
            reported.remove(row.hash.toHex());
        QVERIFY2(reported.isEmpty(), "an edit that was reported as saved is gone");
        const auto problems = workspace->read([](Connection& c) { return problemIds(c, {}); });
        QCOMPARE(problems->size(), size_t(2 * kRounds));
        VERIFY_OK(workspace->integrityCheck(IntegrityDepth::Full));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--work")
        return TestTwoPrograms::work(arguments.value(2), arguments.value(3).toLatin1());
    TestTwoPrograms test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_two_programs.moc"
