"""Every minute a cup of tea loses one tenth of the difference between its own temperature and that of the kitchen, which is 20 degrees. Given the temperature at the start and a whole number of minutes, return the temperature at the end, rounded to two decimals.

>>> cooling_tea(90.0, 1)
83.0
>>> cooling_tea(90.0, 3)
71.03
>>> cooling_tea(20.0, 15)
20.0
"""


def cooling_tea(start, minutes):
    for _ in range(minutes):
        start -= (start - 20) / 10
    return round(start, 2)
