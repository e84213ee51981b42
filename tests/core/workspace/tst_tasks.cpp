#include "core/workspace/tasks.h"

#include "core/base/hash.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"
#include "core/workspace/task_list.h"
#include "core/workspace/verdicts.h"
#include "support/workspace_fixture.h"

using namespace codegym;
using test::sampleKey;
using test::sampleTask;
using test::TemporaryWorkspace;

class TestTasks : public QObject {
    Q_OBJECT

    /// A workspace with one environment, source "one".
    struct Fixture : TemporaryWorkspace {
        Fixture()
        {
            const auto added = workspace->write([](Connection& c) {
                return addEnvironment(c, test::sampleEnvironment(sampleKey(), "one"), ConflictPolicy::Keep);
            });
            environment = added.ok() ? added->row : 0;
        }
        Result<TasksAdded> add(const QList<TaskConfiguration>& tasks)
        {
            return workspace->write([&](Connection& c) { return addTasks(c, tasks); });
        }
        Status record(const QList<TaskRun>& runs)
        {
            return workspace->write([&](Connection& c) { return recordOracleRuns(c, runs); });
        }
        QList<TaskRow> list(const TaskFilter& filter = {})
        {
            const auto rows = workspace->read([&](Connection& c) -> Result<QList<TaskRow>> {
                const auto ids = taskIds(c, filter);
                return ids ? taskRows(c, *ids, filter.now) : Result<QList<TaskRow>>(ids.error());
            });
            return rows ? *rows : QList<TaskRow>();
        }
        EnvironmentRow environmentRow()
        {
            const auto rows = workspace->read([&](Connection& c) { return environmentRows(c, {environment}, {}); });
            return rows && !rows->isEmpty() ? rows->first() : EnvironmentRow();
        }
        RowId environment = 0;
    };

private Q_SLOTS:
    void equalBytesAreOneTask()
    {
        Fixture workspace;
        const auto first = workspace.add({sampleTask(sampleKey(), R"({"a": 1})"), sampleTask(sampleKey(), R"({"a": 1})"),
            sampleTask(sampleKey(), R"({"a":1})")});
        VERIFY_OK(first);
        QCOMPARE(first->added, 2);
        QCOMPARE(first->duplicates, 1);
        QCOMPARE(first->rows[0], first->rows[1]);
        QCOMPARE(workspace.environmentRow().tasks, 2);
    }

    void aTaskWithoutItsEnvironmentIsReportedNotLost()
    {
        Fixture workspace;
        const auto added = workspace.add({sampleTask(sampleKey(), "{}"), sampleTask({"None_1", "FirstEnv"}, "{}")});
        VERIFY_OK(added);
        QCOMPARE(added->withoutEnvironment, QList<int> {1});
        QCOMPARE(added->added, 1);
    }

    void theBytesOfAConfigurationComeBack()
    {
        Fixture workspace;
        const QByteArray configuration("{\"mail\": \"a@b\", \"n\": 1e400, \"s\": \"\xED\xA0\x80\0\"}", 41);
        VERIFY_OK(workspace.add({sampleTask(sampleKey(), configuration)}));
        const QByteArray id = taskId(sampleKey(), configuration);
        QCOMPARE(id.size(), sampleKey().id().size() + 17);
        const auto task = workspace->read([&](Connection& c) { return taskById(c, id); });
        VERIFY_OK(task);
        QCOMPARE(task->task.configuration, configuration);
        QCOMPARE(task->id(), id);
    }

    void anIdThatIsNoneIsAUsageError()
    {
        Fixture workspace;
        for (const char* id : {"", "X_1__FirstEnv", "X_1__FirstEnv@12", "@0123456789abcdef0"}) {
            const auto task = workspace->read([&](Connection& c) { return taskById(c, id); });
            QVERIFY(!task.ok());
            QCOMPARE(task.error().kind, Error::Kind::Usage);
        }
        const auto gone = workspace->read([](Connection& c) { return taskById(c, "X_1__FirstEnv@0123456789abcdef"); });
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);
    }

    void aDuplicateBringsWhatTheFirstDidNotKnow()
    {
        Fixture workspace;
        VERIFY_OK(workspace.add({sampleTask(sampleKey(), "{}")}));
        TaskConfiguration row = sampleTask(sampleKey(), "{}");
        row.recordedRounds = 12;
        row.row = R"({"index":"7"})";
        VERIFY_OK(workspace.add({row}));
        QCOMPARE(workspace.list()[0].recordedRounds, 12);
        row.recordedRounds = 99;
        VERIFY_OK(workspace.add({row}));
        QCOMPARE(workspace.list()[0].recordedRounds, 12);
    }

    void aRunComesBackWithItsSteps()
    {
        Fixture workspace;
        const RowId task = workspace.add({sampleTask(sampleKey(), "{}")})->rows[0];
        OracleRun run = test::sampleRun(sha256("one"), 5);
        run.steps.append({QByteArray("\0\xFF", 2), {}});
        VERIFY_OK(workspace.record({{task, run}}));
        const auto back = workspace->read([&](Connection& c) { return oracleRun(c, task); });
        VERIFY_OK(back);
        QVERIFY(back->has_value());
        QCOMPARE((*back)->rounds, 5);
        QCOMPARE((*back)->effectiveRounds, 4);
        QCOMPARE((*back)->conditions, run.conditions);
        QCOMPARE((*back)->steps.size(), 3);
        QCOMPARE((*back)->steps[0].observation, run.steps[0].observation);
        QCOMPARE((*back)->steps[2].action, run.steps[2].action);
    }

    void roundsOfTheEnvironmentFollowItsCorrectRuns()
    {
        Fixture workspace;
        const auto added = workspace.add({sampleTask(sampleKey(), "1"), sampleTask(sampleKey(), "2"),
            sampleTask(sampleKey(), "3"), sampleTask(sampleKey(), "4")});
        OracleRun wrong = test::sampleRun(sha256("one"), 500);
        wrong.verdict = Verdict::Incorrect;
        QList<TaskRun> runs {{added->rows[3], wrong}};
        for (int i = 0; i < 3; ++i)
            runs.append({added->rows[i], test::sampleRun(sha256("one"), 10 * (i + 1))});
        VERIFY_OK(workspace.record(runs));
        QCOMPARE(workspace.environmentRow().roundsMin, 10);
        QCOMPARE(workspace.environmentRow().roundsMedian, 20);
        QCOMPARE(workspace.environmentRow().roundsMax, 30);
    }

    void aRunIsStaleUnderOtherConditionsOrAnotherRevision()
    {
        Fixture workspace;
        const RowId task = workspace.add({sampleTask(sampleKey(), "{}")})->rows[0];
        VERIFY_OK(workspace.record({{task, test::sampleRun(sha256("one"), 5)}}));
        TaskFilter filter;
        filter.now = test::sampleConditions();
        QVERIFY(!workspace.list(filter)[0].stale);
        filter.now.program = "9.9.9";
        QVERIFY(workspace.list(filter)[0].stale);
        filter.now = test::sampleConditions();
        Revision edit;
        edit.source = "two";
        VERIFY_OK(workspace->write([&](Connection& c) { return addRevision(c, workspace.environment, edit, sha256("one")); }));
        QVERIFY(workspace.list(filter)[0].stale);
        filter.stale = false;
        QCOMPARE(workspace.list(filter).size(), 0);
        const auto pinned = workspace->read([&](Connection& c) { return taskAt(c, task); });
        QCOMPARE(pinned->revisionHash, sha256("one"));
    }

    void aRunOfAnUnknownRevisionIsRefused()
    {
        Fixture workspace;
        const RowId task = workspace.add({sampleTask(sampleKey(), "{}")})->rows[0];
        QVERIFY(!workspace.record({{task, test::sampleRun(sha256("never"), 5)}}).ok());
        QVERIFY(!workspace.record({{task + 1, test::sampleRun(sha256("one"), 5)}}).ok());
    }

    void whatNeverRanOrIsStaleIsToBeVerified()
    {
        Fixture workspace;
        const auto toVerify = [&](const Conditions& now) {
            const auto rows = workspace->read([&](Connection& c) { return environmentsToVerify(c, now); });
            return rows ? rows->size() : -1;
        };
        const Conditions now = test::sampleConditions();
        QCOMPARE(toVerify(now), 1);
        const EnvironmentVerdict verdict {sha256("one"), Validity::Valid, 1, 1, {}, now};
        VERIFY_OK(workspace->write([&](Connection& c) { return recordEnvironmentVerdict(c, workspace.environment, verdict); }));
        QCOMPARE(toVerify(now), 0);
        const RowId task = workspace.add({sampleTask(sampleKey(), "{}")})->rows[0];
        QCOMPARE(toVerify(now), 1);
        VERIFY_OK(workspace.record({{task, test::sampleRun(sha256("one"), 5)}}));
        QCOMPARE(toVerify(now), 0);
        Conditions other = now;
        other.interpreter = "3.12.0 /usr/bin/python3";
        QCOMPARE(toVerify(other), 1);
    }

    void listsFilterAndSort()
    {
        Fixture workspace;
        TaskConfiguration recorded = sampleTask(sampleKey(), "2");
        recorded.recordedRounds = 21;
        const auto added = workspace.add({sampleTask(sampleKey(), "1"), recorded, sampleTask(sampleKey(), "3")});
        VERIFY_OK(workspace.record({{added->rows[0], test::sampleRun(sha256("one"), 30)},
            {added->rows[1], test::sampleRun(sha256("one"), 20)}}));
        TaskFilter filter;
        filter.sort = TaskFilter::Sort::Rounds;
        filter.descending = true;
        QCOMPARE(workspace.list(filter)[0].configuration, QByteArray("1"));
        filter = {};
        filter.roundsDiffer = true;
        QCOMPARE(workspace.list(filter).size(), 1);
        filter = {};
        filter.verdict = Verdict::NotRun;
        QCOMPARE(workspace.list(filter)[0].configuration, QByteArray("3"));
        filter = {};
        filter.text = "firstenv";
        QCOMPARE(workspace.list(filter).size(), 3);
        filter.text = "nowhere";
        QCOMPARE(workspace.list(filter).size(), 0);
        filter = {};
        const QList<TaskRow> byId = workspace.list(filter);
        QVERIFY(byId[0].shortHash < byId[1].shortHash && byId[1].shortHash < byId[2].shortHash);
    }
};

QTEST_GUILESS_MAIN(TestTasks)
#include "tst_tasks.moc"
