"""Join cells to a row: each cell is padded with blanks to the width on its right, cells are divided by a bar.

>>> table_row(["a", "bcd"], 4)
'a   |bcd '
>>> table_row(["long text", "x"], 3)
'long text|x  '
"""


def table_row(cells, width):
    return "|".join(f"{cell:<{width}}" for cell in cells)
