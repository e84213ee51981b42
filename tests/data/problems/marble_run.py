r"""A marble run is a board of equally long strings, with the characters "." (open), "/" and "\" (flaps)
and "#" (a cup). A marble is dropped in above a column and falls row by row. In an open cell it
falls straight on; a "\" pushes it one column to the right, a "/" one column to the left, in both
cases directly into the row below, and the flap then tips over to the other kind. A cup catches the first
marble that reaches it and is an open cell from then on. A marble pushed past the side of the board is lost.
Given the board and the list of the columns (from 0) in which marbles are dropped one after the
other, return the list of their fates: the column in which each leaves at the bottom, "cup" or "lost".

>>> marble_run(["./.", "#.."], [1, 1, 1, 0])
['cup', 2, 0, 0]
>>> marble_run(["\\"], [0, 0])
['lost', 'lost']
>>> marble_run(["..", ".\\"], [0, 1, 1])
[0, 'lost', 0]
"""

def marble_run(board, drops):
    cells = [list(line) for line in board]
    width = len(board[0])

    def drop(col):
        for row in cells:
            here = row[col]
            if here == "#":
                row[col] = "."
                return "cup"
            if here == "\\":
                row[col] = "/"
                col += 1
            elif here == "/":
                row[col] = "\\"
                col -= 1
            if not 0 <= col < width:
                return "lost"
        return col

    return [drop(c) for c in drops]
