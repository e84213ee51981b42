"""A carter wants to get from town 1 to town n paying as little toll as he can.

Input

The first line holds the number of towns n and of roads m. Each of the next m lines holds two towns
and the toll of the road between them, which may be used both ways.

Output

Print the least toll, or "impossible".

Examples

Input
3 3
1 2 4
2 3 1
1 3 9
Output
5

Input
2 0
Output
impossible
"""
import heapq

n, m = map(int, input().split())
roads = [[] for _ in range(n + 1)]
for _ in range(m):
    a, b, toll = map(int, input().split())
    roads[a].append((toll, b))
    roads[b].append((toll, a))

best = {}
heap = [(0, 1)]
while heap:
    paid, town = heapq.heappop(heap)
    if town in best:
        continue
    best[town] = paid
    for toll, other in roads[town]:
        if other not in best:
            heapq.heappush(heap, (paid + toll, other))

print(best.get(n, "impossible"))
