"""Each teacher's week has 16 periods, kept in one number: bit p is set if the
teacher is busy in period p (0 to 15). Find the longest run of periods one after
the other in which all the teachers are free. Return (first period, length) of the
run, the earliest one if there are several, and (-1, 0) if there is none.

>>> spare_periods([0b0000111100001111, 0b0001000000000001])
(4, 4)
>>> spare_periods([0xFFFF, 0])
(-1, 0)
>>> spare_periods([])
(0, 16)
"""


def spare_periods(masks):
    busy = 0
    for m in masks:
        busy |= m
    best = (-1, 0)
    run = 0
    for p in range(16):
        if (busy >> p) & 1:
            run = 0
        else:
            run += 1
            if run > best[1]:
                best = (p - run + 1, run)
    return best
