"""n cars drive left to right, n right to left, all equally fast. How many meet?

>>> car_races(2)
4
>>> car_races(5)
25
"""


def car_races(n: int):
    return n ** 2
