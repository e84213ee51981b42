"""Pupils' arrivals are a dictionary from name to a time "HH:MM" on the 24-hour
clock, or None for a pupil who did not come. Return the names of those who came
after the bell, the latest first; equal times in alphabetical order.

>>> late_names({"Eva": "08:31", "Tom": "08:29", "Ida": "09:02", "Jon": None}, "08:30")
['Ida', 'Eva']
>>> late_names({"B": "10:00", "A": "10:00", "C": "09:00"}, "09:00")
['A', 'B']
"""


def late_names(arrivals, bell):
    late = [n for n in arrivals if arrivals[n] is not None and arrivals[n] > bell]
    late.sort()
    late.sort(key=lambda n: arrivals[n], reverse=True)
    return late
