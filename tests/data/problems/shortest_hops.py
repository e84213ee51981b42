"""How many hops does a message need from one office to another? Offices know their neighbours; -1 if it cannot arrive.

>>> shortest_hops({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, "a", "d")
2
>>> shortest_hops({"a": [], "b": ["a"]}, "a", "b")
-1
"""
from collections import deque


def shortest_hops(offices, start, goal):
    queue = deque([(start, 0)])
    visited = {start}
    while queue:
        office, hops = queue.popleft()
        if office == goal:
            return hops
        for neighbour in offices[office]:
            if neighbour not in visited:
                visited.add(neighbour)
                queue.append((neighbour, hops + 1))
    return -1
