"""A traveller gets bored by using the same means of transport twice in a row. Connections are tuples
(place, place, kind, price), usable in both directions; kind is a word such as "rail" or "boat". Return
the lowest total price of a journey from start to goal in which no two consecutive connections are of
the same kind, or -1 if there is none. Places and connections may be used more than once; no price is
negative. From a place to itself the price is 0.

>>> roads = [("A", "B", "bus", 2), ("B", "C", "bus", 3), ("B", "C", "boat", 9)]
>>> alternate_transport(roads, "A", "C")
11
>>> roads += [("B", "D", "cab", 1), ("B", "D", "van", 2)]
>>> alternate_transport(roads, "A", "C")
8
>>> alternate_transport([("A", "B", "bus", 2), ("B", "C", "bus", 3)], "A", "C")
-1
"""
from heapq import heappush, heappop

def alternate_transport(connections, start, goal):
    graph = {}
    for a, b, kind, price in connections:
        graph.setdefault(a, []).append((b, kind, price))
        graph.setdefault(b, []).append((a, kind, price))
    heap = [(0, start, "")]
    closed = set()
    while heap:
        cost, place, last = heappop(heap)
        if place == goal:
            return cost
        if (place, last) in closed:
            continue
        closed.add((place, last))
        for other, kind, price in graph.get(place, []):
            if kind != last and (other, kind) not in closed:
                heappush(heap, (cost + price, other, kind))
    return -1
