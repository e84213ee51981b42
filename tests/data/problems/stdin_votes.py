"""A club elects its head.

Input

The first line holds the number of votes n. Each of the next n lines holds a name.

Output

Print the winner and the number of his votes. Of equals, the name that comes first in the alphabet wins.

Examples

Input
3
Kim
Lee
Kim
Output
Kim 2

Input
2
Zoe
Ann
Output
Ann 1
"""
from collections import Counter

n = int(input())
votes = Counter(input().strip() for _ in range(n))
winner = min(votes, key=lambda name: (-votes[name], name))
print(winner, votes[winner])
