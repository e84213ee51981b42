"""Seats are taken by number. Which is the smallest free seat, counted from 1?

>>> first_gap([1, 2, 4])
3
>>> first_gap([2, 3])
1
>>> first_gap([1, 2, 3])
4
"""


def first_gap(seats):
    for seat in range(1, len(seats) + 1):
        if seat not in seats:
            break
    else:
        return len(seats) + 1
    return seat
