#include "core/audit/algorithm_words.h"

namespace codegym {

namespace {

/// Words that tell how a solution works; each with its own forms.
const QByteArrayList kAlgorithmWords {"backtrack", "bfs", "bisect", "bitmask", "bubble", "deque", "dfs", "dijkstra",
    "dp", "fenwick", "greedy", "hash", "hashmap", "heap", "heapify", "kadane", "knapsack", "lru", "memo", "memoize",
    "monotonic", "pivot", "pointer", "prefix", "queue", "recurse", "recursion", "recursive", "sieve", "sort", "stack",
    "suffix", "topological", "traverse", "traversal", "trie", "visited"};

/// "sorted", "sorting", "stacks" and "queued" are forms of their word.
QByteArray algorithmWordOf(const QByteArray& word)
{
    static const QByteArrayList endings {"", "s", "es", "ed", "ing", "d", "er", "ted", "ting"};
    for (const QByteArray& known : kAlgorithmWords) {
        if (word.startsWith(known) && endings.contains(word.mid(known.size())))
            return known;
    }
    return {};
}

} // namespace

QSet<QByteArray> algorithmWords(const QByteArrayList& words)
{
    QSet<QByteArray> found;
    for (const QByteArray& word : words) {
        const QByteArray known = algorithmWordOf(word);
        if (!known.isEmpty())
            found.insert(known);
    }
    return found;
}

} // namespace codegym
