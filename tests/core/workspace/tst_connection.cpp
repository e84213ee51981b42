#include "core/workspace/connection.h"

#include "support/workspace_fixture.h"

#include <sqlite3.h>
#include <thread>

using namespace codegym;

class TestConnection : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> memory()
    {
        Result<std::unique_ptr<Connection>> opened
            = Connection::open(QStringLiteral(":memory:"), Connection::Access::Create);
        return opened ? std::move(*opened) : nullptr;
    }

    /// Runs for hours unless somebody stops it.
    static constexpr char kEndless[]
        = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

private Q_SLOTS:
    void everyByteComesBackAsItWas()
    {
        const auto connection = memory();
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes += char(i);
        bytes += "\xED\xA0\x80"; // a lone surrogate
        connection->run("CREATE TABLE t (b BLOB NOT NULL) STRICT");
        connection->run("INSERT INTO t VALUES (?)", bytes);
        Query query(*connection, "SELECT b FROM t");
        QVERIFY(query.next());
        QCOMPARE(query.bytes(0), bytes);
    }

    void anEmptyTextIsNotNull()
    {
        const auto connection = memory();
        connection->run("CREATE TABLE t (b BLOB NOT NULL) STRICT");
        QVERIFY(connection->run("INSERT INTO t VALUES (?)", QByteArray()));
    }

    void absentIsNull()
    {
        const auto connection = memory();
        QVERIFY(connection->integer("SELECT ? IS NULL", std::optional<int>()) == 1);
    }

    void theFirstErrorSticksAndStopsTheRest()
    {
        const auto connection = memory();
        connection->run("CREATE TABLE t (i INTEGER)");
        QVERIFY(!connection->run("INSERT INTO nowhere VALUES (1)"));
        QVERIFY(!connection->run("INSERT INTO t VALUES (1)"));
        QVERIFY(connection->status().error().message.contains(QStringLiteral("nowhere")));
        connection->clearStatus();
        QCOMPARE(connection->integer("SELECT count(*) FROM t").value_or(-1), 0);
    }

    void aCancelledTokenEndsAStatement()
    {
        const auto connection = memory();
        const CancelToken token;
        connection->setCancelToken(&token);
        std::thread canceller([token] { token.cancel(); });
        connection->run(kEndless);
        canceller.join();
        QVERIFY(!connection->status().ok());
        QCOMPARE(connection->status().error().kind, Error::Kind::Cancelled);
    }

    void anotherThreadInterruptsAStatement()
    {
        const auto connection = memory();
        std::atomic_bool ended = false;
        std::thread interrupter([&] {
            while (!ended)
                connection->interrupt();
        });
        connection->run(kEndless);
        ended = true;
        interrupter.join();
        QCOMPARE(connection->status().error().kind, Error::Kind::Cancelled);
    }

    void triggersOfAStrangerNeverRun()
    {
        const auto connection = memory();
        connection->runScript("CREATE TABLE t (i); CREATE TABLE victim (i); INSERT INTO victim VALUES (1);"
                              "CREATE TRIGGER planted AFTER INSERT ON t BEGIN DELETE FROM victim; END;");
        QVERIFY(connection->run("INSERT INTO t VALUES (1)"));
        QCOMPARE(connection->integer("SELECT count(*) FROM victim").value_or(-1), 1);
    }

    void aNumberThatIsNoEnumeratorReadsAsTheFirst()
    {
        const auto connection = memory();
        Query query(*connection, "SELECT 2, 3, 77, -1");
        QVERIFY(query.next());
        QCOMPARE(query.choice(0, Verdict::Error), Verdict::Incorrect);
        QCOMPARE(query.choice(1, Verdict::Error), Verdict::Error);
        QCOMPARE(query.choice(2, Verdict::Error), Verdict::NotRun);
        QCOMPARE(query.choice(3, Verdict::Error), Verdict::NotRun);
    }

    void aReadOnlyConnectionWritesNothing()
    {
        test::TemporaryWorkspace workspace;
        const auto opened = Connection::open(workspace.path(), Connection::Access::ReadOnly);
        VERIFY_OK(opened);
        QVERIFY(!(*opened)->run("DELETE FROM counters"));
        QCOMPARE((*opened)->status().error().kind, Error::Kind::Refused);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
