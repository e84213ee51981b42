"""A room is open from hour to hour. Given its bookings in order, list the free times.

>>> free_slots([(9, 10), (12, 14)], 8, 17)
[(8, 9), (10, 12), (14, 17)]
>>> free_slots([(8, 17)], 8, 17)
[]
"""


def free_slots(bookings, opens, closes):
    free = []
    now = opens
    for start, end in bookings:
        if start > now:
            free.append((now, start))
        now = max(now, end)
    if now < closes:
        free.append((now, closes))
    return free
