"""Give the length of the longest run of zeros between two ones in the binary form of a number.

>>> binary_gap(9)
2
>>> binary_gap(529)
4
>>> binary_gap(32)
0
"""


def binary_gap(n):
    return max(map(len, bin(n)[2:].strip("0").split("1")))
