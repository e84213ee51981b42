"""A canteen starts with `stock` eggs. Every morning, from day 1 on, the delivery
for that day comes in (a dictionary from day to eggs; most days have none), and
then the day's meals use eggs: the list `week` gives the use for the first days and
begins again from the front whenever it is used up. Return the first day on which the eggs do not suffice, or
None if they last for `days` days.

>>> pantry_empty_day(20, [5, 5, 5, 5, 5, 0, 0], {}, 30)
5
>>> pantry_empty_day(20, [5, 5, 5, 5, 5, 0, 0], {4: 5, 8: 12}, 30)
10
>>> pantry_empty_day(3, [1], {}, 3) is None
True
"""


def pantry_empty_day(stock, week, deliveries, days):
    for day in range(1, days + 1):
        stock += deliveries.get(day, 0)
        stock -= week[(day - 1) % len(week)]
        if stock < 0:
            return day
    return None
