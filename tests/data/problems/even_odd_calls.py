"""Two rules call each other: a pile of stones is even if the pile without one stone is odd. Tell whether a pile is even.

>>> pile_is_even([1, 1, 1, 1])
True
>>> pile_is_even([1])
False
"""


def pile_is_even(stones):
    def even(i):
        return True if i == len(stones) else odd(i + 1)

    def odd(i):
        return False if i == len(stones) else even(i + 1)

    return even(0)
