"""Robots stand in a row and each holds a flag, up (1) or down (0). Tell how many neighbours hold different flags.

Input

n, then n flags on one line.

Output

Print one number.

Example

Input
5
1 0 0 1 1
Output
2
"""
import sys


def main():
    data = sys.stdin.read().split()
    n = int(data[0])
    flags = [int(x) for x in data[1:n + 1]]
    changes = 0
    for i in range(1, n):
        if flags[i] != flags[i - 1]:
            changes += 1
    print(changes)


main()
