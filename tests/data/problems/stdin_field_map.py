"""A farmer's map has rows of equal length in which every letter is the crop of one square field and "." is
fallow land. The first line of the input holds the number of rows, then the rows follow. For each crop
print a line with its letter, the number of its fields and the length of fence (in field sides) needed to
close its fields off from everything else, including the outer edge of the map; no fence stands between
two fields of the same crop. Print the crops in alphabetical order. Without any crop print "fallow".

Example 1

Input
2
BB.
BAA
Output
A 2 6
B 3 8

Example 2

Input
1
...
Output
fallow
"""
n = int(input())
g = [input().strip() for _ in range(n)]
area = {}
fence = {}
for i in range(n):
    for j in range(len(g[i])):
        c = g[i][j]
        if c == ".":
            continue
        area[c] = area.get(c, 0) + 1
        for x, y in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
            if x < 0 or y < 0 or x >= n or y >= len(g[i]) or g[x][y] != c:
                fence[c] = fence.get(c, 0) + 1
for c in sorted(area):
    print(c, area[c], fence[c])
if not area:
    print("fallow")
