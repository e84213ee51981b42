"""Count the islands on a map: groups of land cells ("#") that touch side by side.

>>> island_count(["##.", "..#", "#.#"])
3
>>> island_count([".."])
0
"""


def island_count(chart):
    if not chart:
        return 0
    rows, columns = len(chart), len(chart[0])
    seen = set()

    def sink(r, c):
        if r < 0 or c < 0 or r >= rows or c >= columns:
            return
        if chart[r][c] != "#" or (r, c) in seen:
            return
        seen.add((r, c))
        sink(r + 1, c)
        sink(r - 1, c)
        sink(r, c + 1)
        sink(r, c - 1)

    count = 0
    for r in range(rows):
        for c in range(columns):
            if chart[r][c] == "#" and (r, c) not in seen:
                count += 1
                sink(r, c)
    return count
