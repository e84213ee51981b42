#include "core/jobs/extract_job.h"
#include "core/jobs/grow_job.h"

#include "core/audit/fix.h"
#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/problems.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trash.h"
#include "core/workspace/verdicts.h"
#include "support/workspace_fixture.h"

using namespace codegym;

/// Larger configurations as the fix of a finding, in a workspace with the problem behind the environment.
class TestGrowJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_OK(m_pool.start());
        Problem problem = test::sampleProblem("X_1",
            "def longest_rise(levels: list[int]) -> int:\n"
            "    best = 0\n    run = 0\n"
            "    for i in range(1, len(levels)):\n"
            "        if levels[i] > levels[i - 1]:\n"
            "            run += 1\n            best = max(best, run)\n"
            "        else:\n            run = 0\n"
            "    return best\n");
        problem.statement = "Work out the longest rise of the levels.";
        VERIFY_OK(m_workspace->write([&](Connection& c) { return addProblem(c, problem, ConflictPolicy::Keep); }));
        VERIFY_OK(extractProblems(*m_workspace, m_pool, m_settings, {}, m_context));
        const auto row = m_workspace->read([](Connection& c) -> Result<RowId> {
            const Result<QList<RowId>> all = environmentsToVerify(c, test::sampleConditions());
            return all ? Result<RowId>(all->value(0)) : Result<RowId>(all.error());
        });
        VERIFY_OK(row);
        m_row = *row;
        m_all = tasks();
        QVERIFY(m_all.size() >= 10);
    }

    void cleanup()
    {
        for (const RowId batch : std::exchange(m_trashed, {}))
            VERIFY_OK(m_workspace->write([&](Connection& c) { return restoreFromTrash(c, batch); }));
    }

    void tooFewTestsBecomeEnough()
    {
        leave(m_all.mid(0, 5));
        QCOMPARE(counts(), std::pair(5, 5));
        const Result<GrownConfigurations> grown = grow("unit-tests");
        VERIFY_OK(grown);
        QCOMPARE(qsizetype(grown->rows.size()), grown->tasks.size());
        QVERIFY(grown->leastRounds() >= 10 && grown->mostRounds() <= 256);
        const int all = 5 + int(grown->rows.size());
        QVERIFY(all >= 10);
        QCOMPARE(counts(), std::pair(all, all));
        QCOMPARE(tasks().size(), all);
        trash(QList<RowId>(grown->rows.begin(), grown->rows.end()));
        QCOMPARE(counts(), std::pair(5, 5)); // Taken back.
        m_trashed.removeLast();
    }

    void otherAnswersAreDrawnWhereOneIsRightTooOften()
    {
        leave(withTheCommonestAnswer());
        const Result<GrownConfigurations> grown = grow("guessable-answer");
        VERIFY_OK(grown);
        const Result<QList<Finding>> found = m_workspace->read([&](Connection& c) {
            return findings(c, {SubjectKind::Environment, m_row});
        });
        VERIFY_OK(found);
        for (const Finding& finding : *found)
            QVERIFY2(finding.rule != "guessable-answer", finding.message.constData());
        trash(QList<RowId>(grown->rows.begin(), grown->rows.end()));
        m_trashed.removeLast();
    }

    void aPreviewKeepsNothing()
    {
        leave(m_all.mid(0, 5));
        const Result<GrownConfigurations> grown = grow("unit-tests", true);
        VERIFY_OK(grown);
        QVERIFY(!grown->tasks.isEmpty() && grown->rows.empty());
        QCOMPARE(tasks().size(), 5);
    }

    void withoutItsProblemNothingIsDrawn()
    {
        const auto removed = m_workspace->write([](Connection& c) -> Result<RowId> {
            const std::optional<RowId> row = problemRow(c, "X_1");
            return moveToTrash(c, TrashKind::Problem, {row.value_or(0)});
        });
        VERIFY_OK(removed);
        m_trashed.append(*removed);
        const Result<GrownConfigurations> grown = grow("unit-tests");
        QVERIFY(!grown.ok());
        QVERIFY2(
            grown.error().text().contains(QStringLiteral("not in this workspace")), qPrintable(grown.error().text()));
    }

    void whatDoesNotHelpIsSaidAndNotKept()
    {
        const qsizetype before = tasks().size();
        m_settings.thresholds.insert("guessable-answer/commonest", 0.0);
        const Result<GrownConfigurations> refused = grow("guessable-answer");
        m_settings.thresholds.clear();
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text().contains(QStringLiteral("it still holds")), qPrintable(refused.error().text()));
        QCOMPARE(tasks().size(), before);
    }

    void onlyRulesThatProfitAreFixedByIt()
    {
        QVERIFY(isFixedByGrowing("guessable-answer") && isFixedByGrowing("one-call-answer"));
        for (const char* rule : {"observe-leak", "open-loop", "homogeneous-loop", "notepad", "docstring"})
            QVERIFY2(!isFixedByGrowing(rule), rule);
    }

private:
    Result<GrownConfigurations> grow(const QByteArray& rule, bool preview = false)
    {
        return growConfigurations(*m_workspace, m_pool, m_settings, {m_row, rule, preview}, m_context);
    }

    QList<StoredTask> tasks()
    {
        const Result<QList<StoredTask>> found = m_workspace->read([&](Connection& c) { return tasksOf(c, m_row); });
        return found ? *found : QList<StoredTask>();
    }

    /// Tests and passed ones.
    std::pair<int, int> counts()
    {
        const auto verdict = m_workspace->read([&](Connection& c) { return environmentVerdict(c, m_row); });
        return verdict && *verdict ? std::pair((*verdict)->tests, (*verdict)->passed) : std::pair(-1, -1);
    }

    QList<StoredTask> withTheCommonestAnswer()
    {
        const auto environment = m_workspace->read([&](Connection& c) { return environmentAt(c, m_row); });
        Batch batch = questionsTo(*environment, {});
        for (const StoredTask& task : m_all) {
            RunSpec run;
            run.kind = RunKind::ReferenceAnswer;
            run.configuration = task.task.configuration;
            batch.runs.append(run);
        }
        const QList<RunOutcome> answers = m_pool.run(batch).result().runs;
        QMap<ByteText, QList<StoredTask>> byAnswer;
        for (qsizetype i = 0; i < m_all.size(); ++i)
            byAnswer[answers[i].answer].append(m_all[i]);
        return *std::max_element(
            byAnswer.begin(), byAnswer.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    }

    void leave(const QList<StoredTask>& kept)
    {
        QList<RowId> rows;
        for (const StoredTask& task : m_all) {
            if (std::none_of(kept.begin(), kept.end(), [&](const StoredTask& other) { return other.row == task.row; }))
                rows.append(task.row);
        }
        trash(rows);
    }

    void trash(const QList<RowId>& rows)
    {
        const Result<RowId> batch
            = m_workspace->write([&](Connection& c) { return moveToTrash(c, TrashKind::Task, rows); });
        VERIFY_OK(batch);
        m_trashed.append(*batch);
    }

    test::TemporaryWorkspace m_workspace;
    WorkerPool m_pool {PoolSettings()};
    MachineSettings m_settings;
    JobContext m_context {{}, [](const JobProgress&) {}};
    RowId m_row = 0;
    QList<StoredTask> m_all;
    QList<RowId> m_trashed;
};

QTEST_GUILESS_MAIN(TestGrowJob)
#include "tst_grow_job.moc"
