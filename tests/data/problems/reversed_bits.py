"""Reverse the eight bits of a byte.

>>> reversed_bits(1)
128
>>> reversed_bits(0b11010000)
11
>>> reversed_bits(255)
255
"""


def reversed_bits(byte):
    result = 0
    for _ in range(8):
        result = (result << 1) | (byte & 1)
        byte >>= 1
    return result
