"""At harvest a row of grain loads is waiting, each with the minutes one round trip to the barn takes. Several
carts fetch the loads in the given order: the next load goes to the cart that is free first, and among
carts free at the same time to the one with the smallest number. Carts are given as a list of names in number
order with the minute at which each one becomes available. Return a dictionary from the name of each cart
that carried something to the pair (number of loads, minute of its last return), in cart order.

>>> harvest_finish([("Ann", 0), ("Bob", 5), ("Cy", 60)], [10, 7, 7, 4])
{'Ann': (2, 17), 'Bob': (2, 16)}
>>> harvest_finish([("X", 3), ("Y", 3)], [1, 1])
{'X': (1, 4), 'Y': (1, 4)}
>>> harvest_finish([("Z", 8)], [])
{}
"""
import heapq

def harvest_finish(carts, loads):
    heap = [(free, number) for number, (_, free) in enumerate(carts)]
    heapq.heapify(heap)
    trips = [0] * len(carts)
    back = [0] * len(carts)
    for minutes in loads:
        free, number = heapq.heappop(heap)
        trips[number] += 1
        back[number] = free + minutes
        heapq.heappush(heap, (back[number], number))
    return {carts[i][0]: (trips[i], back[i]) for i in range(len(carts)) if trips[i]}
