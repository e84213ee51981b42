#include "core/trajectories/played_run.h"
#include "core/verification/steps.h"

#include <QtTest>

using namespace codegym;

class TestPlayedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCallReadsLikeACall_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("call");
        QTest::newRow("no parameters") << QByteArray(R"({"name": "Observe", "parameters": {}})") << QByteArray("Observe()");
        QTest::newRow("two") << QByteArray(R"({"name": "IsWarmer", "parameters": {"day": 3, "other": 12}})")
                             << QByteArray("IsWarmer(day=3, other=12)");
        QTest::newRow("nested, as written")
            << actionJson("Done", "{\"answer\": [1,  2.50, \"a b\"]}") << QByteArray("Done(answer=[1,  2.50, \"a b\"])");
        QTest::newRow("more digits than a double holds")
            << QByteArray(R"({"name": "Add", "parameters": {"n": 1234567890123456789012345678901234567890}})")
            << QByteArray("Add(n=1234567890123456789012345678901234567890)");
        QTest::newRow("infinity") << QByteArray(R"({"name": "Set", "parameters": {"v": Infinity}})")
                                  << QByteArray("Set(v=Infinity)");
        QTest::newRow("no call at all") << QByteArray("look around") << QByteArray("look around");
    }
    void aCallReadsLikeACall()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, call);
        QCOMPARE(playedSteps({{action, "x"}}).first().call(), call);
    }

    void stepsHaveKinds_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("observation");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const char* tool, const char* observation, StepKind kind) {
            QTest::newRow(name) << actionJson(tool, "{}") << QByteArray(observation) << int(kind);
        };
        row("observe", "Observe", "{}", StepKind::Observe);
        row("call", "GetHeight", "5", StepKind::Call);
        row("raised", "GetHeight", "Error: list index out of range", StepKind::ToolError);
        row("observe that raised", "Observe", "Error: x", StepKind::ToolError);
        row("done", "Done", "Your answer: 1, Reference answer: 1", StepKind::Done);
        QTest::newRow("unreadable") << QByteArray("[]") << QByteArray("Error: no call") << int(StepKind::Unreadable);
    }
    void stepsHaveKinds()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, observation);
        QFETCH(int, kind);
        QCOMPARE(int(playedSteps({{action, observation}}).first().kind), kind);
    }

    void aRepeatNamesTheFirstOfItsKind()
    {
        const ByteText call = R"({"name": "Next", "parameters": {}})";
        const QList<PlayedStep> steps = playedSteps({{call, "1"}, {call, "2"}, {call, "1"}, {call, "1"}});
        QCOMPARE(steps[0].sameAs, -1);
        QCOMPARE(steps[1].sameAs, -1);
        QCOMPARE(steps[2].sameAs, 0);
        QCOMPARE(steps[3].sameAs, 0);
    }
};

QTEST_GUILESS_MAIN(TestPlayedRun)
#include "tst_played_run.moc"
