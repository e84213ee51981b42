#include "core/workspace/overview.h"

#include "core/base/hash.h"
#include "core/workspace/curation_columns.h"
#include "core/workspace/drafts.h"
#include "core/workspace/environments.h"
#include "core/workspace/import_log.h"
#include "core/workspace/problems.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"
#include "support/workspace_fixture.h"

using namespace codegym;
using test::sampleKey;
using test::TemporaryWorkspace;

class TestOverview : public QObject {
    Q_OBJECT

    struct Fixture : TemporaryWorkspace {
        RowId addEnvironmentWithTask(const QByteArray& codeId)
        {
            const auto row = workspace->write([&](Connection& c) -> Result<RowId> {
                const auto added
                    = addEnvironment(c, test::sampleEnvironment(sampleKey(codeId), "one"), ConflictPolicy::Keep);
                if (!added)
                    return added.error();
                TaskConfiguration task = test::sampleTask(sampleKey(codeId), "{}");
                task.recordedRounds = 7;
                const auto tasks = addTasks(c, {task});
                return tasks ? Result<RowId>(added->row) : Result<RowId>(tasks.error());
            });
            return row ? *row : 0;
        }
        Overview counts(const Conditions& now = test::sampleConditions())
        {
            const auto counted = workspace->read([&](Connection& c) { return overview(c, now); });
            return counted ? *counted : Overview {.problems = -1};
        }
    };

private Q_SLOTS:
    void countsFollowWhatIsThere()
    {
        Fixture workspace;
        const RowId environment = workspace.addEnvironmentWithTask("X_1");
        QVERIFY(workspace.addEnvironmentWithTask("X_2") > 0);
        const EnvironmentVerdict verdict {sha256("one"), Validity::Valid, 1, 1, {}, test::sampleConditions()};
        VERIFY_OK(workspace->write([&](Connection& c) { return recordEnvironmentVerdict(c, environment, verdict); }));
        const Overview counts = workspace.counts();
        QCOMPARE(counts.environments, 2);
        QCOMPARE(counts.byValidity, (std::array {1, 1, 0, 0}));
        QCOMPARE(counts.environmentsStale, 0);
        QCOMPARE(counts.trainable, 2);
        QCOMPARE(counts.tasks, 2);
        QCOMPARE(counts.byVerdict, (std::array {2, 0, 0, 0}));
        Conditions other = test::sampleConditions();
        other.limits = "time=1ms";
        QCOMPARE(workspace.counts(other).environmentsStale, 1);
    }

    void aVisitStartsTheCountAnew()
    {
        Fixture workspace;
        QVERIFY(workspace.addEnvironmentWithTask("X_1") > 0);
        QCOMPARE(workspace.counts().environmentsChanged, 1);
        VERIFY_OK(workspace->write([](Connection& c) { return markVisit(c); }));
        QCOMPARE(workspace.counts().environmentsChanged, 0);
        QVERIFY(workspace.addEnvironmentWithTask("X_2") > 0);
        QCOMPARE(workspace.counts().environmentsChanged, 1);
        QCOMPARE(workspace.counts().tasksChanged, 1);
    }

    void draftsOutliveTheirProgram()
    {
        Fixture workspace;
        const RowId environment = workspace.addEnvironmentWithTask("X_1");
        const Draft draft {"instance-1", environment, sha256("one"), QByteArray("half an edit \0", 14)};
        VERIFY_OK(workspace->write([&](Connection& c) { return saveDraft(c, draft); }));
        workspace.reopen();
        QCOMPARE(workspace.counts().drafts, 1);
        const auto left = workspace->read([](Connection& c) { return drafts(c); });
        VERIFY_OK(left);
        QCOMPARE(left->first().source, draft.source);
        QCOMPARE(left->first().baseRevision, draft.baseRevision);
        VERIFY_OK(workspace->write([&](Connection& c) { return dropDraft(c, "instance-1", environment); }));
        QCOMPARE(workspace.counts().drafts, 0);
    }

    void anImportThatWasCutOffStaysUnfinished()
    {
        Fixture workspace;
        const auto report = workspace->write([](Connection& c) { return beginImport(c, "rows.jsonl", "kodcode"); });
        ImportReport batch;
        batch.row = *report;
        batch.problems = 3;
        batch.rejected = 1;
        const ImportEntry entry {ImportEntry::Kind::Rejected, "rows.jsonl", 4, {}, "The row has no \xFF solution."};
        for (int i = 0; i < 2; ++i)
            VERIFY_OK(workspace->write([&](Connection& c) { return addToImport(c, batch, {entry}); }));
        QCOMPARE(workspace.counts().unfinishedImports, 1);
        const auto reports = workspace->read([](Connection& c) { return importReports(c); });
        QCOMPARE(reports->first().problems, 6);
        QCOMPARE(reports->first().rejected, 2);
        const auto entries = workspace->read([&](Connection& c) { return importEntries(c, *report); });
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->first().line, 4);
        QCOMPARE(entries->first().reason, entry.reason);
        VERIFY_OK(workspace->write([&](Connection& c) { return finishImport(c, *report); }));
        QCOMPARE(workspace.counts().unfinishedImports, 0);
    }

    void columnsLineUp()
    {
        Fixture workspace;
        QVERIFY(workspace.addEnvironmentWithTask("B_1") > 0);
        const RowId first = workspace.addEnvironmentWithTask("A_1");
        const auto tasks = workspace->read([&](Connection& c) { return tasksOf(c, first); });
        VERIFY_OK(tasks);
        const RowId task = tasks->first().row;
        VERIFY_OK(workspace->write(
            [&](Connection& c) { return recordOracleRuns(c, {{task, test::sampleRun(sha256("one"), 12)}}); }));
        const auto columns
            = workspace->read([](Connection& c) { return curationColumns(c, test::sampleConditions()); });
        VERIFY_OK(columns);
        QCOMPARE(columns->tasks(), 2u);
        QCOMPARE(columns->environments(), 2u);
        QCOMPARE(columns->environmentRow[size_t(columns->environment[0])], first);
        QCOMPARE(columns->task[0], task);
        QCOMPARE(columns->verdict[0], Verdict::Correct);
        QCOMPARE(columns->rounds[0], 12);
        QCOMPARE(columns->effectiveRounds[0], 11);
        QCOMPARE(columns->recordedRounds[0], 7);
        QCOMPARE(columns->toolsUsed[0], 2);
        QCOMPARE(columns->toolsDeclared[0], 3);
        QCOMPARE(columns->stale[0], 0);
        QCOMPARE(columns->rounds[1], CurationColumns::kUnknown);
    }
};

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
