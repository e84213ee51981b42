"""Shards of a plate are intervals (start, end) on its rim. You lay them down in the given order, and a
shard is thrown away if it overlaps one that lies there; touching ends are fine. Return the shards that
lie there in the end, sorted.

>>> glue_shards([(5, 8), (0, 3), (2, 4), (3, 5)])
[(0, 3), (3, 5), (5, 8)]
>>> glue_shards([])
[]
"""


def glue_shards(shards):
    placed = []
    for start, end in shards:
        if not any(start < e and s < end for s, e in placed):
            placed.append((start, end))
    placed.sort()
    return placed
