"""Sum the hours of each weekday over the weeks; days are numbered 0 to 6.

>>> weekday_shifts([[8, 0, 4, 4, 8, 0, 0], [1, 1, 1, 1, 1, 1, 1]])
[9, 1, 5, 5, 9, 1, 1]
>>> weekday_shifts([[1, 2, 3, 4, 5, 6, 7]])
[1, 2, 3, 4, 5, 6, 7]
"""


def weekday_shifts(weeks):
    return [sum(day) for day in zip(*weeks)]
