#include "core/trajectories/play_tree.h"

#include <QTest>

using namespace codegym;

/// What a person's way through an environment looks like once there are branches.
class TestPlayTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCallLeadsOn()
    {
        PlayTree tree;
        const int first = tree.take({"a", "1"});
        const int second = tree.take({"b", "2"});
        QCOMPARE(tree.current(), second);
        QCOMPARE(tree.parent(second), first);
        QCOMPARE(tree.path(second), (QList<int> {first, second}));
        QCOMPARE(tree.steps().last().action, "b");
    }

    void anotherCallFromAnEarlierStateIsABranch()
    {
        PlayTree tree;
        const int first = tree.take({"a", "1"});
        const int one = tree.take({"b", "2"});
        tree.goTo(first);
        const int other = tree.take({"c", "3"});
        QCOMPARE(tree.branches(first), (QList<int> {one, other}));
        QCOMPARE(tree.line(), (QList<int> {first, other}));
    }

    void theSameCallWithTheSameAnswerIsNoBranch()
    {
        PlayTree tree;
        const int first = tree.take({"{\"name\": \"a\"}", "1"});
        tree.goTo(PlayTree::root);
        QCOMPARE(tree.take({"{\"name\":\"a\"}", "1"}), first);
        tree.goTo(PlayTree::root);
        QVERIFY(tree.take({"{\"name\": \"a\"}", "2"}) != first);
    }

    void goingBackKeepsWhatLiesAhead()
    {
        PlayTree tree;
        const int first = tree.take({"a", "1"});
        const int second = tree.take({"b", "2"});
        tree.goTo(PlayTree::root);
        QCOMPARE(tree.next(), first);
        QCOMPARE(tree.line(), (QList<int> {first, second}));
        QVERIFY(tree.steps().isEmpty());
    }

    void theRouteKeepsWhatBothWaysShare()
    {
        PlayTree tree;
        const int first = tree.take({"a", "1"});
        const int one = tree.take({"b", "2"});
        const int last = tree.take({"c", "3"});
        tree.goTo(first);
        const int other = tree.take({"d", "4"});
        const PlayRoute route = tree.routeTo(last);
        QCOMPARE(route.kept, 1);
        QCOMPARE(route.again, (QList<int> {one, last}));
        QCOMPARE(tree.routeTo(PlayTree::root).kept, 0);
        QVERIFY(tree.routeTo(other).again.isEmpty());
    }

    void theBranchLastGoneIsTheOneAhead()
    {
        PlayTree tree;
        const int one = tree.take({"a", "1"});
        tree.goTo(PlayTree::root);
        const int other = tree.take({"b", "2"});
        tree.goTo(one);
        tree.goTo(PlayTree::root);
        QCOMPARE(tree.next(), one);
        QVERIFY(tree.next() != other);
    }

    void whatIsKnownIsFree()
    {
        const QList<Step> made {{"{\"name\": \"Observe\"}", "[3]"}, {"{\"name\": \"Size\"}", "1"}};
        const QList<Step> wayOn {{"{\"name\":\"Observe\"}", "[3]"}, {"{\"name\": \"Size\"}", "2"}, {"Done", "Reward: 1"}};
        QCOMPARE(newCalls(made, wayOn), 2);
    }
};

QTEST_APPLESS_MAIN(TestPlayTree)
#include "tst_play_tree.moc"
