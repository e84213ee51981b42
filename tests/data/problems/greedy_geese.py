"""Geese eat from heaps of grain. Each minute the biggest heap (any of equals) loses half, rounded up.
How much grain is left in all after the given number of minutes?

>>> greedy_geese([7, 4], 2)
5
>>> greedy_geese([1], 5)
0
"""
import heapq


def greedy_geese(heaps, minutes):
    heap = [-grain for grain in heaps]
    heapq.heapify(heap)
    for _ in range(minutes):
        biggest = -heap[0]
        heapq.heapreplace(heap, -(biggest // 2))
    return -sum(heap)
