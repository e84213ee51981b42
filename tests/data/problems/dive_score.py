"""Five or more judges mark a dive from 0 to 10 in half points. The highest and
the lowest mark are struck out (one of each), the rest are added and multiplied by
the difficulty of the dive. Return the result rounded to two decimals. With fewer
than five marks the dive is not valid: return -1.0.

>>> dive_score([7.0, 7.5, 6.5, 8.0, 7.5], 3.2)
70.4
>>> dive_score((9, 9, 9, 9, 9, 0), 1.5)
54.0
>>> dive_score([10, 10], 2.0)
-1.0
"""


def dive_score(marks, difficulty):
    if len(marks) < 5:
        return -1.0
    return round((sum(marks) - max(marks) - min(marks)) * difficulty, 2)
