"""Cut a list of numbers into pieces of the given size, from the left, and return the sum of each piece. The last piece may be shorter than the others. The size is at least 1.

>>> chunk_sums([4, 1, 7, 2, 2], 2)
[5, 9, 2]
>>> chunk_sums([1, -1, 5], 10)
[5]
>>> chunk_sums([], 3)
[]
"""


def chunk_sums(values, size):
    return [sum(values[i:i + size]) for i in range(0, len(values), size)]
