#include "support/command_line.h"
#include "support/fixtures.h"

#include <QtTest>

using namespace codegym;

namespace {

QStringList words(std::initializer_list<const char*> ascii)
{
    QStringList list;
    for (const char* word : ascii)
        list.append(QString::fromLatin1(word));
    return list;
}

} // namespace

/// A task played from the command line, with what is typed on standard input.
class TestCliPlay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray bag = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/bag.py")));
        test::writeFile(m_cli.path(QStringLiteral("files/bag__BagEnv.py")), bag);
        test::writeFile(m_cli.path(QStringLiteral("rows.jsonl")),
            R"({"data_source": "codegym_v1", "ability": "bag__BagEnv@{'items': [3]}", "reward_model": {"solve_fc_round": 2}})"
            "\n");
        for (const char* words : {"new w.codegym", "import w.codegym files rows.jsonl"}) {
            const test::CommandResult result = m_cli.run(QString::fromLatin1(words).split(u' '));
            QVERIFY2(result.exitCode == 0, result.err.constData());
        }
        const test::CommandResult listed = m_cli.run(
            {QStringLiteral("list"), QStringLiteral("w.codegym"), QStringLiteral("tasks"), QStringLiteral("--json")});
        QCOMPARE(listed.objects().size(), 1);
        m_task = listed.objects().first().value(QStringLiteral("task")).toString();
    }

    void aNameWithParametersIsACall()
    {
        const QJsonObject added = play("Add {\"item\": 4}\n").first();
        QCOMPARE(added.value(QStringLiteral("call")).toString(), QStringLiteral("{\"name\": \"Add\", \"parameters\": {\"item\": 4}}"));
        QCOMPARE(added.value(QStringLiteral("observation")).toString(), QStringLiteral("2"));
        QCOMPARE(added.value(QStringLiteral("steps")).toInt(), 1);
    }

    void aWholeCallGoesInAsItStands()
    {
        QCOMPARE(observations("{\"name\": \"Observe\", \"parameters\": {}}"), QStringList {QStringLiteral("[3]")});
    }

    void backAndForwardGoBetweenStates()
    {
        QCOMPARE(observations("Add {\"item\": 4}\nAdd {\"item\": 5}\nback 2\nObserve\nback\nforward 9\nObserve\n"),
            (QStringList {QStringLiteral("2"), QStringLiteral("3"), QString(), QStringLiteral("[3]"), QString(),
                QStringLiteral("[3]"), QStringLiteral("[3]")}));
    }

    void theOracleFinishesAndCountsWhatIsNew()
    {
        const QList<QJsonObject> said = play("Observe\nfinish\n");
        QCOMPARE(said.size(), 4);
        QCOMPARE(said[1].value(QStringLiteral("oracle_calls")).toInt(), 2);
        QCOMPARE(said[1].value(QStringLiteral("new_calls")).toInt(), 1);
        QCOMPARE(said[3].value(QStringLiteral("reward")).toDouble(), 1.0);
        QVERIFY(said[3].value(QStringLiteral("done")).toBool());
    }

    void whatIsOverIsNotFinishedAgain()
    {
        const test::CommandResult result = played("finish\nfinish\n", {QStringLiteral("--json")});
        QCOMPARE(result.objects().size(), 3);
        QVERIFY2(result.err.contains("over"), result.err.constData());
    }

    void aToolsErrorHasItsTraceback()
    {
        const QJsonObject failed = play("AddAndFail\n").first();
        QVERIFY(failed.value(QStringLiteral("observation")).toString().startsWith(QLatin1String("Error")));
        QVERIFY(failed.value(QStringLiteral("traceback")).toString().contains(QLatin1String("half-way")));
    }

    void aLostProcessIsSaidAndTheGameGoesOn()
    {
        const QList<QJsonObject> said = play("Add {\"item\": 4}\nAddAndDie\nObserve\n");
        QVERIFY(!said[1].value(QStringLiteral("problem")).isNull());
        QCOMPARE(said[2].value(QStringLiteral("observation")).toString(), QStringLiteral("[3, 4]"));
    }

    void nonsenseIsRefusedAndTheGameGoesOn()
    {
        const test::CommandResult result = played("Add [4\nObserve\n", {});
        QVERIFY2(result.err.contains("must be an object"), result.err.constData());
        QVERIFY2(result.out.contains("[3]"), result.out.constData());
    }

    void strictAsksForTheReward()
    {
        QCOMPARE(played("Observe\n", {QStringLiteral("--strict")}).exitCode, 1);
        QCOMPARE(played("finish\n", {QStringLiteral("--strict")}).exitCode, 0);
        QCOMPARE(played("Observe\nquit\nfinish\n", {QStringLiteral("--strict")}).exitCode, 1);
    }

    void nothingIsKeptUnlessItIsAskedFor()
    {
        const test::CommandResult result = played("Observe\nsave\n", {});
        QVERIFY2(result.err.contains("--save"), result.err.constData());
        QVERIFY(listed().isEmpty());
    }

    void whatWasPlayedIsSavedAndShown()
    {
        const QJsonObject saved
            = played("Add {\"item\": 4}\n", words({"--save", "--note", "adds one", "--json"})).objects().last();
        const QString id = saved.value(QStringLiteral("saved")).toString();
        QVERIFY2(id.startsWith(m_task + u'+'), qPrintable(id));
        const QList<QJsonObject> all = listed();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().value(QStringLiteral("trajectory")).toString(), id);
        QCOMPARE(all.first().value(QStringLiteral("note")).toString(), QStringLiteral("adds one"));
        QCOMPARE(all.first().value(QStringLiteral("done")).toBool(), false);
        const QJsonObject shown = m_cli.run(words({"show", "w.codegym", "trajectory", "--steps", "--json"}) << id).objects().first();
        const QJsonObject step = shown.value(QStringLiteral("steps"))[0].toObject();
        QCOMPARE(step.value(QStringLiteral("observation")).toString(), QStringLiteral("2"));
        const test::CommandResult told = m_cli.run(words({"show", "w.codegym", "trajectory", "--steps"}) << id);
        QVERIFY2(told.out.contains("before Done, reward 0"), told.out.constData());
    }

    void savedAgainItIsStillOne()
    {
        const QJsonObject saved = played("Add {\"item\": 4}\n", words({"--save", "--json"})).objects().last();
        QCOMPARE(saved.value(QStringLiteral("new")).toBool(), false);
        QCOMPARE(listed().size(), 1);
    }

    void aLineInBetweenIsTheOneThatTheLastBranchesOffFrom()
    {
        const QList<QJsonObject> said
            = played("Observe\nAddAndDie\nsave just looks\nfinish\n", words({"--save", "--json"})).objects();
        const QString first = said[2].value(QStringLiteral("saved")).toString();
        const QString last = said.last().value(QStringLiteral("saved")).toString();
        QVERIFY(!first.isEmpty() && !last.isEmpty() && first != last);
        const QJsonObject shown = m_cli.run(words({"show", "w.codegym", "trajectory", "--json"}) << last).objects().first();
        QCOMPARE(shown.value(QStringLiteral("parent")).toString(), first);
        QCOMPARE(shown.value(QStringLiteral("branched_after")).toInt(), 1);
        QCOMPARE(shown.value(QStringLiteral("reward")).toDouble(), 1.0);
    }

    void aTrajectoryIsRemovedAndRestored()
    {
        const qsizetype before = listed().size();
        const QString id = listed().first().value(QStringLiteral("trajectory")).toString();
        QCOMPARE(m_cli.run(words({"remove", "w.codegym", "trajectory"}) << id).exitCode, 0);
        QCOMPARE(listed().size(), before - 1);
        QCOMPARE(m_cli.run(words({"restore", "w.codegym"})).exitCode, 0);
        QCOMPARE(listed().size(), before);
    }

    void theStateIsShown()
    {
        QVERIFY(played("state\n", {}).out.contains("items = [3]"));
    }

    void aConfigurationOfOnesOwnIsPlayed()
    {
        const test::CommandResult result = onOwn("{'items': [8, 9]}\nObserve\n", {});
        QCOMPARE(result.objects().first().value(QStringLiteral("observation")).toString(), QStringLiteral("[8, 9]"));
        QCOMPARE(result.err.contains("No other task"), false);
    }

    void whatIsUnusualInItIsSaidAndPlayed()
    {
        const test::CommandResult result = onOwn("{'items': [8], 'colour': 1}\nObserve\n", {});
        QVERIFY2(result.err.contains("colour"), result.err.constData());
        QCOMPARE(result.objects().size(), 1);
    }

    void whatNoEnvironmentCanReadIsRefused()
    {
        const test::CommandResult result = onOwn("{'items': [8\nObserve\n", {});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.objects().isEmpty());
    }

    void itIsKeptAsATaskWithItsVerdict()
    {
        const QList<QJsonObject> said = onOwn("{'items': [1, 2, 3]}\n", {QStringLiteral("--keep")}).objects();
        QCOMPARE(said.first().value(QStringLiteral("verdict")).toString(), QStringLiteral("correct"));
        QVERIFY(said.first().value(QStringLiteral("new")).toBool());
        const test::CommandResult listed = m_cli.run(
            {QStringLiteral("list"), QStringLiteral("w.codegym"), QStringLiteral("tasks"), QStringLiteral("--json")});
        QVERIFY(listed.out.contains(said.first().value(QStringLiteral("task")).toString().toUtf8()));
    }

private:
    test::CommandResult onOwn(const QByteArray& typed, const QStringList& options)
    {
        return played(typed,
            QStringList {QStringLiteral("--json"), QStringLiteral("--configuration"), QStringLiteral("-")} + options,
            QStringLiteral("bag__BagEnv"));
    }

    test::CommandResult played(const QByteArray& typed, const QStringList& options, const QString& what = {})
    {
        QProcess process;
        m_cli.prepare(process, QStringList {QStringLiteral("play"), QStringLiteral("w.codegym"), what.isEmpty() ? m_task : what,
                                   QStringLiteral("--accept-unsandboxed")} + options);
        process.start();
        process.write(typed);
        process.closeWriteChannel();
        [&] { QVERIFY(process.waitForFinished(-1)); }();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QList<QJsonObject> listed() const
    {
        return m_cli.run(words({"list", "w.codegym", "trajectories", "--json"})).objects();
    }

    QList<QJsonObject> play(const QByteArray& typed)
    {
        return played(typed, {QStringLiteral("--json")}).objects();
    }

    QStringList observations(const QByteArray& typed)
    {
        QStringList texts;
        for (const QJsonObject& said : play(typed))
            texts.append(said.value(QStringLiteral("observation")).toString());
        return texts;
    }

    test::CommandLine m_cli;
    QString m_task;
};

QTEST_GUILESS_MAIN(TestCliPlay)
#include "tst_cli_play.moc"
