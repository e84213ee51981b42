#include "core/workspace/workspace.h"

#include "core/workspace/changes.h"
#include "core/workspace/content_store.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QThread>

using namespace codegym;
using test::TemporaryWorkspace;

class TestWorkspace : public QObject {
    Q_OBJECT

    static Result<Added> add(Workspace& workspace, const QByteArray& codeId)
    {
        return workspace.write(
            [&](Connection& c) { return addProblem(c, test::sampleProblem(codeId), ConflictPolicy::Keep); });
    }
    static qsizetype countProblems(Workspace& workspace)
    {
        const auto ids = workspace.read([](Connection& c) { return problemIds(c, {}); });
        return ids ? qsizetype(ids->size()) : -1;
    }

private Q_SLOTS:
    void creatingNeverOverwrites()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.codegym"));
        test::writeFile(path, "precious");
        QVERIFY(!Workspace::create(path).ok());
        QCOMPARE(test::readAll(path), QByteArray("precious"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList {QStringLiteral("notes.codegym")});
    }

    void whatIsNoWorkspaceIsNotOpened_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("SELECT 1;\n");
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("other database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
    }
    void whatIsNoWorkspaceIsNotOpened()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.codegym"));
        test::writeFile(path, bytes);
        const auto opened = Workspace::open(path, OpenMode::ReadWrite);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().file, path);
        QCOMPARE(test::readAll(path), bytes);
    }

    void aMissingFileIsAnErrorAndIsNotMade()
    {
        QTemporaryDir folder;
        QVERIFY(!Workspace::open(folder.filePath(QStringLiteral("none.codegym")), OpenMode::ReadWrite).ok());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void whatIsWrittenIsThereAfterReopening()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, "X_1"));
        workspace.reopen(OpenMode::ReadOnly);
        QCOMPARE(countProblems(*workspace), 1);
    }

    void aFailedWriteTakesBackOnlyItself()
    {
        TemporaryWorkspace workspace;
        const Status failed = workspace->write([](Connection& c) -> Status {
            (void)addProblem(c, test::sampleProblem("Lost_1"), ConflictPolicy::Keep);
            return failure(QStringLiteral("changed my mind"));
        });
        QVERIFY(!failed.ok());
        VERIFY_OK(add(*workspace, "Kept_1"));
        const auto kept = workspace->read([](Connection& c) { return problem(c, "Kept_1"); });
        VERIFY_OK(kept);
        QCOMPARE(countProblems(*workspace), 1);
    }

    void aStatementThatFailsCannotPassForDone()
    {
        TemporaryWorkspace workspace;
        const Status status = workspace->write([](Connection& c) -> Status {
            c.run("INSERT INTO nowhere VALUES (1)");
            return {};
        });
        QVERIFY(!status.ok());
    }

    void writesOfManyThreadsAllArrive()
    {
        TemporaryWorkspace workspace;
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic_int succeeded = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back(QThread::create([&, t] {
                for (int i = 0; i < 25; ++i)
                    succeeded += add(*workspace, "T" + QByteArray::number(t) + "_" + QByteArray::number(i)).ok();
            }));
            threads.back()->start();
        }
        for (const auto& thread : threads)
            thread->wait();
        QCOMPARE(succeeded.load(), 100);
        QCOMPARE(countProblems(*workspace), 100);
    }

    void waitingWritesShareATransaction()
    {
        TemporaryWorkspace workspace;
        QSemaphore hold;
        const auto blocked = workspace->writeLater([&](Connection&) -> Status {
            hold.acquire();
            return {};
        });
        QSignalSpy commits(workspace.workspace.get(), &Workspace::changed);
        QList<QFuture<Result<Added>>> futures;
        for (int i = 0; i < 5; ++i) {
            futures.append(workspace->writeLater([i](Connection& c) {
                return addProblem(c, test::sampleProblem("P_" + QByteArray::number(i)), ConflictPolicy::Keep);
            }));
        }
        hold.release();
        for (QFuture<Result<Added>>& future : futures)
            VERIFY_OK(future.result());
        VERIFY_OK(workspace->close());
        QVERIFY2(commits.size() < 5, "each write had a transaction of its own");
    }

    void aReadSeesOneSnapshot()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, "A_1"));
        const auto counts = workspace->read([&](Connection& c) -> Result<QList<qint64>> {
            const qint64 before = c.integer("SELECT count(*) FROM problems").value_or(-1);
            std::unique_ptr<QThread> other(QThread::create([&] { (void)add(*workspace, "B_1"); }));
            other->start();
            other->wait();
            return QList<qint64> {before, c.integer("SELECT count(*) FROM problems").value_or(-1)};
        });
        VERIFY_OK(counts);
        QCOMPARE(*counts, (QList<qint64> {1, 1}));
        QCOMPARE(countProblems(*workspace), 2);
    }

    void aCancelledReadEndsWithCancelled()
    {
        TemporaryWorkspace workspace;
        const CancelToken token;
        token.cancel();
        const Status status = workspace->read(
            [](Connection& c) -> Status {
                c.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
                return c.status();
            },
            token);
        QVERIFY(!status.ok());
        QCOMPARE(status.error().kind, Error::Kind::Cancelled);
        QCOMPARE(countProblems(*workspace), 0); // The connection is fit for the next read.
    }

    void closingEndsARunningReadAndFoldsTheLog()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, "A_1"));
        QSemaphore reading;
        Status outcome;
        std::unique_ptr<QThread> reader(QThread::create([&] {
            outcome = workspace->read([&](Connection& c) -> Status {
                reading.release();
                c.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
                return c.status();
            });
        }));
        reader->start();
        reading.acquire();
        VERIFY_OK(workspace->close());
        reader->wait();
        QVERIFY(!outcome.ok());
        QVERIFY(QFileInfo(workspace.path() + QStringLiteral("-wal")).size() == 0);
        QVERIFY(!workspace->read([](Connection&) { return Status(); }).ok());
        QVERIFY(!add(*workspace, "A_2").ok());
    }

    void closingWaitsForTheConnectionsOfEndingThreads()
    {
        TemporaryWorkspace workspace;
        for (int i = 0; i < 50; ++i) {
            QSemaphore read;
            std::vector<std::unique_ptr<QThread>> readers;
            for (int j = 0; j < 8; ++j) {
                readers.emplace_back(QThread::create([&] {
                    (void)workspace->read([](Connection& c) { return c.status(); });
                    read.release();
                }));
                readers.back()->start();
            }
            read.acquire(8); // From here on the threads end, and their connections with them.
            VERIFY_OK(workspace->close());
            QVERIFY(!QFile::exists(workspace.path() + QStringLiteral("-wal")));
            for (const std::unique_ptr<QThread>& reader : readers)
                reader->wait();
            workspace.reopen(OpenMode::ReadWrite);
        }
    }

    void aReadOnlyWorkspaceRefusesWrites()
    {
        TemporaryWorkspace workspace;
        workspace.reopen(OpenMode::ReadOnly);
        const Result<Added> added = add(*workspace, "A_1");
        QVERIFY(!added.ok());
        QCOMPARE(added.error().kind, Error::Kind::Refused);
    }

    void ownCommitsNameWhatTheyChanged()
    {
        TemporaryWorkspace workspace;
        QSignalSpy spy(workspace.workspace.get(), &Workspace::changed);
        VERIFY_OK(add(*workspace, "A_1"));
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toUInt(), quint32(Change::Problems));
    }

    void commitsOfAnotherProgramAreNoticed()
    {
        TemporaryWorkspace workspace;
        const auto other = Workspace::open(workspace.path(), OpenMode::ReadWrite); // Shares nothing but the file.
        VERIFY_OK(other);
        QSignalSpy spy(workspace.workspace.get(), &Workspace::changed);
        VERIFY_OK(add(**other, "A_1"));
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, 3000);
        QCOMPARE(spy[0][0].toUInt(), quint32(Change::All));
    }

    void aCopyIsCompleteAndOverwritesNothing()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, "A_1"));
        const QString copy = workspace.path(QStringLiteral("copy.codegym"));
        VERIFY_OK(workspace->copyTo(copy));
        const auto opened = Workspace::open(copy, OpenMode::ReadWrite);
        VERIFY_OK(opened);
        QCOMPARE(countProblems(**opened), 1);
        QVERIFY(!workspace->copyTo(copy).ok());
        QVERIFY(!QFile::exists(copy + QStringLiteral(".partial")));
    }

    void aSoundFilePassesAndADamagedOneDoesNot()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(add(*workspace, "A_1"));
        VERIFY_OK(workspace->integrityCheck(IntegrityDepth::Quick));
        VERIFY_OK(workspace->integrityCheck(IntegrityDepth::Full));
        VERIFY_OK(workspace->close());
        QByteArray bytes = test::readAll(workspace.path());
        const qsizetype at = bytes.indexOf("Return the first item of a list.");
        QVERIFY(at > 0);
        bytes.replace(at, 6, "return");
        test::writeFile(workspace.path(), bytes);
        workspace.reopen();
        const Status damage = workspace->integrityCheck(IntegrityDepth::Full);
        QVERIFY(!damage.ok());
        QCOMPARE(damage.error().kind, Error::Kind::Refused);
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
