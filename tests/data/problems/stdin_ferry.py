"""A small ferry carries cars over a river. It has a deck of fixed length, and cars drive on in the order of the queue for as long as the next one still fits. Then the ferry crosses, comes back empty, and loads again. Every crossing in one direction takes m minutes; loading takes no time. No car is longer than the deck.

Input

The first line holds the length of the deck and the number m. The second line holds the number of cars. The third line holds the lengths of the cars in the order of the queue; it is missing if there are no cars.

Output

Print two numbers: how many trips with cars the ferry makes, and after how many minutes the last car is on the other side (0 if there are no cars).

Examples

Input
10 5
4
6 4 3 8
Output
3 25

Input
20 7
0
Output
0 0
"""
import sys
from collections import deque


def main():
    data = list(map(int, sys.stdin.read().split()))
    deck, minutes, count = data[:3]
    queue = deque(data[3:3 + count])
    trips = 0
    while queue:
        free = deck
        while queue and queue[0] <= free:
            free -= queue.popleft()
        trips += 1
    if trips == 0:
        print(0, 0)
    else:
        print(trips, (2 * trips - 1) * minutes)


main()
