"""The contour of a tune tells for each note after the first whether it is higher
("U"), lower ("D") or the same ("R") as the one before. Notes are given as numbers
of piano keys. Return the contour as a string.

>>> tune_contour([40, 40, 47, 47, 49, 49, 47])
'RURURD'
>>> tune_contour([60])
''
"""


def tune_contour(keys):
    result = ''
    for i in range(1, len(keys)):
        if keys[i] > keys[i - 1]:
            result = result + 'U'
        elif keys[i] < keys[i - 1]:
            result = result + 'D'
        else:
            result = result + 'R'
    return result
