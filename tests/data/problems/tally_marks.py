"""Write a number in tally marks: a group of five is "||||/" and the rest are single strokes, with
blanks between groups. Zero gives an empty string.

>>> tally_marks(7)
'||||/ ||'
>>> tally_marks(10)
'||||/ ||||/'
>>> tally_marks(0)
''
"""


def tally_marks(number):
    groups = ["||||/"] * (number // 5)
    if number % 5:
        groups.append("|" * (number % 5))
    return " ".join(groups)
