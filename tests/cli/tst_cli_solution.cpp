#include "support/command_line.h"
#include "support/fixtures.h"

#include <QJsonArray>
#include <QtTest>

using namespace codegym;

/// Solutions of one's own from the command line.
class TestCliSolution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::writeFile(m_cli.path(QStringLiteral("files/beads__BeadChainEnv.py")),
            test::readAll(test::projectPath(QStringLiteral("tests/data/audit/sound/bead_chain.py"))));
        test::writeFile(m_cli.path(QStringLiteral("rows.jsonl")),
            "{\"ability\": \"codegym_v1@beads__BeadChainEnv@{\\\"colours\\\": [\\\"red\\\"], \\\"links\\\": [-1]}\", "
            "\"code_id\": \"beads\", \"extra_info\": {\"solve_fc_round\": 4}}\n");
        test::writeFile(m_cli.path(QStringLiteral("red.py")),
            "def solve(self):\n    return self.step(json.dumps({'name': 'Done', 'parameters': {'answer': {'red': 1}}}))[1]\n");
        test::writeFile(m_cli.path(QStringLiteral("cheat.py")), "def solve(self):\n    return self.get_ref_answer()\n");
        QCOMPARE(m_cli.run({QStringLiteral("new"), QStringLiteral("w.codegym")}).exitCode, 0);
        QCOMPARE(m_cli.run({QStringLiteral("import"), QStringLiteral("w.codegym"), QStringLiteral("files"),
                               QStringLiteral("rows.jsonl")}).exitCode, 0);
    }

    void isAddedRunListedAndRemoved()
    {
        QCOMPARE(solution({"add", "red.py", "--name", "lucky"}).exitCode, 0);
        const QList<QJsonObject> ran = solution({"run", "--json"}).objects();
        QCOMPARE(ran.value(0).value(QStringLiteral("correct")).toInt(), 1);
        QCOMPARE(ran.last().value(QStringLiteral("pass_at")).toObject().value(QStringLiteral("1")).toDouble(), 1.0);
        const QList<QJsonObject> listed = solution({"list", "--json"}).objects();
        QCOMPARE(listed.value(0).value(QStringLiteral("solution")).toString(), QStringLiteral("oracle"));
        QCOMPARE(listed.value(1).value(QStringLiteral("passed")).toInt(), 1);
        const QJsonObject cell = listed.value(1).value(QStringLiteral("runs")).toArray().first().toObject();
        QCOMPARE(cell.value(QStringLiteral("rounds")).toInt(), 1);
        QCOMPARE(solution({"remove", "lucky"}).exitCode, 0);
        QCOMPARE(solution({"list", "--json"}).objects().size(), 2);
    }

    void whatNoAgentCouldDoIsNotAdded()
    {
        const test::CommandResult refused = solution({"add", "cheat.py"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("get_ref_answer"), refused.err.constData());
    }

    void wrongUseIsToldApart()
    {
        QCOMPARE(solution({"invent"}).exitCode, 2);
        QCOMPARE(solution({"add"}).exitCode, 2);
        QCOMPARE(solution({"remove", "nobody"}).exitCode, 1);
    }

private:
    test::CommandResult solution(const QList<const char*>& words)
    {
        QStringList line {QStringLiteral("solution"), QStringLiteral("w.codegym"), QStringLiteral("beads__BeadChainEnv")};
        for (const char* word : words)
            line.append(QString::fromLatin1(word));
        return m_cli.run(line);
    }

    test::CommandLine m_cli;
};

QTEST_GUILESS_MAIN(TestCliSolution)
#include "tst_cli_solution.moc"
