"""A painter paints a frame pattern on a wall.

Input

One line with an odd number n.

Output

Print n lines of n signs. The outermost ring of squares is "#", the next ring ".", then "#" again, and
so on to the middle.

Examples

Input
3
Output
###
#.#
###

Input
5
Output
#####
#...#
#.#.#
#...#
#####
"""
n = int(input())
for i in range(n):
    line = ""
    for j in range(n):
        ring = min(i, j, n - 1 - i, n - 1 - j)
        line += "#."[ring % 2]
    print(line)
