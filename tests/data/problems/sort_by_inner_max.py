"""Given a list of lists of integers, return the lists sorted by their greatest member, smallest
first. Lists with the same greatest member go by length, shorter first, and then keep their
order. Empty lists come before all others.

>>> sort_by_inner_max([[5, 1], [3], [], [2, 5, 5], [5]])
[[], [3], [5], [5, 1], [2, 5, 5]]
>>> sort_by_inner_max([[-1], [-7, -3]])
[[-7, -3], [-1]]
"""

def sort_by_inner_max(ls):
    return sorted(ls, key=lambda l: (bool(l), max(l, default=0), len(l)))
