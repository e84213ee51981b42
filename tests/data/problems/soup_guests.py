"""On a buffet there are pots with whole numbers of ladles of soup. Every guest goes to the fullest pot and takes a third of what is in it, rounded up to whole ladles. If all the pots are empty, the guests take nothing. Return what is left in the pots after k guests, the fullest pot first.

>>> soup_guests([9, 4], 2)
[4, 4]
>>> soup_guests([10], 3)
[2]
>>> soup_guests([1, 1], 5)
[0, 0]
"""
import heapq


def soup_guests(pots, k):
    heap = [-ladles for ladles in pots]
    heapq.heapify(heap)
    for _ in range(k):
        if not heap or heap[0] == 0:
            break
        ladles = -heap[0]
        taken = (ladles + 2) // 3
        heapq.heapreplace(heap, -(ladles - taken))
    return sorted((-ladles for ladles in heap), reverse=True)
