"""A shop closes its till.

Input

The first line holds n, the number of receipts. The second line holds n amounts.

Output

Print the total of all amounts that are even.

Examples

Input
4
2 3 4 5
Output
6

Input
3
1 1 10
Output
10
"""
n = int(input())
amounts = list(map(int, input().split()))
total = 0
for amount in amounts:
    if amount % 2 == 0:
        total += amount
print(total)
