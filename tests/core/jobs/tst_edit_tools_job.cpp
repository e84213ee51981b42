#include "core/jobs/edit_tools_job.h"
#include "core/jobs/run_solutions_job.h"
#include "core/jobs/save_revision_job.h"

#include "core/workspace/environments.h"
#include "core/workspace/solutions.h"
#include "core/workspace/tasks.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

using namespace codegym;

namespace {

const ByteText kReader = "def solve(self):\n"
                         "    value = self.step(json.dumps({'name': 'GetValue', 'parameters': {'index': 0}}))[1]\n"
                         "    return self.step(json.dumps({'name': 'Done', 'parameters': {'answer': int(value)}}))\n";

} // namespace

/// Edits of tools that are saved, and what they take along.
class TestEditToolsJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pool = std::make_unique<WorkerPool>(PoolSettings());
        VERIFY_OK(m_pool->start());
        m_workspace = std::make_unique<test::TemporaryWorkspace>();
        const ByteText source = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py")));
        Environment environment = test::sampleEnvironment({"X_1", "SumEnv"}, source);
        environment.revision.tools = inspectionFrom(m_pool->inspect(source))->tools;
        m_source = source;
        VERIFY_OK(workspace().write([&](Connection& c) -> Status {
            const Result<Added> added = addEnvironment(c, environment, ConflictPolicy::Keep);
            if (!added)
                return added.error();
            m_row = added->row;
            if (const auto tasks = addTasks(c, {test::sampleTask(environment.key, "{\"values\": [3]}")}); !tasks)
                return tasks.error();
            const auto solution = addSolution(c, m_row, {"reader", kReader, {}});
            return solution ? Status() : Status(solution.error());
        }));
        VERIFY_OK(runSolutions(workspace(), *m_pool, m_settings, {m_row, {}, false}, m_context));
    }

    void aRenamedToolIsRenamedInSolutionsAndStillWins()
    {
        rename();
        QCOMPARE(solution(), ByteText(kReader).replace("GetValue", "ReadValue"));
        const auto ran = runSolutions(workspace(), *m_pool, m_settings, {m_row, {}, false}, m_context);
        VERIFY_OK(ran);
        QCOMPARE(ran->solutions.first().correct, 1);
    }

    void goingBackToTheFormerRevisionTakesItBackWithItsRuns()
    {
        const QByteArray renamed = rename();
        const auto back = saveRevision(workspace(), *m_pool, {m_row, renamed, m_source, "back", {}, {}}, m_context);
        VERIFY_OK(back);
        QCOMPARE(solution(), kReader);
        const auto cells = workspace().read(
            [&](Connection& c) { return solutionCells(c, m_row, conditionsOf(*m_pool, m_settings)); });
        VERIFY_OK(cells);
        QCOMPARE(cells->size(), 1);
        QCOMPARE(cells->first().verdict, Verdict::Correct);
        QVERIFY(!cells->first().stale);
    }

    void anotherEditLeavesSolutionsAlone()
    {
        const auto edited = editTools(
            workspace(), *m_pool, {m_row, ToolEdit::add("ZigZag", {}, "Zig."), "add", {}, false}, m_context);
        VERIFY_OK(edited);
        QCOMPARE(solution(), kReader);
    }

private:
    Workspace& workspace() { return **m_workspace; }

    /// The revision that it made.
    QByteArray rename()
    {
        const auto edited = editTools(
            workspace(), *m_pool, {m_row, ToolEdit::rename("GetValue", "ReadValue"), "rename", {}, false}, m_context);
        return edited ? edited->saved.hash : QByteArray();
    }

    ByteText solution()
    {
        const auto all = workspace().read([&](Connection& c) { return solutionsOf(c, m_row); });
        return all && !all->isEmpty() ? all->first().solution.source : ByteText();
    }

    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<test::TemporaryWorkspace> m_workspace;
    MachineSettings m_settings;
    JobContext m_context {{}, [](const JobProgress&) {}};
    ByteText m_source;
    RowId m_row = 0;
};

QTEST_GUILESS_MAIN(TestEditToolsJob)
#include "tst_edit_tools_job.moc"
