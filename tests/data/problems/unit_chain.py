"""An old almanac lists conversions as text lines such as "1 stone = 14 pound" or "2 cubit = 3 foot"; each
number is a positive whole number. They hold in both directions, can be chained, and never contradict
one another. Given the lines and a question such as "5 stone in ounce", return the answer as a fraction in
lowest terms, "70" or "35/2", or "unknown" when the units can not be linked. A unit is always
linked with itself, even if no line names it.

>>> unit_chain(["1 stone = 14 pound", "4 pound = 3 brick"], "2 brick in stone")
'4/21'
>>> unit_chain(["2 cubit = 3 foot", "1 mile = 5280 foot"], "1 mile in cubit")
'3520'
>>> unit_chain(["1 peck = 2 gallon"], "3 peck in mile")
'unknown'
"""
from collections import defaultdict, deque
from fractions import Fraction


def parse_line(line):
    left, right = line.split("=")
    n, a = left.split()
    m, b = right.split()
    return a, b, Fraction(int(m), int(n))


def unit_chain(lines, question):
    links = defaultdict(list)
    for line in lines:
        a, b, factor = parse_line(line)
        links[a].append((b, factor))
        links[b].append((a, 1 / factor))
    amount, start, _, goal = question.split()
    worth = {start: Fraction(int(amount))}
    queue = deque([start])
    while queue:
        unit = queue.popleft()
        if unit == goal:
            return str(worth[unit])
        for other, factor in links[unit]:
            if other not in worth:
                worth[other] = worth[unit] * factor
                queue.append(other)
    return "unknown"
