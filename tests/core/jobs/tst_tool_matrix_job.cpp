#include "core/jobs/tool_matrix_job.h"

#include "core/workspace/environments.h"
#include "core/workspace/solutions.h"
#include "core/workspace/tasks.h"
#include "support/planted.h"
#include "support/workspace_fixture.h"

using namespace codegym;

namespace {

const QString kRedundant = QStringLiteral("tests/data/audit/unneeded-tool/called_for_nothing.py");
const QString kLeaking = QStringLiteral("tests/data/audit/one-call-answer/whole_walk_in_one_tool.py");

/// Goes on only where ConfirmTown answers, which the oracle does not ask.
const ByteText kCautious = R"(def solve(self):
    def ask(name, **parameters):
        return self.step(json.dumps({"name": name, "parameters": parameters}))[1]
    town = json.loads(ask("Observe"))["start"]
    cost = json.loads(ask("GetToll", town=town))
    while not json.loads(ask("IsLastTown", town=town)):
        town = json.loads(ask("GetNextTown", town=town))
        if "Error" in ask("ConfirmTown", town=town):
            break
        cost += json.loads(ask("GetToll", town=town))
    return ask("Done", answer=cost)
)";

} // namespace

/// Which tools the known solutions of an environment need.
class TestToolMatrixJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        PoolSettings settings;
        settings.consentToNone = true;
        m_pool = std::make_unique<WorkerPool>(settings);
        VERIFY_OK(m_pool->start());
    }

    void theOracleAloneFindsAToolRedundant()
    {
        const Result<ToolMatrix> matrix = measure(kRedundant, {});
        VERIFY_OK(matrix);
        QCOMPARE(matrix->solutions.size(), 1);
        QCOMPARE(matrix->solutions[0].name, ByteText());
        QCOMPARE(matrix->solutions[0].solved, matrix->solutions[0].tasks);
        QCOMPARE(row(*matrix, "ConfirmTown").role, ToolRole::Redundant);
        QCOMPARE(row(*matrix, "GetToll").role, ToolRole::LoadBearing);
        const ToolUse use = row(*matrix, "ConfirmTown").uses[0];
        QVERIFY(use.calls > 0 && use.tried == 4 && use.solved == 4);
    }

    void aSolutionThatNeedsTheToolMakesItLoadBearing()
    {
        const Result<ToolMatrix> matrix = measure(kRedundant, {{"cautious", kCautious, {}}});
        VERIFY_OK(matrix);
        QCOMPARE(matrix->solutions.value(1).name, ByteText("cautious"));
        QVERIFY(!row(*matrix, "ConfirmTown").uses.value(0).needed());
        QVERIFY(row(*matrix, "ConfirmTown").uses.value(1).needed());
        QCOMPARE(row(*matrix, "ConfirmTown").role, ToolRole::LoadBearing);
    }

    void aToolThatSaysTheAnswerLeaksIt()
    {
        const Result<ToolMatrix> matrix = measure(kLeaking, {});
        VERIFY_OK(matrix);
        QCOMPARE(row(*matrix, "GetWalkTotal").role, ToolRole::AnswerLeaking);
    }

    void whatIsNoSolutionSaysWhy()
    {
        const Result<ToolMatrix> matrix = measure(kRedundant, {{"broken", "def solve(self)\n", {}}});
        VERIFY_OK(matrix);
        QVERIFY(!matrix->solutions.value(1).refused.isEmpty());
        QCOMPARE(row(*matrix, "ConfirmTown").uses.value(1), ToolUse());
        QCOMPARE(row(*matrix, "ConfirmTown").role, ToolRole::Redundant);
    }

    void withoutTestsItSaysSo()
    {
        const test::TemporaryWorkspace workspace;
        const auto added = workspace->write([](Connection& c) {
            return addEnvironment(c, test::sampleEnvironment(test::sampleKey()), ConflictPolicy::Keep);
        });
        VERIFY_OK(added);
        JobContext context({}, [](const JobProgress&) {});
        const Result<ToolMatrix> matrix = toolMatrixOf(*workspace, *m_pool, m_settings, added->row, context);
        QVERIFY(!matrix.ok());
        QVERIFY(matrix.error().text().contains(QLatin1String("no tests")));
    }

private:
    /// Through a workspace, on the file's own self tests.
    Result<ToolMatrix> measure(const QString& file, const QList<CandidateSolution>& solutions)
    {
        const AuditInput planted = test::plantedInput(test::projectPath(file));
        const Result<Inspection> inspection = m_pool->inspect(planted.environment.revision.source).result();
        if (!inspection)
            return inspection.error();
        const test::TemporaryWorkspace workspace;
        const auto row = workspace->write([&](Connection& c) -> Result<RowId> {
            const auto added = addEnvironment(c, planted.environment, ConflictPolicy::Keep);
            if (!added)
                return added.error();
            QList<TaskConfiguration> tasks;
            for (const ByteText& configuration : inspection->selfTests)
                tasks.append(test::sampleTask(planted.environment.key, configuration));
            if (const auto kept = addTasks(c, tasks); !kept)
                return kept.error();
            for (const CandidateSolution& solution : solutions) {
                if (const auto kept = addSolution(c, added->row, solution); !kept)
                    return kept.error();
            }
            return added->row;
        });
        if (!row)
            return row.error();
        JobContext context({}, [](const JobProgress&) {});
        return toolMatrixOf(*workspace, *m_pool, m_settings, *row, context);
    }

    static ToolMatrixRow row(const ToolMatrix& matrix, const ByteText& tool)
    {
        const auto found = std::find_if(
            matrix.rows.begin(), matrix.rows.end(), [&](const ToolMatrixRow& row) { return row.tool == tool; });
        return found == matrix.rows.end() ? ToolMatrixRow() : *found;
    }

    MachineSettings m_settings;
    std::unique_ptr<WorkerPool> m_pool;
};

QTEST_GUILESS_MAIN(TestToolMatrixJob)
#include "tst_tool_matrix_job.moc"
