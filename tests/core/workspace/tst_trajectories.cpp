#include "core/workspace/trajectories.h"

#include "core/workspace/changes.h"
#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"
#include "core/workspace/task_list.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trash.h"
#include "support/workspace_fixture.h"

using namespace codegym;
using namespace codegym::test;

/// Played lines that are kept: who they are, and that they go and come back with their task.
class TestTrajectories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TemporaryWorkspace>();
        m_environment = put(sampleKey());
    }

    void whatIsKeptIsReadBack()
    {
        Trajectory trajectory = line({{"Observe", QByteArray("a\0b\xff", 4)}, {"Done", "ok"}});
        trajectory.parentId = "another";
        trajectory.branchedAfter = 1;
        trajectory.note = "stops early";
        trajectory.ended = true;
        trajectory.reward = 0.25;
        const Result<TrajectoryAdded> added = keep(trajectory);
        VERIFY_OK(added);
        QVERIFY(added->isNew);
        const auto read = (*m_workspace)->read([&](Connection& c) { return trajectoryAt(c, added->row); });
        VERIFY_OK(read);
        QCOMPARE(trajectoryId(*read), added->id);
        QCOMPARE(read->steps.size(), 2);
        QCOMPARE(read->steps[0].observation, QByteArray("a\0b\xff", 4));
        QCOMPARE(read->revisionHash, m_revision);
        QCOMPARE(read->parentId, ByteText("another"));
        QCOMPARE(read->branchedAfter, 1);
        QCOMPARE(read->author, ByteText("ana"));
        QCOMPARE(read->note, ByteText("stops early"));
        QCOMPARE(read->rounds, 2);
        QVERIFY(read->ended);
        QCOMPARE(read->reward, 0.25);
        QCOMPARE(read->conditions, sampleConditions());
    }

    void theSameLineTwiceIsKeptOnceWithTheLastNote()
    {
        Trajectory trajectory = line({{"Observe", "1"}});
        const Result<TrajectoryAdded> first = keep(trajectory);
        trajectory.note = "worth a look";
        const Result<TrajectoryAdded> second = keep(trajectory);
        VERIFY_OK(second);
        QVERIFY(!second->isNew);
        QCOMPARE(second->id, first->id);
        const QList<TrajectoryRow> rows = all();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().note, ByteText("worth a look"));
    }

    void theIdFollowsFromContentAlone()
    {
        VERIFY_OK(keep(line({{"Observe", "0"}})));
        const Result<TrajectoryAdded> added = keep(line({{"Observe", "1"}}));
        m_workspace.reset();
        m_workspace = std::make_unique<TemporaryWorkspace>();
        m_environment = put(sampleKey());
        const Result<TrajectoryAdded> again = keep(line({{"Observe", "1"}}));
        VERIFY_OK(again);
        QCOMPARE(again->id, added->id);
        QVERIFY(added->id.startsWith(taskId(sampleKey(), "{\"a\": 1}") + '+'));
    }

    void otherStepsOrAnotherRevisionAreAnotherTrajectory()
    {
        const Trajectory first = line({{"ab", "c"}});
        Trajectory second = first;
        second.steps = {{"a", "bc"}};
        QVERIFY(trajectoryId(first) != trajectoryId(second));
        second = first;
        second.revisionHash = QByteArray(32, 'x');
        QVERIFY(trajectoryId(first) != trajectoryId(second));
    }

    void anEmptyLineAndAnUnknownTaskAreRefused()
    {
        QCOMPARE(keep(line({})).error().kind, Error::Kind::Usage);
        Trajectory stray = line({{"Observe", "1"}});
        stray.configuration = "{\"a\": 2}";
        QCOMPARE(keep(stray).error().kind, Error::Kind::NotFound);
        stray = line({{"Observe", "1"}});
        stray.revisionHash = QByteArray(32, 'x');
        QCOMPARE(keep(stray).error().kind, Error::Kind::NotFound);
    }

    void aLaterRevisionMakesItAFormerOne()
    {
        VERIFY_OK(keep(line({{"Observe", "1"}})));
        QVERIFY(!all().first().former);
        VERIFY_OK((*m_workspace)->write([&](Connection& c) {
            Revision edited;
            edited.source = "class FirstEnv: 'edited'\n";
            return addRevision(c, m_environment, edited, m_revision);
        }));
        QVERIFY(all().first().former);
    }

    void aRemovedOneComesBackUnlessItsLineWasKeptAgain()
    {
        const Result<TrajectoryAdded> added = keep(line({{"Observe", "1"}}));
        const Result<RowId> batch = remove(TrashKind::Trajectory, added->row);
        VERIFY_OK(batch);
        QVERIFY(all().isEmpty());
        VERIFY_OK(restore(*batch));
        QCOMPARE(all().size(), 1);
        const Result<RowId> second = remove(TrashKind::Trajectory, added->row);
        VERIFY_OK(keep(line({{"Observe", "1"}})));
        QCOMPARE(restore(*second).error().kind, Error::Kind::Conflict);
        QCOMPARE(all().size(), 1);
    }

    void itGoesAndComesBackWithItsTaskAndItsEnvironment()
    {
        VERIFY_OK(keep(line({{"Observe", "1"}})));
        const RowId task = all().first().taskRow;
        for (const auto& [kind, row] : {std::pair(TrashKind::Task, task), std::pair(TrashKind::Environment, m_environment)}) {
            const Result<RowId> batch = remove(kind, row);
            VERIFY_OK(batch);
            QVERIFY(all().isEmpty());
            VERIFY_OK(restore(*batch));
            QCOMPARE(all().size(), 1);
        }
    }

    void oneRemovedBeforeItsTaskWaitsForIt()
    {
        const Result<TrajectoryAdded> added = keep(line({{"Observe", "1"}}));
        const RowId task = all().first().taskRow;
        const Result<RowId> own = remove(TrashKind::Trajectory, added->row);
        const Result<RowId> whole = remove(TrashKind::Task, task);
        QCOMPARE(restore(*own).error().kind, Error::Kind::Conflict);
        VERIFY_OK(restore(*whole));
        QVERIFY(all().isEmpty());
        VERIFY_OK(restore(*own));
        QCOMPARE(all().size(), 1);
    }

    void emptyingTheTrashForgetsIt()
    {
        VERIFY_OK(keep(line({{"Observe", "1"}})));
        VERIFY_OK(remove(TrashKind::Environment, m_environment));
        VERIFY_OK((*m_workspace)->compact());
        const auto left = (*m_workspace)->read([](Connection& c) -> Result<qint64> {
            return c.integer("SELECT (SELECT count(*) FROM trajectories) + (SELECT count(*) FROM contents)").value_or(-1);
        });
        VERIFY_OK(left);
        QCOMPARE(*left, 0);
    }

    void theListIsNarrowedDown()
    {
        VERIFY_OK(keep(line({{"Observe", "1"}})));
        Trajectory noted = line({{"Observe", "2"}});
        noted.note = "Gives Up";
        VERIFY_OK(keep(noted));
        TrajectoryFilter filter;
        filter.text = "gives";
        QCOMPARE(count(filter), 1);
        filter.text = {};
        filter.task = all().first().taskRow;
        QCOMPARE(count(filter), 2);
        filter.task = 9999;
        QCOMPARE(count(filter), 0);
        TaskFilter tasks;
        tasks.withTrajectories = true;
        const auto with = (*m_workspace)->read([&](Connection& c) { return taskIds(c, tasks); });
        QCOMPARE(int(with->size()), 1);
    }

    void aCommitTellsOfIt()
    {
        QSignalSpy changed(&**m_workspace, &Workspace::changed);
        VERIFY_OK(keep(line({{"Observe", "1"}})));
        QTRY_VERIFY(std::any_of(changed.begin(), changed.end(),
            [](const QList<QVariant>& told) { return told.first().toUInt() & Change::Trajectories; }));
    }

private:
    RowId put(const EnvironmentKey& key)
    {
        const Environment environment = sampleEnvironment(key);
        const auto row = (*m_workspace)->write([&](Connection& c) -> Result<RowId> {
            const Result<Added> added = addEnvironment(c, environment, ConflictPolicy::Keep);
            const Result<TasksAdded> tasks = addTasks(c, {sampleTask(key, "{\"a\": 1}"), sampleTask(key, "{\"a\": 3}")});
            m_revision = revisionHash(c, *revisionRow(c, added->row, {}));
            return tasks ? Result<RowId>(added->row) : Result<RowId>(tasks.error());
        });
        return row ? *row : 0;
    }
    Trajectory line(const QList<Step>& steps) const
    {
        Trajectory trajectory;
        trajectory.environment = sampleKey();
        trajectory.configuration = "{\"a\": 1}";
        trajectory.revisionHash = m_revision;
        trajectory.author = "ana";
        trajectory.steps = steps;
        trajectory.rounds = int(steps.size());
        trajectory.conditions = sampleConditions();
        return trajectory;
    }
    Result<TrajectoryAdded> keep(const Trajectory& trajectory)
    {
        return (*m_workspace)->write([&](Connection& c) { return addTrajectory(c, trajectory); });
    }
    QList<TrajectoryRow> all()
    {
        const auto rows = (*m_workspace)->read([](Connection& c) -> Result<QList<TrajectoryRow>> {
            const Result<std::vector<RowId>> ids = trajectoryIds(c, {});
            return ids ? trajectoryRows(c, *ids) : Result<QList<TrajectoryRow>>(ids.error());
        });
        return rows ? *rows : QList<TrajectoryRow>();
    }
    int count(const TrajectoryFilter& filter)
    {
        const auto ids = (*m_workspace)->read([&](Connection& c) { return trajectoryIds(c, filter); });
        return ids ? int(ids->size()) : -1;
    }
    Result<RowId> remove(TrashKind kind, RowId row)
    {
        return (*m_workspace)->write([&](Connection& c) { return moveToTrash(c, kind, {row}); });
    }
    Status restore(RowId batch)
    {
        return (*m_workspace)->write([&](Connection& c) { return restoreFromTrash(c, batch); });
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    RowId m_environment = 0;
    QByteArray m_revision;
};

QTEST_GUILESS_MAIN(TestTrajectories)
#include "tst_trajectories.moc"
