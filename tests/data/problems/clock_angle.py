"""Tell the smaller angle, in degrees, between the hands of a clock.

>>> clock_angle(3, 0)
90.0
>>> clock_angle(12, 30)
165.0
>>> clock_angle(9, 45)
22.5
"""


def clock_angle(hour, minute):
    apart = abs((hour % 12) * 30 + minute / 2 - minute * 6)
    return float(min(apart, 360 - apart))
