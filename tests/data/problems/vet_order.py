"""One vet treats animals. Each animal is a tuple (name, arrival, urgency, minutes). When the vet is free, she takes the animal with the highest urgency out of those that have arrived; of equally urgent ones the earliest arrival, and of those the name that comes first in the alphabet. If nobody is waiting she waits for the next arrival. Once started, a treatment is never broken off. An animal that arrives at the very minute a treatment ends is already there for the next choice.

Return the list of (name, start) in the order of treatment.

Example: Rex (arrives 0, urgency 1, 10 minutes), Tom (arrives 2, urgency 1, 5 minutes) and Kiki (arrives 4, urgency 9, 5 minutes). Rex starts at 0, Kiki at 10, Tom at 15.

>>> vet_order([("Rex", 0, 1, 10), ("Tom", 2, 1, 5), ("Kiki", 4, 9, 5)])
[('Rex', 0), ('Kiki', 10), ('Tom', 15)]
>>> vet_order([("B", 3, 2, 1), ("A", 3, 2, 1), ("C", 50, 1, 9)])
[('A', 3), ('B', 4), ('C', 50)]
>>> vet_order([])
[]
"""
import heapq


def vet_order(animals):
    coming = sorted(animals, key=lambda a: a[1])
    waiting = []
    order = []
    clock = 0
    nxt = 0
    while nxt < len(coming) or waiting:
        if not waiting and coming[nxt][1] > clock:
            clock = coming[nxt][1]
        while nxt < len(coming) and coming[nxt][1] <= clock:
            name, arrival, urgency, minutes = coming[nxt]
            heapq.heappush(waiting, (-urgency, arrival, name, minutes))
            nxt += 1
        _, _, name, minutes = heapq.heappop(waiting)
        order.append((name, clock))
        clock += minutes
    return order
