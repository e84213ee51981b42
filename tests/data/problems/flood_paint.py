"""Paint the patch of equal colour that holds the start cell with a new colour; show the picture after.

>>> flood_paint([[1, 1, 0], [1, 0, 1], [1, 1, 1]], 0, 0, 5)
[[5, 5, 0], [5, 0, 5], [5, 5, 5]]
>>> flood_paint([[2, 3], [3, 2]], 1, 1, 9)
[[2, 3], [3, 9]]
"""


def flood_paint(image, row, column, colour):
    old = image[row][column]
    if old == colour:
        return image

    def paint(r, c):
        if 0 <= r < len(image) and 0 <= c < len(image[0]) and image[r][c] == old:
            image[r][c] = colour
            for dr, dc in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                paint(r + dr, c + dc)

    paint(row, column)
    return image
