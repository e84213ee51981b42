"""A plane leaves at a local time written "HH:MM" and flies for a whole number of minutes.
The clocks at the destination differ from those at the start by a number of hours that
may be negative or have a half or a quarter in it (5.5 means five and a half hours ahead).
Return the local landing time as "HH:MM", followed by a space and "+1", "+2", "-1" and so
on when the local calendar day is not the day of departure.

>>> landing_time("21:40", 130, 1)
'00:50 +1'
>>> landing_time("09:05", 60, -0.5)
'09:35'
>>> landing_time("00:20", 45, -3)
'22:05 -1'
"""

def landing_time(depart, minutes, hours_ahead):
    h, m = depart.split(":")
    day, t = divmod(int(h) * 60 + int(m) + minutes + int(hours_ahead * 60), 1440)
    text = f"{t // 60:02d}:{t % 60:02d}"
    return text if day == 0 else f"{text} {day:+d}"
