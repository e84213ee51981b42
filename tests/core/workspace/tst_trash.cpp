#include "core/workspace/trash.h"

#include "core/workspace/environment_list.h"
#include "core/workspace/environments.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "core/workspace/task_list.h"
#include "core/workspace/tasks.h"
#include "support/workspace_fixture.h"

#include <QFileInfo>

using namespace codegym;
using test::sampleKey;
using test::TemporaryWorkspace;

class TestTrash : public QObject {
    Q_OBJECT

    struct Fixture : TemporaryWorkspace {
        RowId addEnvironmentWithTasks(const QByteArray& codeId, const QByteArray& source = "one")
        {
            const auto row = workspace->write([&](Connection& c) -> Result<RowId> {
                const auto added
                    = addEnvironment(c, test::sampleEnvironment(sampleKey(codeId), source), ConflictPolicy::Keep);
                if (!added)
                    return added.error();
                const auto tasks = addTasks(
                    c, {test::sampleTask(sampleKey(codeId), "1"), test::sampleTask(sampleKey(codeId), "2")});
                return tasks ? Result<RowId>(added->row) : Result<RowId>(tasks.error());
            });
            return row ? *row : 0;
        }
        Result<RowId> remove(TrashKind kind, const QList<RowId>& rows)
        {
            return workspace->write([&](Connection& c) { return moveToTrash(c, kind, rows); });
        }
        Status restore(RowId batch)
        {
            return workspace->write([&](Connection& c) { return restoreFromTrash(c, batch); });
        }
        qsizetype environments()
        {
            const auto ids = workspace->read([](Connection& c) { return environmentIds(c, {}); });
            return ids ? qsizetype(ids->size()) : -1;
        }
        qsizetype tasks()
        {
            const auto ids = workspace->read([](Connection& c) { return taskIds(c, {}); });
            return ids ? qsizetype(ids->size()) : -1;
        }
    };

private Q_SLOTS:
    void anEnvironmentTakesItsTasksAlongAndBringsThemBack()
    {
        Fixture workspace;
        const RowId gone = workspace.addEnvironmentWithTasks("X_1");
        QVERIFY(workspace.addEnvironmentWithTasks("X_2") > 0);
        const Result<RowId> batch = workspace.remove(TrashKind::Environment, {gone});
        VERIFY_OK(batch);
        QCOMPARE(workspace.environments(), 1);
        QCOMPARE(workspace.tasks(), 2);
        VERIFY_OK(workspace.restore(*batch));
        QCOMPARE(workspace.environments(), 2);
        QCOMPARE(workspace.tasks(), 4);
        QCOMPARE(workspace.restore(*batch).error().kind, Error::Kind::NotFound);
    }

    void aTaskRemovedBeforeItsEnvironmentStaysInTheTrash()
    {
        Fixture workspace;
        const RowId environment = workspace.addEnvironmentWithTasks("X_1");
        const auto ids = workspace->read([](Connection& c) { return taskIds(c, {}); });
        VERIFY_OK(workspace.remove(TrashKind::Task, {ids->front()}));
        const Result<RowId> batch = workspace.remove(TrashKind::Environment, {environment});
        VERIFY_OK(workspace.restore(*batch));
        QCOMPARE(workspace.tasks(), 1);
    }

    void tasksWaitForTheirEnvironment()
    {
        Fixture workspace;
        const RowId environment = workspace.addEnvironmentWithTasks("X_1");
        const auto ids = workspace->read([](Connection& c) { return taskIds(c, {}); });
        const Result<RowId> task = workspace.remove(TrashKind::Task, {ids->front()});
        const Result<RowId> whole = workspace.remove(TrashKind::Environment, {environment});
        QCOMPARE(workspace.restore(*task).error().kind, Error::Kind::Conflict);
        QCOMPARE(workspace.tasks(), 0);
        VERIFY_OK(workspace.restore(*whole));
        VERIFY_OK(workspace.restore(*task));
        QCOMPARE(workspace.tasks(), 2);
    }

    void anIdentityCanBeTakenAgainAndThenTheOldOneStays()
    {
        Fixture workspace;
        const RowId former = workspace.addEnvironmentWithTasks("X_1", "one");
        const Result<RowId> batch = workspace.remove(TrashKind::Environment, {former});
        QVERIFY(workspace.addEnvironmentWithTasks("X_1", "two") > 0);
        const Status restored = workspace.restore(*batch);
        QCOMPARE(restored.error().kind, Error::Kind::Conflict);
        QCOMPARE(workspace.environments(), 1);
    }

    void compactingEmptiesTheTrashAndGivesSpaceBack()
    {
        Fixture workspace;
        QByteArray noise(300'000, '\0');
        for (qsizetype i = 0; i < noise.size(); ++i)
            noise[i] = char((i * 2654435761u) >> 13);
        const RowId big = workspace.addEnvironmentWithTasks("X_1", noise);
        QVERIFY(workspace.addEnvironmentWithTasks("X_2") > 0);
        VERIFY_OK(workspace.remove(TrashKind::Environment, {big}));
        VERIFY_OK(workspace->compact());
        const auto contents = workspace->read([](Connection& c) -> Result<qint64> {
            return c.integer("SELECT coalesce(max(length(bytes)), 0) FROM contents").value_or(-1);
        });
        VERIFY_OK(contents);
        QVERIFY2(*contents < 10'000, "the large source is still stored");
        const auto batches = workspace->read([](Connection& c) { return trashBatches(c); });
        QVERIFY(batches->isEmpty());
        QCOMPARE(workspace.tasks(), 2);
        VERIFY_OK(workspace->integrityCheck(IntegrityDepth::Full));
        const auto kept = workspace->read([](Connection& c) { return environment(c, sampleKey("X_2")); });
        VERIFY_OK(kept);
        QCOMPARE(kept->revision.source, QByteArray("one"));
        workspace.reopen();
        QVERIFY(QFileInfo(workspace.path()).size() < 300'000);
    }

    void whatIsInTheTrashIsNotFound()
    {
        Fixture workspace;
        const auto added = workspace->write(
            [](Connection& c) { return addProblem(c, test::sampleProblem("X_1"), ConflictPolicy::Keep); });
        VERIFY_OK(workspace.remove(TrashKind::Problem, {added->row}));
        ProblemFilter filter;
        filter.text = "first";
        const auto ids = workspace->read([&](Connection& c) { return problemIds(c, filter); });
        VERIFY_OK(ids);
        QVERIFY(ids->empty());
    }
};

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
