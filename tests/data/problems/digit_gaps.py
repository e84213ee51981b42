"""Take a whole number without sign and list how far apart each digit is from the digit that follows it. The number 9247, for example, leads to [7, 2, 3]. A number of a single digit leads to an empty list.

>>> digit_gaps(9247)
[7, 2, 3]
>>> digit_gaps(8)
[]
>>> digit_gaps(1000)
[1, 0, 0]
"""


def digit_gaps(n):
    digits = [int(d) for d in str(n)]
    return [abs(a - b) for a, b in zip(digits, digits[1:])]
