"""Messages travel along one-way links, each taking some time. When has every station, numbered from 1 to n, the message that station k sends at time 0? -1 where one never gets it.

>>> network_delay([[2, 1, 1], [2, 3, 1], [3, 4, 1]], 4, 2)
2
>>> network_delay([[1, 2, 5]], 2, 2)
-1
"""
import heapq


def network_delay(links, n, k):
    graph = {}
    for a, b, time in links:
        graph.setdefault(a, []).append((b, time))
    arrived = {}
    heap = [(0, k)]
    while heap:
        now, station = heapq.heappop(heap)
        if station in arrived:
            continue
        arrived[station] = now
        for other, time in graph.get(station, []):
            if other not in arrived:
                heapq.heappush(heap, (now + time, other))
    return max(arrived.values()) if len(arrived) == n else -1
