#include "support/command_line.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

#include <QJsonArray>
#include <QtTest>
#include <sqlite3.h>

using namespace codegym;

namespace {

const QString kWorkspace = QStringLiteral("w.codegym");

/// As the program kept it before people's own work had a place.
void makeOlder(const QString& path)
{
    sqlite3* database = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK
        || sqlite3_exec(database,
               "DROP TABLE trajectories; DROP TABLE solution_runs; DROP TABLE solutions; DROP TABLE triage; PRAGMA user_version = 2",
               nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    sqlite3_close(database);
}

QByteArray problemRow(const QByteArray& id, const QByteArray& question)
{
    return R"({"question_id": ")" + id + R"(", "question": ")" + question
        + R"(", "solution": "def total(numbers):\n    return sum(numbers)\n"})"
          "\n";
}

} // namespace

/// Commands that keep house: new, import, list, show, remove, restore, compact, copy. None of them runs
/// Python.
class TestCliWorkspace : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::CommandLine> m_cli;

    test::CommandResult call(const QString& words) const { return m_cli->run(words.split(u' ')); }
    QJsonObject only(const QString& words) const
    {
        const test::CommandResult result = call(words + QStringLiteral(" --json"));
        const QList<QJsonObject> objects = result.objects();
        if (result.exitCode != 0 || objects.size() != 1)
            qFatal("%s gave %d objects and exit code %d: %s", qPrintable(words), int(objects.size()),
                result.exitCode, result.err.constData());
        return objects.first();
    }
    void writeProblems(const QString& name, const QByteArray& rows) const
    {
        test::writeFile(m_cli->path(name), rows);
    }
    QStringList problemIds() const
    {
        QStringList ids;
        for (const QJsonObject& row : call(QStringLiteral("list w.codegym problems --json")).objects())
            ids.append(row.value(QStringLiteral("problem")).toString());
        return ids;
    }

    /// Wipes the page of an index of problems, as a bad sector would.
    static void spoilIndex(const QString& path)
    {
        const auto workspace = Workspace::open(path, OpenMode::ReadOnly);
        const auto place = (*workspace)->read([](Connection& c) -> Result<qint64> {
            const qint64 size = c.integer("PRAGMA page_size").value_or(0);
            const qint64 page = c.integer("SELECT rootpage FROM sqlite_schema WHERE type = 'index'"
                                          " AND tbl_name = 'problems' ORDER BY name")
                                    .value_or(0);
            return size * (page - 1);
        });
        VERIFY_OK((*workspace)->close());
        QFile file(path);
        QVERIFY(*place > 0 && file.open(QIODevice::ReadWrite) && file.seek(*place));
        QCOMPARE(file.write(QByteArray(512, '\0')), 512);
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<test::CommandLine>();
        QCOMPARE(
            only(QStringLiteral("new w.codegym")).value(QStringLiteral("workspace")).toString(), kWorkspace);
    }

    void newNeverOverwrites_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("new") << QStringLiteral("new");
        QTest::newRow("sample") << QStringLiteral("sample");
    }
    void newNeverOverwrites()
    {
        QFETCH(QString, command);
        const QString precious = m_cli->path(QStringLiteral("precious.codegym"));
        test::writeFile(precious, "not a workspace, but somebody's");
        const test::CommandResult result = m_cli->run({command, precious});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("precious.codegym"), result.err.constData());
        QCOMPARE(test::readAll(precious), QByteArray("not a workspace, but somebody's"));
    }

    void importCreatesNoWorkspace()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum"));
        const test::CommandResult result = call(QStringLiteral("import other.codegym p.jsonl"));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("other.codegym"), result.err.constData());
        QVERIFY(!QFile::exists(m_cli->path(QStringLiteral("other.codegym"))));
    }

    void importReportsBadRowsWithTheirPlaceAndGoesOn()
    {
        writeProblems(QStringLiteral("p.jsonl"),
            problemRow("a_1", "Sum") + "{broken\n" + problemRow("a_1", "Sum") + problemRow("a_2", "More"));
        const QJsonObject report = only(QStringLiteral("import w.codegym p.jsonl"));
        QCOMPARE(report.value(QStringLiteral("problems")).toInt(), 2);
        QCOMPARE(report.value(QStringLiteral("environments")).toInt(-1), 0);
        QCOMPARE(report.value(QStringLiteral("tasks")).toInt(-1), 0);
        QCOMPARE(report.value(QStringLiteral("duplicates")).toInt(), 1);
        const QJsonArray rejected = report.value(QStringLiteral("rejected")).toArray();
        QCOMPARE(rejected.size(), 1);
        const QJsonObject entry = rejected.first().toObject();
        QVERIFY(entry.value(QStringLiteral("file")).toString().endsWith(QStringLiteral("p.jsonl")));
        QCOMPARE(entry.value(QStringLiteral("line")).toInt(), 2);
        QVERIFY(!entry.value(QStringLiteral("reason")).toString().isEmpty());
        QCOMPARE(problemIds(), QStringList({QStringLiteral("a_1"), QStringLiteral("a_2")}));
    }

    void strictFailsWhereSomethingWasRejected()
    {
        writeProblems(QStringLiteral("p.jsonl"), "{broken\n" + problemRow("a_1", "Sum"));
        QCOMPARE(call(QStringLiteral("import w.codegym p.jsonl --strict")).exitCode, 1);
        QCOMPARE(problemIds(), QStringList(QStringLiteral("a_1")));
    }

    void importRefusesPathsThatAreNotThere()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum"));
        const test::CommandResult result = call(QStringLiteral("import w.codegym p.jsonl missing.jsonl"));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("missing.jsonl"), result.err.constData());
        QVERIFY(problemIds().isEmpty());
    }

    void importKeepsTheOriginAndSaysWhereItIsUnknown()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum"));
        writeProblems(QStringLiteral("q.jsonl"), problemRow("a_2", "Sum"));
        QCOMPARE(m_cli
                     ->run({QStringLiteral("import"), kWorkspace, QStringLiteral("p.jsonl"),
                         QStringLiteral("--source"), QStringLiteral("My shelf"), QStringLiteral("--licence"),
                         QStringLiteral("CC0-1.0")})
                     .exitCode,
            0);
        QCOMPARE(
            only(QStringLiteral("import w.codegym q.jsonl")).value(QStringLiteral("licence_unknown")).toInt(),
            1);
        const QJsonObject shown = only(QStringLiteral("show w.codegym problem a_1"));
        QCOMPARE(shown.value(QStringLiteral("source")).toString(), QStringLiteral("My shelf"));
        QCOMPARE(shown.value(QStringLiteral("licence")).toString(), QStringLiteral("CC0-1.0"));
    }

    void conflictsFollowThePolicy_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("statement");
        const QString first = QStringLiteral("a_1");
        QTest::newRow("keep") << QStringLiteral("keep") << QStringList(first) << QStringLiteral("Sum");
        QTest::newRow("replace") << QStringLiteral("replace") << QStringList(first)
                                 << QStringLiteral("Other");
        QTest::newRow("both") << QStringLiteral("both") << QStringList({first, QStringLiteral("a_1_b")})
                              << QStringLiteral("Sum");
    }
    void conflictsFollowThePolicy()
    {
        QFETCH(QString, policy);
        QFETCH(QStringList, ids);
        QFETCH(QString, statement);
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum"));
        writeProblems(QStringLiteral("q.jsonl"), problemRow("a_1", "Other"));
        only(QStringLiteral("import w.codegym p.jsonl"));
        const QJsonObject report = only(QStringLiteral("import w.codegym q.jsonl --on-conflict ") + policy);
        QCOMPARE(report.value(QStringLiteral("conflicts")).toArray().size(), 1);
        QCOMPARE(problemIds(), ids);
        const QJsonObject shown = only(QStringLiteral("show w.codegym problem a_1"));
        QCOMPARE(shown.value(QStringLiteral("statement")).toString(), statement);
    }

    void showPrintsTheSourceByteForByte()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum"));
        only(QStringLiteral("import w.codegym p.jsonl"));
        QCOMPARE(call(QStringLiteral("show w.codegym problem a_1 --source")).out,
            QByteArray("def total(numbers):\n    return sum(numbers)\n"));
    }

    void whatIsNotThereIsSaidSo()
    {
        const test::CommandResult result = call(QStringLiteral("show w.codegym problem nobody"));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("nobody"), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }

    void removalIsUndoneByWhatItPrints()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum") + problemRow("a_2", "Sum"));
        only(QStringLiteral("import w.codegym p.jsonl"));
        const QString printed = QString::fromUtf8(call(QStringLiteral("remove w.codegym problem a_1")).out);
        QCOMPARE(problemIds(), QStringList(QStringLiteral("a_2")));
        const QString undo = printed.section(QStringLiteral("codegym "), 1).trimmed();
        QVERIFY2(undo.startsWith(QStringLiteral("restore w.codegym ")), qPrintable(printed));
        QCOMPARE(call(undo).exitCode, 0);
        QCOMPARE(problemIds(), QStringList({QStringLiteral("a_1"), QStringLiteral("a_2")}));
    }

    void suggestionsCanBePasted()
    {
        const test::CommandResult result
            = m_cli->run({QStringLiteral("new"), QStringLiteral("it's mine.codegym")});
        QCOMPARE(result.exitCode, 0);
        const QByteArray suggested = result.out.mid(result.out.indexOf("codegym import ") + 15);
        QProcess shell;
        m_cli->prepare(shell,
            {QStringLiteral("-c"),
                QStringLiteral("ls ") + QString::fromUtf8(suggested.left(suggested.indexOf(" PATH")))});
        shell.setProgram(QStringLiteral("/bin/sh"));
        shell.start();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("it's mine.codegym\n"));
    }

    void removalIsAllOrNothing()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum"));
        only(QStringLiteral("import w.codegym p.jsonl"));
        QCOMPARE(call(QStringLiteral("remove w.codegym problem a_1 nobody")).exitCode, 1);
        QCOMPARE(problemIds(), QStringList(QStringLiteral("a_1")));
    }

    void compactEmptiesTheTrashForGood()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", QByteArray(300000, 'x')));
        only(QStringLiteral("import w.codegym p.jsonl"));
        only(QStringLiteral("remove w.codegym problem a_1"));
        const QJsonObject sizes = only(QStringLiteral("compact w.codegym"));
        QVERIFY(sizes.value(QStringLiteral("after")).toInt() < sizes.value(QStringLiteral("before")).toInt());
        QCOMPARE(call(QStringLiteral("restore w.codegym")).exitCode, 1);
    }

    void anOlderWorkspaceSaysWhatUpgradesIt()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum"));
        only(QStringLiteral("import w.codegym p.jsonl"));
        makeOlder(m_cli->path(kWorkspace));
        const test::CommandResult refused = call(QStringLiteral("list w.codegym problems"));
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("codegym upgrade"), refused.err.constData());
        only(QStringLiteral("upgrade w.codegym"));
        QCOMPARE(problemIds(), QStringList(QStringLiteral("a_1")));
    }

    void copyIsWholeAndNeverOverwrites()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum"));
        only(QStringLiteral("import w.codegym p.jsonl"));
        only(QStringLiteral("copy w.codegym c.codegym"));
        QCOMPARE(call(QStringLiteral("list c.codegym problems --json")).out,
            call(QStringLiteral("list w.codegym problems --json")).out);
        QCOMPARE(call(QStringLiteral("copy w.codegym c.codegym")).exitCode, 1);
    }

    void damageIsSaidThoughTheCommandDoesNotMeetIt()
    {
        writeProblems(QStringLiteral("p.jsonl"), problemRow("a_1", "Sum"));
        only(QStringLiteral("import w.codegym p.jsonl"));
        const QString sets = QStringLiteral("list w.codegym sets");
        QVERIFY(!call(sets).err.contains("damaged"));
        spoilIndex(m_cli->path(kWorkspace));
        const test::CommandResult result = call(sets);
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.err.contains("codegym: The workspace file is damaged"), result.err.constData());
        QVERIFY2(result.err.contains("backup"), result.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliWorkspace)
#include "tst_cli_workspace.moc"
