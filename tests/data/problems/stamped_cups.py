"""A coffee bar stamps a card once for every cup that is paid for. As soon as
the card holds `full` stamps it is swapped for one free cup, which is not
stamped. Return how many cups a customer drinks altogether after paying for
`paid` cups.

>>> stamped_cups(9, 10)
9
>>> stamped_cups(25, 8)
28
>>> stamped_cups(0, 5)
0
"""


def stamped_cups(paid, full):
    return paid + paid // full
