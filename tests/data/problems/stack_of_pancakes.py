"""A stack of pancakes is listed from the bottom to the top by size. Return the sizes that can be seen
from above, from the top down: a pancake is seen if it is larger than all those above it.

>>> stack_of_pancakes([9, 4, 6, 2, 3])
[3, 6, 9]
>>> stack_of_pancakes([1, 5, 5])
[5]
"""


def stack_of_pancakes(sizes):
    seen = []
    for size in reversed(sizes):
        if not seen or size > seen[-1]:
            seen.append(size)
    return seen
