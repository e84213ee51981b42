"""Each pupil has marks. Tell the average of a pupil, rounded to two places, or None where there is none.

>>> grade_average({"Ann": [1, 2, 4], "Bob": [5]}, "Ann")
2.33
>>> grade_average({"Ann": [1]}, "Zoe") is None
True
"""


def grade_average(marks, pupil):
    if pupil not in marks or not marks[pupil]:
        return None
    return round(sum(marks[pupil]) / len(marks[pupil]), 2)
