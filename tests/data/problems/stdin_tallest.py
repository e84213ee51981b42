"""The class measures its heights. Who is the tallest?

Input

The first line holds n. Each of the n lines below holds a name and a height.

Output

Print the name of the tallest; of equals, the first.

Examples

Input
3
Ana 150
Bob 162
Cleo 162
Output
Bob

Input
1
Dora 99
Output
Dora
"""
n = int(input())
best, tallest = "", -1
for _ in range(n):
    name, height = input().split()
    if int(height) > tallest:
        best, tallest = name, int(height)
print(best)
