"""Roads join towns 0 to n - 1, each with a toll for both directions. Find the smallest toll from one town to another, -1 if there is no way.

>>> cheapest_trip(4, [[0, 1, 5], [1, 2, 2], [0, 2, 9], [2, 3, 1]], 0, 3)
8
>>> cheapest_trip(3, [[0, 1, 4]], 0, 2)
-1
"""
import heapq
from collections import defaultdict


def cheapest_trip(n, roads, source, goal):
    graph = defaultdict(list)
    for a, b, toll in roads:
        graph[a].append((b, toll))
        graph[b].append((a, toll))
    distances = [float("inf")] * n
    distances[source] = 0
    heap = [(0, source)]
    while heap:
        distance, town = heapq.heappop(heap)
        if town == goal:
            return distance
        if distance > distances[town]:
            continue
        for other, toll in graph[town]:
            further = distance + toll
            if further < distances[other]:
                distances[other] = further
                heapq.heappush(heap, (further, other))
    return -1
