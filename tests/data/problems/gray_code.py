"""List the Gray code of a number of bits: all bit patterns, each differing from the one before in one bit.

>>> gray_code(1)
['0', '1']
>>> gray_code(2)
['00', '01', '11', '10']
>>> gray_code(3)[4]
'110'
"""


def gray_code(bits):
    if bits == 1:
        return ["0", "1"]
    shorter = gray_code(bits - 1)
    return ["0" + code for code in shorter] + ["1" + code for code in reversed(shorter)]
