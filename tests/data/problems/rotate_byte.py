"""Given a byte (0 to 255) and a number of places k, rotate its eight bits to the left by k
places, the bits falling out on the left coming back in on the right. A negative k rotates to
the right. Return the new byte as a string of eight binary digits.

>>> rotate_byte(6, 2)
'00011000'
>>> rotate_byte(129, 1)
'00000011'
>>> rotate_byte(1, -1)
'10000000'
"""

def rotate_byte(b, k):
    s = format(b, "08b")
    k %= 8
    return s[k:] + s[:k]
