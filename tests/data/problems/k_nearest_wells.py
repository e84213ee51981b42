"""Name the k wells nearest to the village at (0, 0), the nearest first; of equally near ones the smaller coordinates come first.

>>> k_nearest_wells([[3, 3], [5, -1], [-2, 4]], 2)
[[3, 3], [-2, 4]]
>>> k_nearest_wells([[0, 1], [1, 0]], 1)
[[0, 1]]
"""
import heapq


def k_nearest_wells(wells, k):
    heap = []
    for x, y in wells:
        heapq.heappush(heap, (x * x + y * y, x, y))
    result = []
    while heap and len(result) < k:
        _, x, y = heapq.heappop(heap)
        result.append([x, y])
    return result
