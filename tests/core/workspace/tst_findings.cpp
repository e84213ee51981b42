#include "core/workspace/findings.h"

#include "core/workspace/environment_list.h"
#include "core/workspace/environments.h"
#include "core/workspace/findings_board.h"
#include "core/workspace/trash.h"
#include "support/workspace_fixture.h"

using namespace codegym;
using test::TemporaryWorkspace;

class TestFindings : public QObject {
    Q_OBJECT

    struct Fixture : TemporaryWorkspace {
        Fixture()
        {
            const auto added = workspace->write([](Connection& c) {
                return addEnvironment(c, test::sampleEnvironment(test::sampleKey()), ConflictPolicy::Keep);
            });
            subject = {SubjectKind::Environment, added.ok() ? added->row : 0};
        }
        Status replace(const QByteArray& producer, const QList<Finding>& given)
        {
            return workspace->write([&](Connection& c) { return replaceFindings(c, subject, producer, given); });
        }
        Status waive(const Finding& finding, const QByteArray& reason)
        {
            return workspace->write(
                [&](Connection& c) { return waiveFinding(c, subject, finding.waiverId(), reason, "reviewer"); });
        }
        QList<Finding> stored()
        {
            const auto found = workspace->read([&](Connection& c) { return findings(c, subject); });
            return found ? *found : QList<Finding>();
        }
        EnvironmentRow row()
        {
            const auto rows = workspace->read([&](Connection& c) { return environmentRows(c, {subject.row}, {}); });
            return rows && !rows->isEmpty() ? rows->first() : EnvironmentRow();
        }
        QList<RuleFindings> board()
        {
            const auto found = workspace->read([](Connection& c) { return findingsBoard(c); });
            return found ? *found : QList<RuleFindings>();
        }
        std::vector<RowId> with(const QByteArray& rule)
        {
            EnvironmentFilter filter;
            filter.rule = rule;
            const auto found = workspace->read([&](Connection& c) { return environmentIds(c, filter); });
            return found ? *found : std::vector<RowId>();
        }
        Subject subject;
    };

    const Finding m_leak {"observe-leak", Severity::Warning, "Observe shows \xFF", "Observe", {}};
    const Finding m_fault {"weak-done", Severity::Error, "Done accepts true for 1", "Done", {}};

private Q_SLOTS:
    void theBoardCountsEachRuleTheWorstFirst()
    {
        Fixture f;
        const Finding more {"observe-leak", Severity::Info, "Observe shows a size", "Observe", {}};
        VERIFY_OK(f.replace("audit", {m_leak, more, m_fault}));
        QCOMPARE(f.board(),
            (QList<RuleFindings> {{"weak-done", Severity::Error, 1, 1, 0}, {"observe-leak", Severity::Warning, 1, 2, 0}}));
    }

    void whatIsWaivedIsCountedApartOnTheBoard()
    {
        Fixture f;
        VERIFY_OK(f.replace("audit", {m_leak, m_fault}));
        VERIFY_OK(f.waive(m_fault, "meant so"));
        const QList<RuleFindings> board = f.board();
        QCOMPARE(board.size(), 2);
        QCOMPARE(board[0], (RuleFindings {"weak-done", Severity::Error, 0, 0, 1}));
        QCOMPARE(board[1], (RuleFindings {"observe-leak", Severity::Warning, 1, 1, 0}));
    }

    void whatLiesInTheTrashIsNotOnTheBoard()
    {
        Fixture f;
        VERIFY_OK(f.replace("audit", {m_leak}));
        VERIFY_OK(f.workspace->write([&](Connection& c) { return moveToTrash(c, TrashKind::Environment, {f.subject.row}); }));
        QCOMPARE(f.board(), QList<RuleFindings>());
    }

    void worstFirstByteForByte()
    {
        Fixture workspace;
        VERIFY_OK(workspace.replace("audit", {m_leak, m_fault}));
        QCOMPARE(workspace.stored(), (QList {m_fault, m_leak}));
    }

    void aProducerReplacesOnlyItsOwn()
    {
        Fixture workspace;
        VERIFY_OK(workspace.replace("audit", {m_leak}));
        VERIFY_OK(workspace.replace("verify", {m_fault}));
        VERIFY_OK(workspace.replace("audit", {}));
        QCOMPARE(workspace.stored(), QList {m_fault});
    }

    void aWaiverHoldsForOneFindingAndSurvivesARerun()
    {
        Fixture workspace;
        VERIFY_OK(workspace.replace("audit", {m_leak, m_fault}));
        VERIFY_OK(workspace.waive(m_leak, "meant so"));
        VERIFY_OK(workspace.replace("audit", {m_leak, m_fault}));
        const QList<Finding> stored = workspace.stored();
        QCOMPARE(stored[1].waivedReason, QByteArray("meant so"));
        QVERIFY(!stored[0].waived());
        QCOMPARE(workspace.row().findings, 1);
        QCOMPARE(workspace.row().errors, 1);
    }

    void aWaiverCanBeTakenBack()
    {
        Fixture workspace;
        VERIFY_OK(workspace.replace("audit", {m_leak}));
        VERIFY_OK(workspace.waive(m_leak, "meant so"));
        QCOMPARE(workspace.row().findings, 0);
        VERIFY_OK(workspace.waive(m_leak, ""));
        QCOMPARE(workspace.row().findings, 1);
    }

    void rulesAreCountedByEnvironmentWithoutWhatIsWaived()
    {
        Fixture workspace;
        const Finding again {"observe-leak", Severity::Warning, "Observe shows more", "Observe", {}};
        VERIFY_OK(workspace.replace("audit", {m_leak, again, m_fault}));
        VERIFY_OK(workspace.waive(m_leak, "meant so"));
        QCOMPARE(workspace.board()[1], (RuleFindings {"observe-leak", Severity::Warning, 1, 1, 1}));
        VERIFY_OK(workspace.waive(again, "meant so"));
        QCOMPARE(workspace.board()[1], (RuleFindings {"observe-leak", Severity::Warning, 0, 0, 2}));
    }

    void aListIsNarrowedDownToARuleThatNobodyWaived()
    {
        Fixture workspace;
        VERIFY_OK(workspace.replace("audit", {m_leak}));
        QCOMPARE(workspace.with("observe-leak"), std::vector<RowId> {workspace.subject.row});
        QCOMPARE(workspace.with("weak-done"), std::vector<RowId>());
        VERIFY_OK(workspace.waive(m_leak, "meant so"));
        QCOMPARE(workspace.with("observe-leak"), std::vector<RowId>());
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
