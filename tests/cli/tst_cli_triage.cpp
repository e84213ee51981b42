#include "support/command_line.h"
#include "support/workspace_fixture.h"

#include "core/workspace/environments.h"

#include <QtTest>

using namespace codegym;

/// Decisions made and read on the command line.
class TestCliTriage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<std::unique_ptr<Workspace>> made = Workspace::create(m_cli.path(QStringLiteral("w.codegym")));
        QVERIFY(made.ok());
        for (const char* id : {"X_1", "X_2", "X_3"}) {
            VERIFY_OK((*made)->write([&](Connection& connection) {
                return addEnvironment(connection, test::sampleEnvironment({id, "FirstEnv"}), ConflictPolicy::Keep);
            }));
        }
        VERIFY_OK((*made)->close());
    }

    void exactlyOneDecisionIsAskedFor()
    {
        QCOMPARE(run("triage w.codegym X_1__FirstEnv").exitCode, 2);
        QCOMPARE(run("triage w.codegym X_1__FirstEnv --keep --drop").exitCode, 2);
    }

    void anUnknownReasonNamesThoseThereAre()
    {
        const test::CommandResult result = run("triage w.codegym X_1__FirstEnv --drop --reason ugly");
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains("leaks-answer, too-easy"), result.err.constData());
    }

    void whatIsNotThereDecidesNothing()
    {
        QCOMPARE(run("triage w.codegym X_1__FirstEnv X_9__FirstEnv --keep").exitCode, 1);
        QVERIFY(ids("--decision keep").isEmpty());
    }

    void aDecisionIsListedAndShown()
    {
        const test::CommandResult dropped = run("triage w.codegym X_1__FirstEnv --drop --reason too-easy --note one-call");
        QCOMPARE(dropped.exitCode, 0);
        QVERIFY2(dropped.out.contains("X_1__FirstEnv: drop, too easy"), dropped.out.constData());
        QVERIFY2(dropped.out.contains("1 of 3 decided."), dropped.out.constData());
        QCOMPARE(ids("--decision drop"), QStringList {QStringLiteral("X_1__FirstEnv")});
        QCOMPARE(ids("--decision undecided").size(), 2);
        const QJsonObject shown = run("show w.codegym environment X_1__FirstEnv --json").objects().first();
        const QJsonObject triage = shown.value(QStringLiteral("triage")).toObject();
        QCOMPARE(triage.value(QStringLiteral("reason")).toString(), QStringLiteral("too-easy"));
        QCOMPARE(triage.value(QStringLiteral("note")).toString(), QStringLiteral("one-call"));
        QCOMPARE(triage.value(QStringLiteral("stale")).toBool(true), false);
        QVERIFY(run("show w.codegym environment X_1__FirstEnv").out.contains("drop, too easy"));
    }

    void severalAreDecidedAtOnceAndTakenBack()
    {
        const QList<QJsonObject> kept = run("triage w.codegym X_2__FirstEnv X_3__FirstEnv --keep --json").objects();
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept.last().value(QStringLiteral("triage")).toObject().value(QStringLiteral("decision")).toString(),
            QStringLiteral("keep"));
        QCOMPARE(run("triage w.codegym X_2__FirstEnv --clear --json").objects().first().value(QStringLiteral("triage")),
            QJsonValue(QJsonValue::Null));
        QCOMPARE(ids("--decision keep"), QStringList {QStringLiteral("X_3__FirstEnv")});
    }

    void aRandomOrderFollowsFromItsSeed()
    {
        QSet<QStringList> orders;
        for (const char* seed : {"--seed 1", "--seed 2", "--seed 3", "--seed 4", "--seed 5", "--seed 6", "--seed 7"})
            orders.insert(ids(seed));
        QVERIFY(orders.size() > 1);
        QCOMPARE(ids("--seed 1"), ids("--seed 1"));
    }

    void aWrongDecisionIsWrongUsage()
    {
        QCOMPARE(run("list w.codegym environments --decision maybe").exitCode, 2);
    }

private:
    test::CommandResult run(const char* words) { return m_cli.run(QString::fromLatin1(words).split(u' ')); }
    QStringList ids(const char* options)
    {
        QStringList found;
        const QString words = QStringLiteral("list w.codegym environments --json ") + QString::fromLatin1(options);
        for (const QJsonObject& line : m_cli.run(words.split(u' ')).objects())
            found.append(line.value(QStringLiteral("environment")).toString());
        return found;
    }

    test::CommandLine m_cli;
};

QTEST_GUILESS_MAIN(TestCliTriage)
#include "tst_cli_triage.moc"
