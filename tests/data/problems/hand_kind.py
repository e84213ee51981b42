"""Name a hand of five dice. In this order, the first that fits:

"yacht" (all equal), "four", "full house" (three and two), "long street" (five in a row),
"short street" (four in a row among the five), "three", "two pairs", "pair", and otherwise "nothing".
Return the name and the points: 50 for a yacht, 40 for a long street, 30 for a short street, 25 for a full
house; in all other cases the sum of the dice that form the combination (for "nothing" the highest die).

>>> hand_kind([3, 3, 3, 3, 3])
('yacht', 50)
>>> hand_kind([6, 2, 6, 2, 1])
('two pairs', 16)
>>> hand_kind([2, 3, 4, 5, 5])
('short street', 30)
>>> hand_kind([1, 2, 4, 6, 3])
('short street', 30)
"""
from collections import Counter


def hand_kind(dice):
    counts = Counter(dice)
    shape = sorted(counts.values(), reverse=True)
    faces = set(dice)

    def street(length):
        return any(all(start + i in faces for i in range(length)) for start in range(1, 8 - length))

    def points():
        return sum(face * n for face, n in counts.items() if n > 1)

    if shape[0] == 5:
        return "yacht", 50
    if shape[0] == 4:
        return "four", points()
    if shape == [3, 2]:
        return "full house", 25
    if street(5):
        return "long street", 40
    if street(4):
        return "short street", 30
    if shape[0] == 3:
        return "three", points()
    if shape[:2] == [2, 2]:
        return "two pairs", points()
    if shape[0] == 2:
        return "pair", points()
    return "nothing", max(dice)
