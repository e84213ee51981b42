"""A dial sends non-negative integers. Return True if every reading differs from the one
before it in exactly one binary digit. A list with fewer than two readings is fine (True).

>>> single_bit_steps([0, 4, 5, 7, 3])
True
>>> single_bit_steps([1, 2])
False
>>> single_bit_steps([9])
True
"""

def single_bit_steps(readings):
    return all((a ^ b).bit_count() == 1 for a, b in zip(readings, readings[1:]))
