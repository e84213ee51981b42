"""Music lessons are tuples (pupil, weekday, start, minutes), with the start as
text "HH:MM". Two lessons clash if they are on the same weekday and share at
least one minute; a lesson may start at the very minute another ends. Return the
clashing pairs of pupils, each pair in alphabetical order, as a sorted list
without repeats.

>>> clashing_lessons([("Una", "Mon", "15:00", 30), ("Bob", "Mon", "15:20", 20), ("Cy", "Mon", "15:40", 10)])
[('Bob', 'Una')]
>>> clashing_lessons([("Una", "Mon", "09:00", 60), ("Bob", "Tue", "09:30", 60)])
[]
"""


def minute(text):
    return int(text[:2]) * 60 + int(text[3:])


def clashing_lessons(lessons):
    pairs = set()
    for i in range(len(lessons)):
        for j in range(i):
            p, day1, t1, n1 = lessons[i]
            q, day2, t2, n2 = lessons[j]
            if day1 == day2:
                a, b = minute(t1), minute(t2)
                if a < b + n2 and b < a + n1:
                    pairs.add((min(p, q), max(p, q)))
    return sorted(pairs)
