#include "core/workspace/sets.h"

#include "core/base/hash.h"
#include "core/workspace/environments.h"
#include "core/workspace/task_list.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trash.h"
#include "core/workspace/verdicts.h"
#include "support/workspace_fixture.h"

using namespace codegym;
using test::sampleKey;
using test::sampleTask;
using test::TemporaryWorkspace;

class TestSets : public QObject {
    Q_OBJECT

    /// Two environments with two tasks each; all ran with their first revision.
    struct Fixture : TemporaryWorkspace {
        Fixture()
        {
            const auto added = workspace->write([](Connection& c) -> Result<TasksAdded> {
                for (const char* codeId : {"B_1", "A_1"}) {
                    const auto environment
                        = addEnvironment(c, test::sampleEnvironment(sampleKey(codeId), "one"), ConflictPolicy::Keep);
                    if (!environment)
                        return environment.error();
                }
                return addTasks(c, {sampleTask(sampleKey("B_1"), "1"), sampleTask(sampleKey("B_1"), "2"),
                    sampleTask(sampleKey("A_1"), "1"), sampleTask(sampleKey("A_1"), "2")});
            });
            tasks = added.ok() ? added->rows : QList<RowId>();
            QList<TaskRun> runs;
            for (const RowId task : tasks)
                runs.append({task, test::sampleRun(sha256("one"), 5)});
            (void)workspace->write([&](Connection& c) { return recordOracleRuns(c, runs); });
        }
        Result<RowId> save(const QList<SetMember>& members)
        {
            return workspace->write([&](Connection& c) { return saveSet(c, "paper", R"({"preset":"paper"})", members); });
        }
        CuratedSet get()
        {
            const auto set = workspace->read([](Connection& c) { return curatedSet(c, "paper"); });
            return set ? *set : CuratedSet();
        }
        QList<RowId> tasks;
    };

private Q_SLOTS:
    void membersComeBackInTheOrderOfTheirIdsPinned()
    {
        Fixture workspace;
        VERIFY_OK(workspace.save({{workspace.tasks[0], {}}, {workspace.tasks[3], {}}, {workspace.tasks[2], sha256("one")}}));
        const CuratedSet set = workspace.get();
        QCOMPARE(set.tasks.size(), 3);
        QCOMPARE(set.tasks[0].environment.codeId, QByteArray("A_1"));
        QCOMPARE(set.tasks[2].environment.codeId, QByteArray("B_1"));
        QVERIFY(sha256(set.tasks[0].configuration) < sha256(set.tasks[1].configuration));
        for (const CuratedTask& task : set.tasks)
            QCOMPARE(task.revisionHash, sha256("one"));
        QCOMPARE(set.recipe, QByteArray(R"({"preset":"paper"})"));
    }

    void savingAgainReplaces()
    {
        Fixture workspace;
        VERIFY_OK(workspace.save({{workspace.tasks[0], {}}, {workspace.tasks[1], {}}}));
        VERIFY_OK(workspace.save({{workspace.tasks[2], {}}}));
        QCOMPARE(workspace.get().tasks.size(), 1);
        const auto rows = workspace->read([](Connection& c) { return setRows(c); });
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().tasks, 1);
        QCOMPARE(rows->first().environments, 1);
    }

    void aTaskInTheTrashLeavesTheSetAndComesBackToIt()
    {
        Fixture workspace;
        VERIFY_OK(workspace.save({{workspace.tasks[0], {}}, {workspace.tasks[2], {}}}));
        const auto batch
            = workspace->write([&](Connection& c) { return moveToTrash(c, TrashKind::Task, {workspace.tasks[0]}); });
        VERIFY_OK(batch);
        QCOMPARE(workspace.get().tasks.size(), 1);
        VERIFY_OK(workspace->write([&](Connection& c) { return restoreFromTrash(c, *batch); }));
        QCOMPARE(workspace.get().tasks.size(), 2);
    }

    void tasksCanBeListedBySet()
    {
        Fixture workspace;
        const Result<RowId> set = workspace.save({{workspace.tasks[1], {}}});
        TaskFilter filter;
        filter.set = *set;
        const auto ids = workspace->read([&](Connection& c) { return taskIds(c, filter); });
        VERIFY_OK(ids);
        QCOMPARE(*ids, std::vector<RowId> {workspace.tasks[1]});
    }

    void whatCannotBePinnedIsRefused()
    {
        Fixture workspace;
        QVERIFY(!workspace.save({{workspace.tasks[0], sha256("never")}}).ok());
        QVERIFY(!workspace.save({{999, {}}}).ok());
        const auto unknown = workspace->read([](Connection& c) { return curatedSet(c, "nobody's"); });
        QCOMPARE(unknown.error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSets)
#include "tst_sets.moc"
