#pragma once

#include "core/model/task.h"

namespace codegym {

/// The way from one state of a played environment to another: back to the state after so many calls, then these again.
struct PlayRoute {
    int kept = 0;
    QList<int> again; ///< Nodes, in the order in which their calls are made.
};

/// The calls made in one environment by hand, with every branch. A node is the state after its call; the root is the
/// state after reset.
class PlayTree {
public:
    static constexpr int root = 0;

    int current() const { return m_current; }
    void goTo(int node);

    /// Notes a call made in the current state and goes to where it led: on an old branch where the same call got the
    /// same answer there, else on a new one.
    int take(const Step& step);

    const Step& step(int node) const { return m_nodes[node].step; } ///< Of any node but the root.
    int parent(int node) const { return m_nodes[node].parent; } ///< -1 for the root.
    const QList<int>& branches(int node) const { return m_nodes[node].branches; } ///< In the order in which they were made.
    int depth(int node) const; ///< Calls that lead to it.
    int next() const { return m_nodes[m_current].lastBranch; } ///< Along the branch last gone; -1 at the end.

    QList<int> path(int node) const; ///< From the first call to node.
    QList<int> line() const; ///< path(current()), and on along the branches last gone.
    PlayRoute routeTo(int node) const; ///< From the current node.
    QList<Step> steps() const; ///< Those that lead to the current node.

private:
    struct Node {
        Step step;
        int parent = -1;
        int lastBranch = -1;
        QList<int> branches;
    };

    QList<Node> m_nodes {Node()};
    int m_current = root;
};

/// How many calls of a way on are new: a call that was already made, and got the same answer, is free, because whoever
/// plays knows it already.
int newCalls(const QList<Step>& made, const QList<Step>& wayOn);

} // namespace codegym
