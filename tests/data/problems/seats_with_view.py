"""In a puppet theatre the spectators sit in a grid; row 0 is right in front of the stage, and each number is the height of the person sitting there (0 for an empty seat). A person sees the stage if everyone in front of them in the same column is strictly smaller. Count the people who see the stage. All the rows are equally long.

>>> seats_with_view([[120, 150, 0], [130, 140, 110], [125, 151, 112]])
6
>>> seats_with_view([[100], [100]])
1
>>> seats_with_view([])
0
"""


def seats_with_view(rows):
    seeing = 0
    for column in zip(*rows):
        tallest = 0
        for height in column:
            if height > tallest:
                seeing += 1
                tallest = height
    return seeing
