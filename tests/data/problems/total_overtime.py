"""You get the hours somebody worked on each day and the number of hours in a normal day.
Add up all the hours that go beyond a normal day. Short days do not make up for long ones.

>>> total_overtime([8, 10, 7, 9], 8)
3
>>> total_overtime([4, 4], 6)
0
"""


def total_overtime(hours, normal):
    overtime = 0
    for h in hours:
        if h > normal:
            overtime += h - normal
    return overtime
