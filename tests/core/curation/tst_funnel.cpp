#include "core/curation/density.h"
#include "core/curation/funnel.h"
#include "core/curation/task_order.h"

#include <QtTest>

#include <numeric>
#include <random>

using namespace codegym;

namespace {

constexpr qint32 kUnknown = CurationColumns::kUnknown;

void addEnvironment(CurationColumns& columns, Validity validity, qint32 tools, EnvironmentOrigin madeBy,
    TriageDecision decision = TriageDecision::Undecided)
{
    columns.environmentRow.push_back(RowId(columns.environments()) + 1);
    columns.validity.push_back(validity);
    columns.toolsDeclared.push_back(tools);
    columns.madeBy.push_back(madeBy);
    columns.trainable.push_back(0);
    columns.decision.push_back(decision);
}

/// Of the environment that was added last.
void addTask(CurationColumns& columns, Verdict verdict, bool stale, qint32 rounds, qint32 effective = kUnknown)
{
    columns.task.push_back(RowId(columns.tasks()) + 1);
    columns.environment.push_back(qint32(columns.environments()) - 1);
    columns.verdict.push_back(verdict);
    columns.stale.push_back(stale);
    columns.rounds.push_back(rounds);
    columns.effectiveRounds.push_back(effective);
    columns.recordedRounds.push_back(kUnknown);
    columns.toolsUsed.push_back(kUnknown);
}

CurationColumns randomColumns(std::mt19937& random)
{
    CurationColumns columns;
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    for (int e = below(12); e >= 0; --e) {
        addEnvironment(columns, Validity(below(4)), 1 + below(9), EnvironmentOrigin(below(3)),
            TriageDecision(below(4)));
        for (int t = below(8); t > 0; --t)
            addTask(columns, Verdict(below(4)), below(4) == 0, below(5) ? below(600) : kUnknown,
                below(2) ? below(600) : kUnknown);
    }
    return columns;
}

/// The recipe without the filter of this name.
Recipe without(Recipe recipe, const QByteArray& filter)
{
    if (filter == "verified")
        recipe.verified = false;
    else if (filter == "decision")
        recipe.decision = DecisionFilter::Any;
    else if (filter == "rounds")
        recipe.rounds = {};
    else
        recipe.tools = {};
    return recipe;
}

} // namespace

class TestFunnel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyFreshCorrectRunsInValidEnvironmentsAreVerified()
    {
        CurationColumns columns;
        addEnvironment(columns, Validity::Valid, 5, EnvironmentOrigin::Imported);
        addTask(columns, Verdict::Correct, false, 20);
        addTask(columns, Verdict::Correct, true, 20);
        addTask(columns, Verdict::Incorrect, false, 20);
        addTask(columns, Verdict::Error, false, 20);
        addTask(columns, Verdict::NotRun, false, kUnknown);
        addEnvironment(columns, Validity::Invalid, 5, EnvironmentOrigin::Imported);
        addTask(columns, Verdict::Correct, false, 20);
        const TaskSelection selection = select(columns, *recipePreset("all"));
        QCOMPARE(selection.tasks, std::vector<qint32> {0});
        QCOMPARE(selection.environments, 1);
    }

    void bothEndsOfARangeAreIncluded()
    {
        CurationColumns columns;
        addEnvironment(columns, Validity::Valid, 4, EnvironmentOrigin::Imported);
        for (const int rounds : {9, 10, 256, 257})
            addTask(columns, Verdict::Correct, false, rounds);
        addEnvironment(columns, Validity::Valid, 3, EnvironmentOrigin::Imported);
        addTask(columns, Verdict::Correct, false, 100);
        const TaskSelection selection = select(columns, *recipePreset("paper"));
        QCOMPARE(selection.tasks, (std::vector<qint32> {1, 2}));
        QCOMPARE(selection.funnel.size(), 4);
        QCOMPARE(selection.funnel[0].filter, QByteArray("verified"));
        QCOMPARE(selection.funnel[1].filter, QByteArray("decision"));
        QCOMPARE(selection.funnel[1].removed, 0); // nobody decided anything
        QCOMPARE(selection.funnel[2].filter, QByteArray("rounds"));
        QCOMPARE(selection.funnel[2].removed, 2);
        QCOMPARE(selection.funnel[3].filter, QByteArray("tools"));
        QCOMPARE(selection.funnel[3].left, 2);
    }

    void whatWasDroppedIsLeftOutAndCounted()
    {
        CurationColumns columns;
        for (const TriageDecision decision :
            {TriageDecision::Undecided, TriageDecision::Keep, TriageDecision::Fix, TriageDecision::Drop}) {
            addEnvironment(columns, Validity::Valid, 4, EnvironmentOrigin::Imported, decision);
            addTask(columns, Verdict::Correct, false, 20);
        }
        const TaskSelection paper = select(columns, *recipePreset("paper"));
        QCOMPARE(paper.tasks, (std::vector<qint32> {0, 1, 2}));
        QCOMPARE(paper.funnel[1].filter, QByteArray("decision"));
        QCOMPARE(paper.funnel[1].removed, 1);
        Recipe kept = *recipePreset("paper");
        kept.decision = DecisionFilter::Kept;
        QCOMPARE(select(columns, kept).tasks, std::vector<qint32> {1});
        kept.decision = DecisionFilter::Any;
        QCOMPARE(select(columns, kept).tasks.size(), size_t(4));
    }

    void repeatedCallsCountOnlyForImportedEnvironments()
    {
        CurationColumns columns;
        addEnvironment(columns, Validity::Valid, 4, EnvironmentOrigin::Imported);
        addTask(columns, Verdict::Correct, false, 30, 7);
        addEnvironment(columns, Validity::Valid, 4, EnvironmentOrigin::Extracted);
        addTask(columns, Verdict::Correct, false, 30, 7);
        addTask(columns, Verdict::Correct, false, 30, kUnknown);
        addEnvironment(columns, Validity::Valid, 4, EnvironmentOrigin::Edited);
        addTask(columns, Verdict::Correct, false, 30, 7);
        QCOMPARE(countedRounds(columns, 0), 30);
        QCOMPARE(countedRounds(columns, 1), 7);
        QCOMPARE(countedRounds(columns, 2), 30);
        QCOMPARE(countedRounds(columns, 3), 7);
    }

    void anOpenRangeIsNoStep()
    {
        QVERIFY(select(CurationColumns(), Recipe {{}, {}, {}, false}).funnel.isEmpty());
        QCOMPARE(select(CurationColumns(), *recipePreset("all")).funnel.size(), 2);
    }

    void everyStepAddsUp()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            const CurationColumns columns = randomColumns(random);
            const Recipe recipe {{}, {int(random() % 80), int(80 + random() % 500)}, {int(random() % 8), 8}, random() % 2 == 0,
                DecisionFilter(random() % 3)};
            const TaskSelection selection = select(columns, recipe);
            qint64 before = qint64(columns.tasks());
            for (const FunnelStep& step : selection.funnel) {
                QCOMPARE(step.left + step.removed, before);
                QVERIFY(step.removed >= 0);
                // What a filter alone removes comes back when it is taken away, and nothing else does.
                const qint64 back = qint64(select(columns, without(recipe, step.filter)).tasks.size());
                QCOMPARE(step.removedAlone, back - qint64(selection.tasks.size()));
                before = step.left;
            }
            QCOMPARE(qint64(selection.tasks.size()), before);
            QVERIFY(std::is_sorted(selection.tasks.begin(), selection.tasks.end()));
        }
    }

    void histogramsCountEveryTaskOnce()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 300; ++round) {
            const CurationColumns columns = randomColumns(random);
            const int maxBins = 1 + int(random() % 40);
            for (const Histogram& histogram : {roundsHistogram(columns, maxBins), toolsHistogram(columns, maxBins)}) {
                QVERIFY(int(histogram.counts.size()) <= maxBins);
                const qint64 counted = std::accumulate(histogram.counts.begin(), histogram.counts.end(), qint64(0));
                QCOMPARE(counted + histogram.unknown, qint64(columns.tasks()));
            }
        }
    }

    void aDensityAddsUpToItsHistograms()
    {
        std::mt19937 random(13);
        for (int round = 0; round < 100; ++round) {
            const CurationColumns columns = randomColumns(random);
            const Histogram rounds = roundsHistogram(columns, 12);
            const TaskSelection selection = select(columns, *recipePreset("paper"));
            const Density both = density(columns, selection, rounds, toolsHistogram(columns, 6));
            for (size_t x = 0; x < rounds.counts.size(); ++x) { // tools are always known
                qint64 column = 0;
                for (size_t y = 0; y < both.tools.counts.size(); ++y)
                    column += both.all[both.cell(x, y)];
                QCOMPARE(column, rounds.counts[x]);
            }
            QCOMPARE(std::accumulate(both.kept.begin(), both.kept.end(), qint64(0)), qint64(selection.tasks.size()));
        }
    }

    void aBinHoldsItsLowerEdge()
    {
        CurationColumns columns;
        addEnvironment(columns, Validity::Valid, 4, EnvironmentOrigin::Imported);
        for (const int rounds : {0, 9, 10, 19, 20, 29})
            addTask(columns, Verdict::Correct, false, rounds);
        const Histogram histogram = roundsHistogram(columns, 3);
        QCOMPARE(histogram.width, 10);
        QCOMPARE(histogram.counts, (std::vector<qint64> {2, 2, 2}));
        QVERIFY(!histogram.lastIsOpen);
    }

    void aLongTailDoesNotStretchTheScale()
    {
        CurationColumns columns;
        addEnvironment(columns, Validity::Valid, 4, EnvironmentOrigin::Imported);
        for (int task = 0; task < 200; ++task)
            addTask(columns, Verdict::Correct, false, task % 100);
        addTask(columns, Verdict::Correct, false, 1'000'000);
        const Histogram histogram = roundsHistogram(columns, 50);
        QCOMPARE(histogram.width, 2);
        QCOMPARE(histogram.end(), 100);
        QVERIFY(histogram.lastIsOpen);
        QCOMPARE(histogram.counts.back(), 5);
    }

    void tasksAreOrderedByWhatTheFilterCounts()
    {
        CurationColumns columns;
        addEnvironment(columns, Validity::Valid, 6, EnvironmentOrigin::Extracted);
        addTask(columns, Verdict::Correct, false, 90, 20);
        addTask(columns, Verdict::Correct, false, 30);
        addEnvironment(columns, Validity::Valid, 5, EnvironmentOrigin::Imported);
        addTask(columns, Verdict::Correct, false, 30);
        const TaskSelection all = select(columns, *recipePreset("all"));
        QCOMPARE(orderedTasks(columns, all, TaskOrder::Rounds, false), (std::vector<RowId> {1, 2, 3}));
        QCOMPARE(orderedTasks(columns, all, TaskOrder::Rounds, true), (std::vector<RowId> {2, 3, 1}));
        QCOMPARE(orderedTasks(columns, all, TaskOrder::Tools, false), (std::vector<RowId> {3, 1, 2}));
        QCOMPARE(orderedTasks(columns, all, TaskOrder::Environment, true), (std::vector<RowId> {3, 1, 2}));
    }

    void aHundredThousandTasksAreFilteredInOnePass()
    {
        CurationColumns columns;
        for (int environment = 0; environment < 25'000; ++environment) {
            addEnvironment(columns, Validity::Valid, environment % 9, EnvironmentOrigin::Extracted);
            for (int task = 0; task < 4; ++task)
                addTask(columns, Verdict::Correct, false, environment % 700, task ? environment % 300 : kUnknown);
        }
        const Recipe paper = *recipePreset("paper");
        QBENCHMARK {
            QVERIFY(!select(columns, paper).tasks.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestFunnel)
#include "tst_funnel.moc"
