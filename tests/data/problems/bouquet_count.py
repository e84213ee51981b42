"""A florist writes down bouquets in short: a capital letter is a flower, a number right after a flower or after a closing bracket tells how often it is taken, and round brackets hold a group, possibly with groups inside. "R2(TL3)2" means two roses and two groups of one tulip and three lilies. Count the flowers and return a dictionary with the letters in alphabetical order. The note is always well formed and numbers are at least 1.

>>> bouquet_count("R2(TL3)2")
{'L': 6, 'R': 2, 'T': 2}
>>> bouquet_count("A(B(AC)2)10")
{'A': 21, 'B': 10, 'C': 20}
>>> bouquet_count("")
{}
"""
import re
from collections import Counter


def bouquet_count(note):
    stack = [Counter()]
    for sign, number in re.findall(r"([A-Z()])(\d*)", note):
        times = int(number) if number else 1
        if sign == "(":
            stack.append(Counter())
        elif sign == ")":
            group = stack.pop()
            for flower, count in group.items():
                stack[-1][flower] += count * times
        else:
            stack[-1][sign] += times
    return dict(sorted(stack[-1].items()))
