"""Water flows from cell to neighbouring cell only where the ground does not rise. From how many cells can water reach the left edge of the map? Cells on the left edge count.

>>> dam_levels([[1, 2, 3], [9, 1, 1]])
4
>>> dam_levels([[5, 1], [5, 1]])
2
"""


def dam_levels(ground):
    rows, columns = len(ground), len(ground[0])
    seen = {(r, 0) for r in range(rows)}
    todo = list(seen)
    while todo:
        r, c = todo.pop()
        for dr, dc in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            nr, nc = r + dr, c + dc
            if 0 <= nr < rows and 0 <= nc < columns and (nr, nc) not in seen and ground[nr][nc] >= ground[r][c]:
                seen.add((nr, nc))
                todo.append((nr, nc))
    return len(seen)
