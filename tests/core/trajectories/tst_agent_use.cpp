#include "core/trajectories/agent_use.h"

#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trajectories.h"
#include "support/workspace_fixture.h"

using namespace codegym;

namespace {

ByteText call(const char* tool) { return "{\"name\": \"" + ByteText(tool) + "\", \"parameters\": {}}"; }

} // namespace

/// How often stored trajectories call each tool of their environment.
class TestAgentUse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::TemporaryWorkspace>();
        for (const EnvironmentKey& key : {m_key, m_other}) {
            VERIFY_OK((*m_workspace)->write([&](Connection& c) -> Status {
                const auto added = addEnvironment(c, test::sampleEnvironment(key), ConflictPolicy::Keep);
                if (!added)
                    return added.error();
                m_rows.insert(key.id(), added->row);
                const auto tasks
                    = addTasks(c, {test::sampleTask(key, "{\"n\": 1}"), test::sampleTask(key, "{\"n\": 2}")});
                return tasks ? Status() : tasks.error();
            }));
        }
    }

    void withoutTrajectoriesNothingIsUsed()
    {
        QCOMPARE(useOf(m_key).trajectories, 0);
        QCOMPARE(useOf(m_key).of("GetItem"), AgentToolUse());
    }

    void callsAndTrajectoriesAreCountedOverAllTasks()
    {
        keep(m_key, 1, {"GetItem", "GetItem", "Done"});
        keep(m_key, 2, {"GetItem", "Observe"});
        keep(m_key, 2, {"Observe"});
        const AgentUse use = useOf(m_key);
        QCOMPARE(use.trajectories, 3);
        QCOMPARE(use.of("GetItem"), (AgentToolUse {3, 2, 3}));
        QCOMPARE(use.of("Done"), (AgentToolUse {1, 1, 3}));
        QCOMPARE(use.of("CountItems"), (AgentToolUse {0, 0, 3}));
    }

    void whatOtherEnvironmentsPlayedIsNotCounted()
    {
        keep(m_other, 1, {"GetItem"});
        QCOMPARE(useOf(m_key).trajectories, 0);
        QCOMPARE(useOf(m_other).trajectories, 1);
    }

private:
    void keep(const EnvironmentKey& key, int task, const QList<const char*>& tools)
    {
        Trajectory played;
        played.environment = key;
        played.configuration = "{\"n\": " + QByteArray::number(task) + '}';
        for (const char* tool : tools)
            played.steps.append({call(tool), "1"});
        VERIFY_OK((*m_workspace)->write([&](Connection& c) -> Status {
            const auto added = addTrajectory(c, played);
            return added ? Status() : added.error();
        }));
    }

    AgentUse useOf(const EnvironmentKey& key)
    {
        return *(*m_workspace)->read([&](Connection& c) { return agentUse(c, m_rows.value(key.id())); });
    }

    const EnvironmentKey m_key = test::sampleKey("a", "FirstEnv");
    const EnvironmentKey m_other = test::sampleKey("b", "OtherEnv");
    std::unique_ptr<test::TemporaryWorkspace> m_workspace;
    QHash<ByteText, RowId> m_rows;
};

QTEST_GUILESS_MAIN(TestAgentUse)
#include "tst_agent_use.moc"
