"""Find the positions of the first two parcels that together weigh the target, or an empty list.

>>> pair_with_sum([4, 9, 2, 7], 11)
[1, 2]
>>> pair_with_sum([1, 2, 3], 100)
[]
"""


def pair_with_sum(weights, target):
    seen = {}
    for position, weight in enumerate(weights):
        rest = target - weight
        if rest in seen:
            return [seen[rest], position]
        seen[weight] = position
    return []
