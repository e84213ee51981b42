#include "core/trajectories/play_tree.h"

#include "core/base/literal.h"

#include <QSet>

#include <algorithm>

namespace codegym {

namespace {

/// Equal for the same call with the same answer, however its JSON is spaced.
std::pair<QByteArray, ByteText> identity(const Step& step)
{
    return {canonicalOf(step.action).value_or(step.action), step.observation};
}

} // namespace

void PlayTree::goTo(int node)
{
    m_current = node;
    for (int below = node; m_nodes[below].parent >= 0; below = m_nodes[below].parent)
        m_nodes[m_nodes[below].parent].lastBranch = below;
}

int PlayTree::take(const Step& step)
{
    const QList<int>& branches = m_nodes[m_current].branches;
    const auto same = std::find_if(branches.begin(), branches.end(),
        [&](int node) { return identity(m_nodes[node].step) == identity(step); });
    int node = same == branches.end() ? int(m_nodes.size()) : *same;
    if (same == branches.end()) {
        m_nodes[m_current].branches.append(node);
        m_nodes.append({step, m_current, -1, {}});
    }
    goTo(node);
    return node;
}

int PlayTree::depth(int node) const
{
    int calls = 0;
    while ((node = m_nodes[node].parent) >= 0)
        ++calls;
    return calls;
}

QList<int> PlayTree::path(int node) const
{
    QList<int> nodes;
    for (; node != root; node = m_nodes[node].parent)
        nodes.prepend(node);
    return nodes;
}

QList<int> PlayTree::line() const
{
    QList<int> nodes = path(m_current);
    for (int node = next(); node >= 0; node = m_nodes[node].lastBranch)
        nodes.append(node);
    return nodes;
}

PlayRoute PlayTree::routeTo(int node) const
{
    const QList<int> from = path(m_current);
    const QList<int> to = path(node);
    const auto parted = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    const qsizetype shared = parted.first - from.begin();
    return {int(shared), to.mid(shared)};
}

QList<Step> PlayTree::steps() const
{
    QList<Step> steps;
    for (const int node : path(m_current))
        steps.append(m_nodes[node].step);
    return steps;
}

int newCalls(const QList<Step>& made, const QList<Step>& wayOn)
{
    QSet<std::pair<QByteArray, ByteText>> known;
    for (const Step& step : made)
        known.insert(identity(step));
    return int(std::count_if(wayOn.begin(), wayOn.end(), [&](const Step& step) { return !known.contains(identity(step)); }));
}

} // namespace codegym
