"""Draw an upright bar chart out of text. For each count there is one column, built from # signs standing on the ground, and blank squares are dots. Return the rows as a list of strings from top to bottom. The chart is as high as the largest count; if all counts are zero or there are none, the list is empty.

The counts [1, 3, 2] give the three rows ".#.", ".##" and "###".

>>> draw_bars([1, 3, 2])
['.#.', '.##', '###']
>>> draw_bars([0, 0])
[]
>>> draw_bars([2, 0, 2])
['#.#', '#.#']
"""


def draw_bars(counts):
    rows = []
    level = max(counts, default=0)
    while level > 0:
        row = ""
        for count in counts:
            if count >= level:
                row += "#"
            else:
                row += "."
        rows.append(row)
        level -= 1
    return rows
