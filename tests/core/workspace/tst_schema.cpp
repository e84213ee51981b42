#include "core/workspace/schema.h"

#include "core/workspace/problems.h"
#include "support/workspace_fixture.h"

#include <QFile>
#include <sqlite3.h>

using namespace codegym;
using test::TemporaryWorkspace;

static const QByteArray kDropPeoplesWork
    = "DROP TABLE trajectories; DROP TABLE solution_runs; DROP TABLE solutions; DROP TABLE triage; ";

class TestSchema : public QObject {
    Q_OBJECT

    /// Changes a closed file as a stranger with SQLite at hand would.
    static void tamper(const QString& path, const QByteArray& sql)
    {
        sqlite3* database = nullptr;
        if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK
            || sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
        sqlite3_close(database);
    }

private Q_SLOTS:
    void foreignObjectsAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER planted AFTER INSERT ON problems BEGIN DELETE FROM tasks; END")
                                 << QStringLiteral("planted");
        QTest::newRow("view") << QByteArray("CREATE VIEW peek AS SELECT * FROM problems") << QStringLiteral("peek");
        QTest::newRow("table") << QByteArray("CREATE TABLE extra (x)") << QStringLiteral("extra");
        QTest::newRow("index") << QByteArray("CREATE INDEX by_title ON problems (title)") << QStringLiteral("by_title");
        QTest::newRow("column") << QByteArray("ALTER TABLE drafts ADD COLUMN more BLOB") << QStringLiteral("drafts");
        QTest::newRow("missing") << QByteArray("DROP TABLE drafts") << QStringLiteral("drafts");
    }
    void foreignObjectsAreRefusedByName()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, named);
        TemporaryWorkspace workspace;
        workspace.workspace.reset();
        tamper(workspace.path(), sql.constData());
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto opened = Workspace::open(workspace.path(), mode);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().kind, Error::Kind::Refused);
            QVERIFY2(opened.error().message.contains(named), qPrintable(opened.error().message));
        }
    }

    void statisticsOfSqliteItselfAreNoHarm()
    {
        TemporaryWorkspace workspace;
        workspace.workspace.reset();
        tamper(workspace.path(), "ANALYZE");
        VERIFY_OK(Workspace::open(workspace.path(), OpenMode::ReadWrite));
    }

    void aNewerFileOpensForReadingOnlyAndSaysSo()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(workspace->write(
            [](Connection& c) { return addProblem(c, test::sampleProblem("A_1"), ConflictPolicy::Keep); }));
        workspace.workspace.reset();
        tamper(workspace.path(), "PRAGMA user_version = 99; CREATE TABLE of_the_future (x);");
        workspace.reopen();
        QVERIFY(workspace->readOnly());
        QVERIFY(!workspace->message().isEmpty());
        VERIFY_OK(workspace->read([](Connection& c) { return problem(c, "A_1"); }));
    }

    void aNewerFileThatKeepsThingsElsewhereIsRefused()
    {
        TemporaryWorkspace workspace;
        workspace.workspace.reset();
        tamper(workspace.path(), "PRAGMA user_version = 99; ALTER TABLE problems RENAME COLUMN title TO heading;");
        const auto opened = Workspace::open(workspace.path(), OpenMode::ReadWrite);
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.contains(QStringLiteral("problems")));
    }

    void anUpgradeBacksUpFirst()
    {
        TemporaryWorkspace workspace;
        workspace.workspace.reset();
        const Migration steps[] = {{kSchemaVersion, "CREATE TABLE added (x INTEGER) STRICT"},
            {kSchemaVersion + 1, "INSERT INTO added VALUES (7)"}};
        {
            const auto connection = Connection::open(workspace.path(), Connection::Access::ReadWrite);
            VERIFY_OK(connection);
            VERIFY_OK(upgradeSchema(**connection, workspace.path(), steps, kSchemaVersion + 2));
            QCOMPARE((*connection)->integer("SELECT x FROM added").value_or(0), 7);
            QCOMPARE((*connection)->integer("PRAGMA user_version").value_or(0), kSchemaVersion + 2);
        }
        const auto backup = Workspace::open(workspace.path() + QStringLiteral(".v%1.bak").arg(kSchemaVersion), OpenMode::ReadWrite);
        VERIFY_OK(backup);
    }

    void aFileOfVersionOneGetsTheTablesOfAudits()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(workspace->write(
            [](Connection& c) { return addProblem(c, test::sampleProblem("A_1"), ConflictPolicy::Keep); }));
        workspace.workspace.reset();
        tamper(workspace.path(), kDropPeoplesWork + "DROP TABLE audits; DROP TABLE cuts; PRAGMA user_version = 1;");
        workspace.reopen();
        QVERIFY(!workspace->readOnly());
        VERIFY_OK(workspace->read([](Connection& c) { return problem(c, "A_1"); }));
        VERIFY_OK(Workspace::open(workspace.path(), OpenMode::ReadOnly)); // Its schema is compared again.
    }

    void aFileOfVersionTwoGetsTheTablesOfPeoplesWork()
    {
        TemporaryWorkspace workspace;
        VERIFY_OK(workspace->write(
            [](Connection& c) { return addProblem(c, test::sampleProblem("A_1"), ConflictPolicy::Keep); }));
        workspace.workspace.reset();
        tamper(workspace.path(), kDropPeoplesWork + "PRAGMA user_version = 2;");
        workspace.reopen();
        QVERIFY(!workspace->readOnly());
        VERIFY_OK(workspace->read([](Connection& c) { return problem(c, "A_1"); }));
        VERIFY_OK(Workspace::open(workspace.path(), OpenMode::ReadOnly)); // Its schema is compared again.
    }

    void aFailedUpgradeLeavesTheFileAsItWas()
    {
        TemporaryWorkspace workspace;
        workspace.workspace.reset();
        const Migration steps[] = {{kSchemaVersion, "CREATE TABLE added (x INTEGER) STRICT"},
            {kSchemaVersion + 1, "INSERT INTO nowhere VALUES (7)"}};
        {
            const auto connection = Connection::open(workspace.path(), Connection::Access::ReadWrite);
            VERIFY_OK(connection);
            QVERIFY(!upgradeSchema(**connection, workspace.path(), steps, kSchemaVersion + 2).ok());
        }
        VERIFY_OK(Workspace::open(workspace.path(), OpenMode::ReadWrite));
    }

    void aGapInTheStepsIsAnError()
    {
        TemporaryWorkspace workspace;
        workspace.workspace.reset();
        const Migration steps[] = {{kSchemaVersion + 1, "CREATE TABLE added (x INTEGER) STRICT"}};
        const auto connection = Connection::open(workspace.path(), Connection::Access::ReadWrite);
        VERIFY_OK(connection);
        QVERIFY(!upgradeSchema(**connection, workspace.path(), steps, kSchemaVersion + 2).ok());
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
