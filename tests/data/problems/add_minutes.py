"""Add minutes to a time of day like 23:50.

>>> add_minutes("23:50", 15)
'00:05'
>>> add_minutes("08:00", 90)
'09:30'
"""


def add_minutes(time, minutes):
    hours, past = time.split(":")
    total = (int(hours) * 60 + int(past) + minutes) % 1440
    return "%02d:%02d" % divmod(total, 60)
