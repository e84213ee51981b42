"""A crossword is drawn as equally long strings in which "#" is a black square and "." a white one. A word is a run of at least two white squares, across or down, that cannot be made longer. Squares in which a word begins are numbered 1, 2, 3... from left to right in each row, row after row from the top. Return the words as strings such as "1A5" (number, A for across or D for down, length): all the words across by number, then all the words down by number.

>>> crossword_numbers(["...", ".#.", "..."])
['1A3', '3A3', '1D3', '2D3']
>>> crossword_numbers(["..#", "#..", "##."])
['1A2', '3A2', '2D2', '4D2']
>>> crossword_numbers(["#.#", ".#."])
[]
"""


def crossword_numbers(grid):
    def white(r, c):
        return 0 <= r < len(grid) and 0 <= c < len(grid[r]) and grid[r][c] == "."

    def length(r, c, dr, dc):
        if white(r - dr, c - dc):
            return 0
        count = 0
        while white(r, c):
            count += 1
            r += dr
            c += dc
        return count

    across, down = [], []
    number = 0
    for r in range(len(grid)):
        for c in range(len(grid[r])):
            if not white(r, c):
                continue
            wide = length(r, c, 0, 1)
            deep = length(r, c, 1, 0)
            if wide >= 2 or deep >= 2:
                number += 1
            if wide >= 2:
                across.append(f"{number}A{wide}")
            if deep >= 2:
                down.append(f"{number}D{deep}")
    return across + down
