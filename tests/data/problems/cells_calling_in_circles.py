"""In a spreadsheet every cell may refer to other cells. The dict maps each cell to the list of cells it refers
to; cells missing from the dict refer to nothing. Return the set of all cells that refer to
themselves, directly or by way of other cells.

>>> sorted(cells_calling_in_circles({"A1": ["B1"], "B1": ["C1"], "C1": ["A1"], "D1": ["A1"]}))
['A1', 'B1', 'C1']
>>> cells_calling_in_circles({"A1": ["A2", "A3"], "A2": ["A3"]})
set()
>>> cells_calling_in_circles({"X": ["X"], "Y": ["X"]})
{'X'}
"""


def cells_calling_in_circles(refs):
    def reachable(start):
        seen = set()
        stack = list(refs.get(start, ()))
        while stack:
            cell = stack.pop()
            if cell not in seen:
                seen.add(cell)
                stack.extend(refs.get(cell, ()))
        return seen

    circular = set()
    for cell in refs:
        if cell in reachable(cell):
            circular.add(cell)
    return circular
