"""Each thing has a weight and a worth; carry at most the capacity. What is the most worth?

>>> knapsack_best([1, 3, 4, 5], [1, 4, 5, 7], 7)
9
>>> knapsack_best([2], [5], 1)
0
"""


def knapsack_best(weights, worths, capacity):
    n = len(weights)

    def best(i, left):
        if i == n or left == 0:
            return 0
        skip = best(i + 1, left)
        if weights[i] <= left:
            return max(skip, worths[i] + best(i + 1, left - weights[i]))
        return skip

    return best(0, capacity)
