"""Each stone tells how far one may jump from it at most. How few jumps lead from the first stone to the last? -1 where none do.

>>> jump_to_end([2, 3, 1, 1, 4])
2
>>> jump_to_end([1, 0, 2])
-1
>>> jump_to_end([0])
0
"""


def jump_to_end(stones):
    jumps = reach = edge = 0
    for i in range(len(stones) - 1):
        reach = max(reach, i + stones[i])
        if i == edge:
            if reach == i:
                return -1
            jumps += 1
            edge = reach
    return jumps
