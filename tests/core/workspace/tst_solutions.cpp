#include "core/workspace/solutions.h"

#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trash.h"
#include "support/workspace_fixture.h"

using namespace codegym;

/// Candidate solutions and their runs in the workspace.
class TestSolutions : public QObject {
    Q_OBJECT

    // Above what uses them, as their results are deduced.
    template <typename Work>
    auto read(Work work)
    {
        return (*m_workspace)->read(work);
    }
    template <typename Work>
    auto write(Work work)
    {
        return (*m_workspace)->write(work);
    }

private Q_SLOTS:
    void init()
    {
        m_workspace.emplace();
        const auto made = (*m_workspace)->write([&](Connection& c) -> Result<RowId> {
            const Environment environment = test::sampleEnvironment(test::sampleKey());
            const Result<Added> added = addEnvironment(c, environment, ConflictPolicy::Keep);
            if (!added)
                return added.error();
            const Result<TasksAdded> tasks = addTasks(
                c, {test::sampleTask(environment.key, "{}"), test::sampleTask(environment.key, "{\"a\": 1}")});
            if (!tasks)
                return tasks.error();
            m_tasks = tasks->rows;
            m_hash = revision(c, added->row)->hash;
            return added->row;
        });
        VERIFY_OK(made);
        m_environment = *made;
    }

    void areListedInTheOrderOfTheirAdding()
    {
        add("second letter");
        add("a first letter");
        const auto listed = read([&](Connection& c) { return solutionsOf(c, m_environment); });
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), 2);
        QCOMPARE(listed->first().solution, (CandidateSolution {"second letter", "def solve(self): 1", "me"}));
    }

    void aNameIsGivenOnce()
    {
        add("greedy");
        const auto again = write([&](Connection& c) { return addSolution(c, m_environment, {"greedy", "x", {}}); });
        QVERIFY(!again.ok());
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
    }

    void withoutANameIsRefused()
    {
        const auto nameless = write([&](Connection& c) { return addSolution(c, m_environment, {" ", "x", {}}); });
        QVERIFY(!nameless.ok());
        QCOMPARE(nameless.error().kind, Error::Kind::Usage);
    }

    void anUnknownNameIsToldThoseThatThereAre()
    {
        add("greedy");
        const auto found = read([&](Connection& c) { return solutionNamed(c, m_environment, "gready"); });
        QVERIFY(!found.ok());
        QVERIFY(found.error().text().contains(QStringLiteral("greedy")));
    }

    void aRunIsReadBackWhole()
    {
        const RowId row = add("greedy");
        VERIFY_OK(record(row, m_tasks[0], Verdict::Correct, 7));
        const auto run = read([&](Connection& c) { return solutionRun(c, row, m_tasks[0]); });
        VERIFY_OK(run);
        QVERIFY(run->has_value());
        QCOMPARE((*run)->rounds, 7);
        QCOMPARE((*run)->revisionHash, m_hash);
        QCOMPARE((*run)->steps.size(), 1);
        QCOMPARE((*run)->conditions, test::sampleConditions());
    }

    void theLastRunOfATaskCounts()
    {
        const RowId row = add("greedy");
        VERIFY_OK(record(row, m_tasks[0], Verdict::Correct, 7));
        VERIFY_OK(record(row, m_tasks[0], Verdict::Incorrect, 9));
        const auto cells = read([&](Connection& c) { return solutionCells(c, m_environment, test::sampleConditions()); });
        VERIFY_OK(cells);
        QCOMPARE(cells->size(), 1);
        QCOMPARE(cells->first().verdict, Verdict::Incorrect);
    }

    void aRunIsStaleAfterAnEdit()
    {
        const RowId row = add("greedy");
        VERIFY_OK(record(row, m_tasks[0], Verdict::Correct, 7));
        VERIFY_OK(write([&](Connection& c) {
            Revision edited;
            edited.source = "class FirstEnv: 2\n";
            return addRevision(c, m_environment, edited, m_hash);
        }));
        const auto cells = read([&](Connection& c) { return solutionCells(c, m_environment, test::sampleConditions()); });
        VERIFY_OK(cells);
        QVERIFY(cells->first().stale);
    }

    void aRunIsStaleUnderOtherConditions()
    {
        const RowId row = add("greedy");
        VERIFY_OK(record(row, m_tasks[0], Verdict::Correct, 7));
        Conditions other = test::sampleConditions();
        other.limits = "time=1ms";
        const auto cells = read([&](Connection& c) { return solutionCells(c, m_environment, other); });
        VERIFY_OK(cells);
        QVERIFY(cells->first().stale);
    }

    void aTestInTheTrashHasNoCell()
    {
        const RowId row = add("greedy");
        VERIFY_OK(record(row, m_tasks[0], Verdict::Correct, 7));
        VERIFY_OK(write([&](Connection& c) { return moveToTrash(c, TrashKind::Task, {m_tasks[0]}); }));
        const auto cells = read([&](Connection& c) { return solutionCells(c, m_environment, {}); });
        VERIFY_OK(cells);
        QVERIFY(cells->isEmpty());
    }

    void removingCanBeUndoneWithAllRuns()
    {
        const RowId row = add("greedy");
        VERIFY_OK(record(row, m_tasks[0], Verdict::Correct, 7));
        const auto removed = write([&](Connection& c) { return removeSolution(c, row); });
        VERIFY_OK(removed);
        QVERIFY(read([&](Connection& c) { return solutionsOf(c, m_environment); })->isEmpty());
        const auto restored = write([&](Connection& c) { return restoreSolution(c, removed.value()); });
        VERIFY_OK(restored);
        const auto run = read([&](Connection& c) { return solutionRun(c, *restored, m_tasks[0]); });
        VERIFY_OK(run);
        QCOMPARE((*run)->rounds, 7);
    }

    void anotherNameKeepsTheRuns()
    {
        const RowId row = add("greedy");
        VERIFY_OK(record(row, m_tasks[0], Verdict::Correct, 7));
        VERIFY_OK(write([&](Connection& c) { return changeSolution(c, row, {"eager", "def solve(self): 1", "me"}); }));
        const auto run = read([&](Connection& c) { return solutionRun(c, row, m_tasks[0]); });
        VERIFY_OK(run);
        QVERIFY(run->has_value());
    }

    void anotherSourceDropsTheRuns()
    {
        const RowId row = add("greedy");
        VERIFY_OK(record(row, m_tasks[0], Verdict::Correct, 7));
        VERIFY_OK(write([&](Connection& c) { return changeSolution(c, row, {"greedy", "def solve(self): 2", "me"}); }));
        const auto run = read([&](Connection& c) { return solutionRun(c, row, m_tasks[0]); });
        VERIFY_OK(run);
        QVERIFY(!run->has_value());
    }

private:
    RowId add(const ByteText& name)
    {
        const auto row
            = write([&](Connection& c) { return addSolution(c, m_environment, {name, "def solve(self): 1", "me"}); });
        return row.ok() ? *row : 0;
    }

    Status record(RowId solution, RowId task, Verdict verdict, int rounds)
    {
        const CandidateRun run {m_hash, verdict, rounds, {}, {{"{}", "seen"}}, test::sampleConditions()};
        return write([&](Connection& c) { return recordSolutionRuns(c, {{solution, task, run}}); });
    }

    std::optional<test::TemporaryWorkspace> m_workspace;
    RowId m_environment = 0;
    QList<RowId> m_tasks;
    QByteArray m_hash;
};

QTEST_GUILESS_MAIN(TestSolutions)
#include "tst_solutions.moc"
