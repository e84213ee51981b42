"""How many rooms do the meetings need at the same time?

>>> meeting_rooms([(0, 30), (5, 10), (15, 20)])
2
>>> meeting_rooms([(7, 10), (2, 4)])
1
"""


def meeting_rooms(meetings):
    starts = sorted(m[0] for m in meetings)
    ends = sorted(m[1] for m in meetings)
    rooms = most = 0
    i = j = 0
    while i < len(starts):
        if starts[i] < ends[j]:
            rooms += 1
            most = max(most, rooms)
            i += 1
        else:
            rooms -= 1
            j += 1
    return most
