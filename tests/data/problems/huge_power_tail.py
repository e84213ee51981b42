"""Give the last k digits of a power, zeros in front included.

>>> huge_power_tail(7, 100, 4)
'0001'
>>> huge_power_tail(2, 10, 3)
'024'
"""


def huge_power_tail(base, exponent, k):
    return str(pow(base, exponent, 10 ** k)).zfill(k)
