#include "core/workspace/environments.h"

#include "core/base/hash.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/revisions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"
#include "support/workspace_fixture.h"

using namespace codegym;
using test::sampleEnvironment;
using test::sampleKey;
using test::TemporaryWorkspace;

class TestEnvironments : public QObject {
    Q_OBJECT

    static Result<Added> add(
        Workspace& workspace, const Environment& environment, ConflictPolicy policy = ConflictPolicy::Keep)
    {
        return workspace.write([&](Connection& c) { return addEnvironment(c, environment, policy); });
    }
    static Result<RevisionSaved> save(Workspace& workspace, RowId row, const QByteArray& source, const QByteArray& base,
        const ByteText& message = {})
    {
        Revision revision;
        revision.source = source;
        revision.message = message;
        return workspace.write([&](Connection& c) { return addRevision(c, row, revision, base); });
    }
    static QList<EnvironmentRow> list(Workspace& workspace, const EnvironmentFilter& filter = {})
    {
        const auto rows = workspace.read([&](Connection& c) -> Result<QList<EnvironmentRow>> {
            const auto ids = environmentIds(c, filter);
            return ids ? environmentRows(c, *ids, filter.now) : Result<QList<EnvironmentRow>>(ids.error());
        });
        return rows ? *rows : QList<EnvironmentRow>();
    }

private Q_SLOTS:
    void everyFieldComesBack()
    {
        TemporaryWorkspace workspace;
        const Environment given = sampleEnvironment(sampleKey(), QByteArray("class A:\r\n  x = '\0\xFF'\n", 21));
        VERIFY_OK(add(*workspace, given));
        const auto back = workspace->read([](Connection& c) { return environment(c, sampleKey()); });
        VERIFY_OK(back);
        QCOMPARE(back->key, given.key);
        QCOMPARE(back->problemCodeId, given.problemCodeId);
        QCOMPARE(back->origin, given.origin);
        QCOMPARE(back->task, given.task);
        QCOMPARE(back->extraction.metrics, given.extraction.metrics);
        QVERIFY(back->extraction.trainable);
        QCOMPARE(back->revision.source, given.revision.source);
        QCOMPARE(back->revision.hash, sha256(given.revision.source));
        QCOMPARE(back->revision.tools.size(), 3);
        QCOMPARE(back->revision.tools[0].sourceLines, given.revision.tools[0].sourceLines);
        QCOMPARE(back->revision.tools[0].documentation, given.revision.tools[0].documentation);
    }

    void namesRepeatAcrossProblems()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, sampleEnvironment(sampleKey("X_1"))));
        QCOMPARE(add(*workspace, sampleEnvironment(sampleKey("X_2"), "other"))->outcome, AddOutcome::Added);
    }

    void conflictsFollowThePolicy()
    {
        TemporaryWorkspace workspace;
        const Result<Added> first = add(*workspace, sampleEnvironment(sampleKey(), "one"));
        QCOMPARE(add(*workspace, sampleEnvironment(sampleKey(), "one"))->outcome, AddOutcome::Duplicate);
        QCOMPARE(add(*workspace, sampleEnvironment(sampleKey(), "two"))->outcome, AddOutcome::Conflict);
        const Result<Added> beside = add(*workspace, sampleEnvironment(sampleKey(), "two"), ConflictPolicy::Both);
        QCOMPARE(beside->id, QByteArray("X_1_b__FirstEnv"));
        const Result<Added> replaced = add(*workspace, sampleEnvironment(sampleKey(), "three"), ConflictPolicy::Replace);
        QCOMPARE(replaced->row, first->row);
        const auto rows = workspace->read([&](Connection& c) { return revisionRows(c, first->row); });
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        QVERIFY(rows->at(0).current);
        QCOMPARE(rows->at(0).parentHash, sha256("one"));
    }

    void anIdThatCannotBeAFileNameIsRefused()
    {
        TemporaryWorkspace workspace;
        QVERIFY(!add(*workspace, sampleEnvironment({"../x", "FirstEnv"})).ok());
        QVERIFY(!add(*workspace, sampleEnvironment({"X_1", "a/b"})).ok());
    }

    void aSaveFromTheCurrentRevisionBecomesCurrent()
    {
        TemporaryWorkspace workspace;
        const Result<Added> added = add(*workspace, sampleEnvironment(sampleKey(), "one"));
        const Result<RevisionSaved> saved = save(*workspace, added->row, "two", sha256("one"));
        VERIFY_OK(saved);
        QCOMPARE(saved->outcome, RevisionSaved::Outcome::Saved);
        const auto current = workspace->read([&](Connection& c) { return environmentAt(c, added->row); });
        QCOMPARE(current->revision.source, QByteArray("two"));
        const auto former = workspace->read([&](Connection& c) { return environmentAt(c, added->row, sha256("one")); });
        QCOMPARE(former->revision.source, QByteArray("one"));
    }

    void goingBackKeepsBothMessages()
    {
        TemporaryWorkspace workspace;
        const Result<Added> added = add(*workspace, sampleEnvironment(sampleKey(), "one"));
        VERIFY_OK(save(*workspace, added->row, "two", sha256("one"), "shorter"));
        VERIFY_OK(save(*workspace, added->row, "three", sha256("two"), "longer"));
        VERIFY_OK(save(*workspace, added->row, "two", sha256("three"), "back again"));
        const auto current = workspace->read([&](Connection& c) { return environmentAt(c, added->row); });
        QCOMPARE(current->revision.source, QByteArray("two"));
        QCOMPARE(current->revision.message, QByteArray("shorter · back again"));
    }

    void aSaveFromAFormerRevisionIsKeptAndReported()
    {
        TemporaryWorkspace workspace;
        const Result<Added> added = add(*workspace, sampleEnvironment(sampleKey(), "base"));
        VERIFY_OK(save(*workspace, added->row, "theirs", sha256("base")));
        const Result<RevisionSaved> mine = save(*workspace, added->row, "mine", sha256("base"));
        VERIFY_OK(mine);
        QCOMPARE(mine->outcome, RevisionSaved::Outcome::Conflict);
        QCOMPARE(mine->currentHash, sha256("theirs"));
        const auto kept = workspace->read([&](Connection& c) { return revision(c, added->row, sha256("mine")); });
        VERIFY_OK(kept);
        QCOMPARE(kept->source, QByteArray("mine"));
        QCOMPARE(kept->parentHash, sha256("base"));
    }

    void twoEqualEditsAreNoConflict()
    {
        TemporaryWorkspace workspace;
        const Result<Added> added = add(*workspace, sampleEnvironment(sampleKey(), "base"));
        VERIFY_OK(save(*workspace, added->row, "same", sha256("base")));
        QCOMPARE(save(*workspace, added->row, "same", sha256("base"))->outcome, RevisionSaved::Outcome::Saved);
    }

    void goingBackFindsTheFormerVerdict()
    {
        TemporaryWorkspace workspace;
        const Result<Added> added = add(*workspace, sampleEnvironment(sampleKey(), "one"));
        const EnvironmentVerdict verdict {sha256("one"), Validity::Valid, 10, 10, {}, test::sampleConditions()};
        VERIFY_OK(workspace->write([&](Connection& c) { return recordEnvironmentVerdict(c, added->row, verdict); }));
        QVERIFY(!list(*workspace)[0].stale);
        VERIFY_OK(save(*workspace, added->row, "two", sha256("one")));
        QVERIFY(list(*workspace)[0].stale);
        VERIFY_OK(save(*workspace, added->row, "one", sha256("two")));
        QVERIFY(!list(*workspace)[0].stale);
        QCOMPARE(list(*workspace)[0].validity, Validity::Valid);
    }

    void listsFilterAndSort()
    {
        TemporaryWorkspace workspace;
        Environment imported = sampleEnvironment(sampleKey("B_1", "SecondEnv"), "class SecondEnv: needle = 1");
        imported.madeBy = EnvironmentOrigin::Imported;
        imported.extraction = {};
        imported.revision.tools.removeLast();
        VERIFY_OK(add(*workspace, imported));
        VERIFY_OK(add(*workspace, sampleEnvironment(sampleKey("A_1"))));
        EnvironmentFilter filter;
        QCOMPARE(list(*workspace, filter)[0].key.codeId, QByteArray("A_1"));
        filter.sort = EnvironmentFilter::Sort::Tools;
        QCOMPARE(list(*workspace, filter)[0].key.codeId, QByteArray("B_1"));
        filter = {};
        filter.trainable = true;
        QCOMPARE(list(*workspace, filter).size(), 1);
        filter = {};
        filter.madeBy = EnvironmentOrigin::Imported;
        QCOMPARE(list(*workspace, filter)[0].key.codeId, QByteArray("B_1"));
        filter = {};
        filter.text = "needle";
        QCOMPARE(list(*workspace, filter).size(), 1);
        filter.text = "secondenv";
        QCOMPARE(list(*workspace, filter)[0].key.codeId, QByteArray("B_1"));
        filter = {};
        filter.problem = "A_1";
        QCOMPARE(list(*workspace, filter).size(), 1);
    }

    void theEnvironmentsOfAProblemAreFound()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, sampleEnvironment(sampleKey("X_1", "AEnv"))));
        VERIFY_OK(add(*workspace, sampleEnvironment(sampleKey("X_1", "BEnv"))));
        VERIFY_OK(add(*workspace, sampleEnvironment(sampleKey("Y_1", "AEnv"))));
        const auto keys = workspace->read([](Connection& c) { return environmentsOfProblem(c, "X_1"); });
        VERIFY_OK(keys);
        QCOMPARE(*keys, (QList {sampleKey("X_1", "AEnv"), sampleKey("X_1", "BEnv")}));
    }

    void detailsLearnedLaterAreKept()
    {
        TemporaryWorkspace workspace;
        const Result<Added> added = add(*workspace, sampleEnvironment(sampleKey()));
        Environment details = sampleEnvironment(sampleKey());
        details.task = "Another task with a zebra.";
        VERIFY_OK(workspace->write([&](Connection& c) { return setEnvironmentDetails(c, added->row, details); }));
        EnvironmentFilter filter;
        filter.text = "zebra";
        QCOMPARE(list(*workspace, filter).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEnvironments)
#include "tst_environments.moc"
