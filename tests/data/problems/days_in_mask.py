"""A shop stores its opening days in one number: bit 0 (the lowest) is set if it
is open on Monday, bit 1 for Tuesday and so on up to bit 6 for Sunday. Return the
opening days as two-letter names joined by commas, for example "Mo,We". If no day
is set return "closed". Higher bits are ignored.

>>> days_in_mask(5)
'Mo,We'
>>> days_in_mask(0b1100000)
'Sa,Su'
>>> days_in_mask(128)
'closed'
"""


def days_in_mask(mask):
    names = "Mo Tu We Th Fr Sa Su".split()
    return ",".join(d for i, d in enumerate(names) if mask >> i & 1) or "closed"
