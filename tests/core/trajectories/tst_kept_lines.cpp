#include "core/trajectories/kept_lines.h"

#include <QtTest>

using namespace codegym;

/// Where a kept line of a sitting branches off from another.
class TestKeptLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstBranchesOffFromNothing()
    {
        const KeptLines::Branch branch = KeptLines().branchOf({1, 2});
        QCOMPARE(branch.parent, ByteText());
        QCOMPARE(branch.after, 0);
    }

    void theLongestCommonBeginningCounts()
    {
        KeptLines kept;
        kept.add("short", {1, 2});
        kept.add("long", {1, 2, 3, 4});
        kept.add("as long", {1, 2, 3, 9});
        const KeptLines::Branch branch = kept.branchOf({1, 2, 3, 5});
        QCOMPARE(branch.parent, ByteText("long"));
        QCOMPARE(branch.after, 3);
    }

    void goingOnFromAKeptLineIsABranchAtItsEnd()
    {
        KeptLines kept;
        kept.add("first", {1, 2});
        QCOMPARE(kept.branchOf({1, 2, 3}).after, 2);
    }

    void whatSharesNoStepHasNoParent()
    {
        KeptLines kept;
        kept.add("first", {1, 2});
        QCOMPARE(kept.branchOf({3}).parent, ByteText());
    }
};

QTEST_APPLESS_MAIN(TestKeptLines)
#include "tst_kept_lines.moc"
