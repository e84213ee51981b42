"""Answer questions about sums: each asks for the sum from one place to another, both included.

>>> range_sums([1, 2, 3, 4], [[0, 1], [1, 3]])
[3, 9]
>>> range_sums([5, 6], [[0, 0]])
[5]
"""


def range_sums(values, questions):
    prefix = [0]
    for value in values:
        prefix.append(prefix[-1] + value)
    return [prefix[end + 1] - prefix[begin] for begin, end in questions]
