"""Add numbers until the sum would exceed the limit; tell how many were added and the sum.

>>> sum_until([3, 4, 5, 6], 12)
(3, 12)
>>> sum_until([9], 3)
(0, 0)
"""


def sum_until(numbers, limit):
    total = 0
    count = 0
    for number in numbers:
        if total + number > limit:
            break
        total += number
        count += 1
    return count, total
