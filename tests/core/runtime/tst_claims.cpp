#include "core/runtime/inspection_codec.h"
#include "core/runtime/run_codec.h"
#include "core/runtime/session_codec.h"
#include "core/runtime/worker_greeting.h"

#include <QtTest>

using namespace codegym;

/// Frames that are well formed and say what cannot be: they are refused or read as less, never believed.
class TestClaims : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 kLargest = std::numeric_limits<qint64>::max();

    static Frame frame(nlohmann::json header, qsizetype sections)
    {
        return {std::move(header), QList<QByteArray>(sections)};
    }

private Q_SLOTS:
    void aRunHasItsSteps()
    {
        const auto run = [](qint64 steps, qsizetype sections) {
            return outcomeFromFrame(frame({{"type", "run"}, {"index", 0}, {"end", "finished"}, {"steps", steps},
                                              {"states", nlohmann::json::array()}},
                                        sections),
                0, {});
        };
        QVERIFY(run(2, 10));
        QCOMPARE(run(2, 10)->steps.size(), 2);
        QVERIFY(!run(2, 9));
        QVERIFY(!run(3, 10));
        QVERIFY(!run(-1, 4));
        QVERIFY(!run(kLargest, 6)); // Twice that is no number.
    }

    void aStepHasItsChanges()
    {
        const auto step = [](qint64 changed, qsizetype sections) {
            return stepFromFrame(frame({{"type", "step"}, {"end", "finished"}, {"changed", changed}}, sections), {});
        };
        QVERIFY(step(1, 6));
        QVERIFY(!step(1, 5));
        QVERIFY(!step(-1, 4));
        QVERIFY(!step(kLargest, 5));
    }

    void aRefusalDecidesHowAStepEnded()
    {
        const auto step = stepFromFrame(frame({{"type", "step"}, {"end", "finished"}, {"changed", 0}}, 5), "open");
        QVERIFY(step);
        QVERIFY(step->end == RunOutcome::End::Forbidden);
        QCOMPARE(step->detail, "open");
    }

    void aGreetingOfOtherKindsSaysNothing()
    {
        const WorkerGreeting wrong
            = greetingFromFrame(frame({{"version", 3}, {"problems", nlohmann::json::array({"landlock"})}}, 0));
        QVERIFY(wrong.version.isEmpty() && wrong.problems.isEmpty() && !wrong.missing);
        const WorkerGreeting right = greetingFromFrame(
            frame({{"version", "3.11"}, {"problems", {{"landlock", "too old"}, {"limits", 1}}}}, 0));
        QCOMPARE(right.version, "3.11");
        QCOMPARE(right.missing, SandboxLayers(SandboxLayer::Landlock));
    }

    void anInspectionKeepsLoneSurrogates()
    {
        const auto inspection = inspectionFromReply(R"({"class": "XEnv", "tools": [{"name": "\ud800"}]})");
        QVERIFY(inspection.ok());
        QCOMPARE(inspection->tools.at(0).name, "\xed\xa0\x80");
    }

    void anInspectionIsShallow()
    {
        constexpr int deep = 1'000'000;
        QVERIFY(!inspectionFromReply("{\"tools\": " + QByteArray(deep, '[') + QByteArray(deep, ']') + '}').ok());
        QVERIFY(!inspectionFromReply("[]").ok());
        QVERIFY(inspectionFromReply("{\"tools\": {}, \"findings\": [3], \"class\": []}").ok());
    }
};

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
