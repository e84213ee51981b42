#include "core/workspace/problems.h"
#include "core/workspace/refusals.h"
#include "core/workspace/trash.h"
#include "support/workspace_fixture.h"

using namespace codegym;
using namespace codegym::test;

/// Refused problems, grouped by what stands in the way.
class TestRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatRefusesMostComesFirst()
    {
        TemporaryWorkspace workspace;
        refuse(workspace, "A", "eval()", 2);
        refuse(workspace, "B", "inputs", 0);
        refuse(workspace, "C", "inputs", 0);
        const QList<RefusalGroup> groups = groupsOf(workspace);
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0].construct, QByteArray("inputs"));
        QCOMPARE(groups[0].problems.size(), 2);
        QCOMPARE(groups[0].problems[1].problem, QByteArray("C"));
        QCOMPARE(groups[1].construct, QByteArray("eval()"));
    }

    void aRefusalShowsTheLineInTheWay()
    {
        TemporaryWorkspace workspace;
        refuse(workspace, "A", "eval()", 2);
        const RefusedProblem expected {"A", 2, "return a[0]", "no way around it"};
        QCOMPARE(groupsOf(workspace).first().problems, QList<RefusedProblem> {expected});
    }

    void aConstructMayHaveALineInItsName()
    {
        TemporaryWorkspace workspace;
        refuse(workspace, "A", "loop, line by line", 0);
        QCOMPARE(groupsOf(workspace).first().construct, QByteArray("loop, line by line"));
        QCOMPARE(groupsOf(workspace).first().problems.first().line, 0);
    }

    void aLineThatIsNotThereIsEmpty()
    {
        TemporaryWorkspace workspace;
        refuse(workspace, "A", "eval()", 99);
        QCOMPARE(groupsOf(workspace).first().problems.first().code, QByteArray());
    }

    void whatIsConvertedOrInTheTrashIsLeftOut()
    {
        TemporaryWorkspace workspace;
        const RowId converted = refuse(workspace, "A", "eval()", 2);
        const RowId removed = refuse(workspace, "B", "eval()", 2);
        VERIFY_OK(workspace->write([&](Connection& c) -> Status {
            const auto moved = moveToTrash(c, TrashKind::Problem, {removed});
            return moved ? setProblemStage(c, converted, ProblemStage::Converted) : Status(moved.error());
        }));
        QVERIFY(groupsOf(workspace).isEmpty());
    }

private:
    static RowId refuse(TemporaryWorkspace& workspace, const QByteArray& id, const QByteArray& construct, int line)
    {
        RowId row = 0;
        const Status written = workspace->write([&](Connection& c) -> Status {
            const auto added = addProblem(c, sampleProblem(id), ConflictPolicy::Keep);
            if (!added)
                return added.error();
            row = added->row;
            const QByteArray place = line > 0 ? ", line " + QByteArray::number(line) : QByteArray();
            return setProblemStage(c, row, ProblemStage::Refused,
                Finding {"refused", Severity::Info, "no way around it", construct + place, {}});
        });
        if (!written)
            qFatal("%s", qPrintable(written.error().text()));
        return row;
    }

    static QList<RefusalGroup> groupsOf(TemporaryWorkspace& workspace)
    {
        const auto groups = workspace->read([](Connection& c) { return refusalGroups(c); });
        if (!groups)
            qFatal("%s", qPrintable(groups.error().text()));
        return *groups;
    }
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
