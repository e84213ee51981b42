"""A map shows gold with the letter g, walls with # and free ground with dots. Count the gold that has free ground beside it, above it or below it.

Input

The first line holds the number of rows and columns, then the rows follow.

Output

Print the count.

Example

Input
2 3
g.#
#g#
Output
2
"""


def main():
    rows, columns = map(int, input().split())
    field = [input() for _ in range(rows)]
    count = 0
    for r in range(rows):
        for c in range(columns):
            if field[r][c] != "g":
                continue
            for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                if 0 <= r + dr < rows and 0 <= c + dc < columns and field[r + dr][c + dc] == ".":
                    count += 1
                    break
    print(count)


if __name__ == "__main__":
    main()
