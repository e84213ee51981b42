"""A band plays every one of its songs once. A song is a tuple (title, singer,
tempo). No singer may sing two songs one after the other, and the tempo may not
change by more than `jump` from one song to the next. Titles are all different.
Return the titles of the order that comes first when orders are compared title by
title in the alphabet, or an empty list if there is no order.

>>> concert_order([("Rain", "Jo", 90), ("Sun", "Jo", 100), ("Fog", "Mo", 95)], 20)
['Rain', 'Fog', 'Sun']
>>> concert_order([("A", "Jo", 60), ("B", "Mo", 120)], 30)
[]
>>> concert_order([("D", "x", 80), ("C", "y", 90), ("B", "x", 70), ("E", "y", 75)], 10)
['B', 'E', 'D', 'C']
"""


def concert_order(songs, jump):
    songs = sorted(songs)
    used = [False] * len(songs)
    order = []

    def play():
        if len(order) == len(songs):
            return True
        for i, song in enumerate(songs):
            if used[i]:
                continue
            if order:
                last = order[-1]
                if last[1] == song[1] or abs(last[2] - song[2]) > jump:
                    continue
            used[i] = True
            order.append(song)
            if play():
                return True
            order.pop()
            used[i] = False
        return False

    return [s[0] for s in order] if play() else []
