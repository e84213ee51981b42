"""A pupil's marks are a dictionary from the name of a test to the mark, and a
second dictionary gives the weight of each test. Tests that were not taken are
left out, and a test without a given weight weighs 1. Return the weighted mean
rounded to two decimals, or 0.0 if no weight comes together.

>>> weighted_mark({"oral": 8, "essay": 5}, {"essay": 3, "exam": 6})
5.75
>>> weighted_mark({"oral": 7.5, "quiz": 9}, {"quiz": 0})
7.5
>>> weighted_mark({}, {"exam": 2})
0.0
"""


def weighted_mark(marks, weights):
    total = sum(weights.get(t, 1) for t in marks)
    if total == 0:
        return 0.0
    return round(sum(m * weights.get(t, 1) for t, m in marks.items()) / total, 2)
